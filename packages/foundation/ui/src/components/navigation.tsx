import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
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
  /** Also current on and below these addresses. */
  also?: readonly string[];
}

const isBelow = (pathname: string, to: string) => pathname === to || pathname.startsWith(`${to}/`);

function isCurrent({ to, deep, also = [] }: Tab, pathname: string): boolean {
  return pathname === to || (deep && isBelow(pathname, to)) || also.some((one) => isBelow(pathname, one));
}

/** Tabs are links: each has an address, and back goes back. The current one is brought into view where they scroll. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const room = strip.current;
    // Only sideways: the page itself must not jump.
    if (current && room)
      room.scrollLeft = current.offsetLeft - room.offsetLeft - (room.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav className="tabs" aria-label={label} ref={strip}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={isCurrent(tab, pathname) ? 'page' : undefined}>
          {tab.label}
        </Link>
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
