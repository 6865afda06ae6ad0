import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState, Filters, LinkButton, PageHead, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { ExcelLink } from '../../parts/excel-link.tsx';
import { ask } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import { wantedGuards } from '../../wanted-guards.ts';
import type { Route } from './+types/people';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const given = (name: string) => params.get(name) || null;
  return ask(args, async ({ caller }) => {
    const [guards, squads, sites] = await Promise.all([
      caller.workforce.listGuards({
        ...wantedGuards(args.request),
        page: Number(params.get('page')) || 1,
      }),
      caller.workforce.listSquads({ siteId: given('site') }),
      caller.sites.listSites(),
    ]);
    return { guards, squads, sites };
  });
}

export default function People({ loaderData: { guards, squads, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['workforce', 'portalPeople', 'portal', 'portalForms', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const imports = can(role, 'guard.import');
  const opens = can(role, 'guard.read-file');
  return (
    <>
      <PageHead
        title={t('workforce:title')}
        note={t('workforce:guardCount', { count: guards.total })}
        actions={
          <>
            <ExcelLink path="/admin/people.xlsx" />
            {can(role, 'paper.read-expiry') ? (
              <LinkButton kind="plain" to="/admin/people/expiry">
                {t('portalPeople:expiry.title')}
              </LinkButton>
            ) : null}
            {imports ? (
              <LinkButton kind="plain" to="/admin/people/import">
                {t('workforce:importTitle')}
              </LinkButton>
            ) : null}
            {can(role, 'guard.create') ? (
              <LinkButton to="/admin/people/new">{t('workforce:register')}</LinkButton>
            ) : null}
          </>
        }
      />
      <Filters
        filters={[
          { kind: 'search', name: 'search', label: t('workforce:search') },
          {
            kind: 'choice',
            name: 'site',
            label: t('sites:title'),
            all: t('portal:all'),
            choices: sites.map((site) => ({ value: site.id, label: name(site.name, site.nameEn) })),
          },
          {
            kind: 'choice',
            name: 'squad',
            label: t('workforce:squad'),
            all: t('portal:all'),
            choices: squads.map((squad) => ({ value: squad.id, label: name(squad.name, squad.nameEn) })),
          },
          {
            kind: 'choice',
            name: 'left',
            label: t('workforce:leftOn'),
            all: t('portal:people.serving'),
            choices: [{ value: 'yes', label: t('workforce:showLeft') }],
          },
        ]}
      />
      <div className="grid gap-4">
        <DataTable
          caption={t('workforce:guards')}
          rows={guards.guards}
          keyOf={(guard) => guard.id}
          empty={
            <EmptyState
              title={t('workforce:noneFound')}
              example={t('portal:people.example')}
              action={
                imports ? (
                  <LinkButton to="/admin/people/import">{t('workforce:importTitle')}</LinkButton>
                ) : null
              }
            />
          }
          columns={[
            {
              key: 'name',
              head: t('workforce:name'),
              cell: (guard) => (
                <>
                  <span className="unbroken">
                    {opens ? <Link to={`/admin/people/${guard.id}`}>{guard.name}</Link> : guard.name}
                  </span>{' '}
                  <span className="quiet small code">{guard.staffNo}</span>
                </>
              ),
            },
            {
              key: 'rank',
              head: t('workforce:rank'),
              cell: (guard) => t(`workforce:ranks.${guard.rank}` as 'workforce:ranks.guard'),
            },
            {
              key: 'squad',
              head: t('workforce:squad'),
              cell: (guard) => name(guard.squadName, guard.squadNameEn) || t('workforce:noSquad'),
            },
            {
              key: 'sites',
              head: t('workforce:sites'),
              cell: (guard) =>
                sites
                  .filter((site) => guard.siteIds.includes(site.id))
                  .map((site) => name(site.name, site.nameEn))
                  .join(' · '),
            },
            {
              key: 'certified',
              head: t('workforce:certified'),
              cell: (guard) => (
                <span
                  className="verdict"
                  style={{ color: guard.isCertified ? 'var(--met)' : 'var(--breached)' }}
                >
                  <VerdictMark verdict={guard.isCertified ? 'met' : 'breached'} />
                  {guard.isCertified ? t('workforce:certified') : t('workforce:uncertified')}
                </span>
              ),
            },
            {
              key: 'joined',
              head: t('workforce:joinedOn'),
              cell: (guard) => <DayText day={guard.joinedOn} />,
            },
          ]}
        />
        <Pages total={guards.total} page={guards.page} size={guards.pageSize} />
        <Card
          title={t('workforce:squads')}
          flush
          aside={
            can(role, 'squad.create') ? (
              <LinkButton kind="quiet" to="/admin/people/squads/new">
                {t('portalForms:squad.title')}
              </LinkButton>
            ) : null
          }
        >
          <DataTable
            caption={t('workforce:squads')}
            rows={squads}
            keyOf={(squad) => squad.id}
            empty={<p className="quiet p-4">{t('workforce:noneFound')}</p>}
            columns={[
              { key: 'name', head: t('workforce:squad'), cell: (squad) => name(squad.name, squad.nameEn) },
              { key: 'leader', head: t('workforce:squadLeader'), cell: (squad) => squad.leaderName ?? '–' },
              {
                key: 'members',
                head: t('portal:people.members'),
                align: 'end',
                cell: (squad) => t('workforce:memberCount', { count: squad.members }),
              },
              {
                key: 'site',
                head: t('sites:title'),
                cell: (squad) => {
                  const site = sites.find((one) => one.id === squad.siteId);
                  return site ? name(site.name, site.nameEn) : '–';
                },
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function Pages({ total, page, size }: { total: number; page: number; size: number }) {
  const { t } = useTranslation('shell');
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  return (
    <nav className="chips" aria-label={t('pages')}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((no) => (
        <Link key={no} to={`?page=${no}`} className="chip" aria-current={no === page ? 'true' : undefined}>
          {no}
        </Link>
      ))}
    </nav>
  );
}
