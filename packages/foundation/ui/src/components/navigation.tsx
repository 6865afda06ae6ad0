import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { LinkButton } from './button.tsx';

export function Breadcrumbs({ steps }: { steps: readonly { label: string; to?: string }[] }) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="crumbs">
        {steps.map((step) => (
          <li key={step.label}>{step.to ? <Link to={step.to}>{step.label}</Link> : step.label}</li>
        ))}
      </ol>
    </nav>
  );
}

/** The window's title; React puts it into the head. */
export function PageTitle({ title }: { title: string }) {
  const { t } = useTranslation('shell');
  return <title>{`${title} · ${t('productName')}`}</title>;
}

/** Title, where it stands, and the page's own actions. */
export function PageHead({
  title,
  steps,
  note,
  actions,
}: {
  title: string;
  steps?: readonly { label: string; to?: string }[];
  note?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="page-head">
      <PageTitle title={title} />
      <div>
        {steps ? <Breadcrumbs steps={steps} /> : null}
        <h1>{title}</h1>
        {note ? <p>{note}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}

export interface Tab {
  to: string;
  label: string;
  /** Also current on the pages below it. */
  deep?: boolean;
}

/** Tabs are links: each has an address, and back goes back. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={!tab.deep}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}

/** The next page by cursor; `next` null at the end. Keeps the filters of the address. */
export function NextPage({ next, name = 'before' }: { next: string | null; name?: string }) {
  const { t } = useTranslation('shell');
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  const atStart = !params.has(name);
  if (!next && atStart) return null;
  const first = new URLSearchParams(params);
  first.delete(name);
  if (next) params.set(name, next);
  return (
    <nav className="mt-3 flex gap-2" aria-label={t('pages')}>
      {atStart ? null : (
        <LinkButton kind="plain" to={`?${first}`}>
          {t('firstPage')}
        </LinkButton>
      )}
      {next ? (
        <LinkButton kind="plain" to={`?${params}`}>
          {t('nextPage')}
        </LinkButton>
      ) : null}
    </nav>
  );
}
