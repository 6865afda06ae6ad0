import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../../names.ts';
import { useIncidentWords } from '../../../parts/incident-words.ts';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/incidents';

export async function loader(args: Route.LoaderArgs) {
  const show = new URL(args.request.url).searchParams.get('show');
  const isOpen = show === 'all' ? undefined : show !== 'closed';
  return { incidents: await ask(args, ({ caller }) => caller.incidents.listIncidents({ isOpen })) };
}

const shows = ['open', 'closed', 'all'] as const;

/** 突发事件: what is in hand, and what has been closed. */
export default function Incidents({ loaderData: { incidents } }: Route.ComponentProps) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const shown = shows.find((one) => one === search.get('show')) ?? 'open';
  const add = can(role, 'incident.handle') ? (
    <LinkButton to="/admin/incidents/new">{t('report.add')}</LinkButton>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} note={t('lead')} actions={add} />
      <nav className="chips mb-3" aria-label={t('state')}>
        {shows.map((one) => (
          <Link
            key={one}
            className="chip"
            to={one === 'open' ? '/admin/incidents' : `/admin/incidents?show=${one}`}
            aria-current={one === shown ? 'true' : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      <DataTable
        caption={t('title')}
        rows={incidents}
        keyOf={(row) => row.id}
        empty={
          <EmptyState
            title={shown === 'open' ? t('noneOpen') : t('none')}
            example={t('noneText')}
            action={add}
          />
        }
        columns={[
          {
            key: 'no',
            head: t('fileNo'),
            cell: (row) => <Link to={`/admin/incidents/${row.id}`}>{row.fileNo ?? '…'}</Link>,
          },
          { key: 'type', head: t('type'), cell: (row) => words.type(row.incidentType) },
          { key: 'severity', head: t('severity'), cell: (row) => words.severity(row.severity) },
          { key: 'site', head: t('site'), cell: (row) => name(row.site.name, row.site.nameEn) },
          { key: 'post', head: t('post'), cell: (row) => name(row.post.name, row.post.nameEn) },
          {
            key: 'at',
            head: t('occurredAt'),
            cell: (row) => <TimeText at={row.occurredAt ?? row.discoveredAt} zone={row.site.zone} />,
          },
          {
            key: 'first',
            head: t('firstReport'),
            align: 'end',
            cell: (row) =>
              t('minutes', { count: minutesBetween(row.occurredAt ?? row.discoveredAt, row.reportedAt) }),
          },
          { key: 'state', head: t('state'), cell: (row) => words.standing(row) },
        ]}
      />
    </>
  );
}

const minutesBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000));
