import { Card, DataTable, DayText, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { useScenario } from '../../parts/use-scenario.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/preparedness';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [shown, sites] = await Promise.all([
      caller.preparedness.listReleasedPreparedness({}),
      caller.sites.listSites(),
    ]);
    return { ...shown, sites };
  });
}

/** What the client was shown: plans to read and answer, drills held, safety education. */
export default function ClientPreparedness({
  loaderData: { plans, drills, education, sites },
}: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  const scenario = useScenario();
  const siteName = (id: string) => {
    const site = sites.find((one) => one.id === id);
    return site ? name(site.name, site.nameEn) : '';
  };
  const isEmpty = plans.length + drills.length + education.length === 0;
  return (
    <>
      <PageHead title={t('client.title')} note={t('client.lead')} />
      {isEmpty ? <EmptyState title={t('client.none')} /> : null}
      <div className="grid gap-4">
        {plans.length > 0 ? (
          <Card title={t('client.plans')}>
            <DataTable
              caption={t('client.plans')}
              rows={plans}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'scenario',
                  head: t('plans.scenario'),
                  cell: (row) => (
                    <Link to={`/client/preparedness/plans/${row.id}`}>
                      {scenario(row.scenario)} · {t('plans.version', { no: row.version })}
                    </Link>
                  ),
                },
                { key: 'site', head: t('site'), cell: (row) => siteName(row.siteId) },
                { key: 'state', head: t('plans.state'), cell: (row) => t(`states.${row.state}`) },
                {
                  key: 'answer',
                  head: t('client.answer'),
                  cell: (row) =>
                    row.clientAnswer ? t(`answers.${row.clientAnswer as 'agreed'}`) : t('client.waiting'),
                },
              ]}
            />
          </Card>
        ) : null}
        {drills.length > 0 ? (
          <Card title={t('client.drills')}>
            <DataTable
              caption={t('client.drills')}
              rows={drills}
              keyOf={(row) => row.id}
              columns={[
                { key: 'scenario', head: t('drills.scenario'), cell: (row) => scenario(row.scenario) },
                { key: 'site', head: t('site'), cell: (row) => siteName(row.siteId) },
                {
                  key: 'on',
                  head: t('drills.started'),
                  cell: (row) => (row.ranOn ? <DayText day={row.ranOn} /> : '–'),
                },
                {
                  key: 'heads',
                  head: t('drills.headcount'),
                  align: 'end',
                  cell: (row) => row.heads ?? '–',
                },
                {
                  key: 'result',
                  head: t('evaluation.result'),
                  cell: (row) => (row.result ? t(`marks.${row.result as 'good'}`) : '–'),
                },
              ]}
            />
          </Card>
        ) : null}
        {education.length > 0 ? (
          <Card title={t('client.education')}>
            <DataTable
              caption={t('client.education')}
              rows={education}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'topic',
                  head: t('education.topic'),
                  cell: (row) =>
                    row.fileIds[0] ? <a href={`/api/files/${row.fileIds[0]}`}>{row.topic}</a> : row.topic,
                },
                { key: 'site', head: t('site'), cell: (row) => siteName(row.siteId) },
                { key: 'on', head: t('education.heldOn'), cell: (row) => <DayText day={row.heldOn} /> },
                {
                  key: 'audience',
                  head: t('education.audience'),
                  cell: (row) => t(`audiences.${row.audience as 'staff'}`),
                },
                {
                  key: 'reached',
                  head: t('education.reached'),
                  align: 'end',
                  cell: (row) => row.reached,
                },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
