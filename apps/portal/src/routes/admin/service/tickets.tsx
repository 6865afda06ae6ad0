import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../../names.ts';
import { ticketStanding } from '../../../parts/ticket-standing.ts';
import { portalContext } from '../../../portal-context.ts';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/tickets';

export async function loader(args: Route.LoaderArgs) {
  const show = new URL(args.request.url).searchParams.get('show');
  const isOpen = show === 'all' ? undefined : show !== 'closed';
  const { now } = args.context.get(portalContext);
  return { tickets: await ask(args, ({ caller }) => caller.service.listTickets({ isOpen })), now };
}

const shows = ['open', 'closed', 'all'] as const;

/** 投诉建议: what is in hand, oldest clock in sight. */
export default function Tickets({ loaderData: { tickets, now } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const shown = shows.find((one) => one === search.get('show')) ?? 'open';
  const add = can(role, 'ticket.handle') ? (
    <LinkButton to="/admin/service/tickets/new">{t('tickets.add')}</LinkButton>
  ) : null;
  return (
    <>
      <PageHead title={t('sections.tickets')} note={t('tickets.lead')} actions={add} />
      <nav className="chips mb-3" aria-label={t('state')}>
        {shows.map((one) => (
          <Link
            key={one}
            className="chip"
            to={one === 'open' ? '/admin/service/tickets' : `/admin/service/tickets?show=${one}`}
            aria-current={one === shown ? 'true' : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      <DataTable
        caption={t('sections.tickets')}
        rows={tickets}
        keyOf={(row) => row.id}
        empty={
          <EmptyState
            title={shown === 'open' ? t('tickets.noneOpen') : t('tickets.none')}
            example={t('tickets.noneText')}
            action={add}
          />
        }
        columns={[
          {
            key: 'no',
            head: t('tickets.no'),
            cell: (row) => <Link to={`/admin/service/tickets/${row.id}`}>{row.ticketNo ?? '…'}</Link>,
          },
          { key: 'kind', head: t('tickets.kind'), cell: (row) => t(`kinds.${row.kind}`) },
          { key: 'site', head: t('site'), cell: (row) => name(row.site.name, row.site.nameEn) },
          { key: 'source', head: t('tickets.source'), cell: (row) => t(`sources.${row.source}`) },
          {
            key: 'received',
            head: t('tickets.receivedAt'),
            cell: (row) => <TimeText at={row.receivedAt} zone={row.site.zone} />,
          },
          {
            key: 'due',
            head: t('tickets.replyDue'),
            cell: (row) =>
              row.replyDueAt ? <TimeText at={row.replyDueAt} zone={row.site.zone} /> : t('none'),
          },
          { key: 'owner', head: t('tickets.owner'), cell: (row) => row.ownerName ?? t('none') },
          {
            key: 'state',
            head: t('state'),
            cell: (row) => t(`tickets.states.${ticketStanding(row, new Date(now))}`),
          },
        ]}
      />
    </>
  );
}
