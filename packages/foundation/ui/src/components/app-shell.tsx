import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';

export interface MenuEntry {
  to: string;
  label: string;
  icon: ReactNode;
  /** Only this address, not those below it. */
  exact?: boolean;
}

/** The product's sign: a shield that is also a tick, drawn, so that it needs no file. */
export function Brand({ to }: { to: string }) {
  const { t } = useTranslation('shell');
  return (
    <Link to={to} className="shell-brand">
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 1.5 21 5v6.5c0 5.4-3.7 9.3-9 11-5.3-1.7-9-5.6-9-11V5z" fill="var(--accent)" />
        <path d="m7.5 12 3.2 3.2 5.8-6.4" fill="none" stroke="var(--accent-ink)" strokeWidth="2.2" />
      </svg>
      {t('productName')}
    </Link>
  );
}

/** Work areas on the left; on a phone they fold into the top bar, which needs no JavaScript. */
export function AppShell({
  home,
  menu,
  foot,
  children,
}: {
  home: string;
  menu: readonly MenuEntry[];
  foot: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const links = (
    <ul className="shell-links">
      {menu.map((entry) => (
        <li key={entry.to}>
          <NavLink to={entry.to} end={entry.exact}>
            {entry.icon}
            {entry.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        {t('skipToContent')}
      </a>
      <header className="shell-menu">
        <div className="shell-side">
          <Brand to={home} />
          <nav aria-label={t('workAreas')}>{links}</nav>
          <div className="shell-foot">{foot}</div>
        </div>
        <details className="shell-top">
          <summary className="shell-bar">
            <span className="font-bold">{t('productName')}</span>
            <span>{t('menu')} ▾</span>
          </summary>
          <nav aria-label={t('workAreas')}>{links}</nav>
          <div className="shell-foot">{foot}</div>
        </details>
      </header>
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
