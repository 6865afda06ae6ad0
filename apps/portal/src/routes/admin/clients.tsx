import { can } from '@zhiqin/access/rules';
import { formatFen } from '@zhiqin/kernel';
import { DataTable, DayText, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { ask } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/clients';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    clients: await caller.sites.listClients(),
    contracts: can(actor.role, 'contract.list') ? await caller.sites.listContracts() : [],
    standings: can(actor.role, 'engagement.read') ? await caller.engagement.contractStandings({}) : [],
    sites: await caller.sites.listSites(),
  }));
}

export default function Clients({
  loaderData: { clients, contracts, standings, sites },
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['sites', 'portal', 'portalEngagement']);
  const name = useName();
  const { role } = useSelf();
  return (
    <>
      <PageHead
        title={t('sites:clients.title')}
        actions={
          can(role, 'client.create') ? (
            <>
              <LinkButton kind={clients.length > 0 ? 'plain' : 'main'} to="/admin/clients/new">
                {t('sites:clients.create')}
              </LinkButton>
              {clients.length > 0 ? (
                <LinkButton to="/admin/contracts/new">{t('sites:contracts.create')}</LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      <div className="grid gap-4">
        <DataTable
          caption={t('sites:clients.title')}
          rows={clients}
          keyOf={(client) => client.id}
          empty={<EmptyState title={t('sites:clients.none')} example={t('portal:clients.example')} />}
          columns={[
            {
              key: 'name',
              head: t('sites:name'),
              cell: (client) => (
                <>
                  {name(client.name, client.nameEn)} <span className="quiet small code">{client.code}</span>
                </>
              ),
            },
            { key: 'contact', head: t('sites:clients.contact'), cell: (client) => client.contactName ?? '–' },
            { key: 'phone', head: t('sites:clients.phone'), cell: (client) => client.contactPhone ?? '–' },
            {
              key: 'sites',
              head: t('sites:title'),
              align: 'end',
              cell: (client) => t('sites:clients.siteCount', { count: client.siteCount }),
            },
          ]}
        />
        <h2>{t('sites:contracts.title')}</h2>
        <DataTable
          caption={t('sites:contracts.title')}
          rows={contracts}
          keyOf={(contract) => contract.id}
          empty={<EmptyState title={t('sites:contracts.none')} />}
          columns={[
            {
              key: 'title',
              head: t('sites:contracts.name'),
              cell: (contract) => {
                const code = sites.find((one) => contract.siteIds.includes(one.id))?.code;
                return code && can(role, 'engagement.read') ? (
                  <Link to={`/admin/sites/${code}/engagement/contract`}>{contract.title}</Link>
                ) : (
                  contract.title
                );
              },
            },
            {
              key: 'standing',
              head: t('portalEngagement:state'),
              cell: (contract) => {
                const one = standings.find(({ contractId }) => contractId === contract.id);
                if (!one) return '–';
                const owed = one.unanswered > 0 && one.standing !== 'ended';
                return (
                  <>
                    {t(`portalEngagement:contract.standing.${one.standing}`)}
                    {one.unlawful > 0 || owed ? (
                      <span className="small block">
                        {one.unlawful > 0
                          ? t('portalEngagement:contract.isUnlawful')
                          : t('portalEngagement:contract.owes', { count: one.unanswered })}
                      </span>
                    ) : null}
                  </>
                );
              },
            },
            { key: 'no', head: t('sites:contracts.no'), cell: (contract) => contract.contractNo },
            {
              key: 'client',
              head: t('sites:client'),
              cell: (contract) => name(contract.clientName, contract.clientNameEn),
            },
            {
              key: 'from',
              head: t('sites:contracts.startsOn'),
              cell: (contract) => <DayText day={contract.startsOn} />,
            },
            {
              key: 'to',
              head: t('sites:contracts.endsOn'),
              cell: (contract) => <DayText day={contract.endsOn} />,
            },
            {
              key: 'fee',
              head: t('sites:contracts.monthlyFee'),
              align: 'end',
              cell: (contract) =>
                contract.monthlyFeeFen === null ? (
                  '–'
                ) : (
                  <span className="unbroken">{formatFen(contract.monthlyFeeFen, i18n.language)}</span>
                ),
            },
          ]}
        />
      </div>
    </>
  );
}
