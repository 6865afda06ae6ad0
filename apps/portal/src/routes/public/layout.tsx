import { Brand, LanguageSwitch } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageError } from '../../page-error.tsx';

/** Pages for people nobody knows yet: one sheet in the middle, the language beside it. */
export default function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

export function ErrorBoundary() {
  return (
    <PublicFrame>
      <PageError />
    </PublicFrame>
  );
}

function PublicFrame({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation(['shell', 'portal']);
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <a href="#main" className="skip-link">
        {t('shell:skipToContent')}
      </a>
      <header className="flex flex-wrap items-center justify-between gap-x-4 pr-4">
        <Brand to="/" />
        <LanguageSwitch />
      </header>
      <main id="main" className="px-4 py-8" tabIndex={-1}>
        {children}
      </main>
      <footer className="quiet small px-4 py-6 text-center">{t('portal:front.footer')}</footer>
    </div>
  );
}
