import { isLanguage } from '@zhiqin/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { holdEarlySubmits, useReleaseOfEarlySubmits } from './early-submits.ts';
import { PageError } from './page-error.tsx';
import { portalContext } from './portal-context.ts';
import './styles.css';

export function loader({ context }: Route.LoaderArgs) {
  const { language, nonce } = context.get(portalContext);
  return { language, nonce };
}

/** The shell of every document, error pages too. */
export function Layout({ children }: { children: ReactNode }) {
  useReleaseOfEarlySubmits();
  const { i18n } = useTranslation('shell');
  const found = useRouteLoaderData<typeof loader>('root');
  const language = isLanguage(found?.language) ? found.language : i18n.language;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        <script
          nonce={found?.nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: holdEarlySubmits }}
        />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={found?.nonce} />
        <Scripts nonce={found?.nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main className="p-4">
      <PageError />
    </main>
  );
}
