import { DataTable, DayText, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { PipelineMenu } from '../../parts/engagement-menu.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/engagements';

export async function loader(args: Route.LoaderArgs) {
  return { engagements: await ask(args, ({ caller }) => caller.engagement.listEngagements({})) };
}

/** 承揽与进驻: where every site stands between the request and the day it is left. */
export default function Engagements({ loaderData: { engagements } }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  return (
    <>
      <PageHead title={t('title')} note={t('lead')} />
      <PipelineMenu />
      <DataTable
        caption={t('title')}
        rows={engagements}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('none')} example={t('noneText')} />}
        columns={[
          {
            key: 'site',
            head: t('site'),
            cell: (row) => (
              <Link to={`/admin/sites/${row.site.code}/engagement/checklist`}>
                {name(row.site.name, row.site.nameEn)}
              </Link>
            ),
          },
          { key: 'client', head: t('client'), cell: (row) => name(row.clientName, row.clientNameEn) || '–' },
          { key: 'state', head: t('state'), cell: (row) => t(`states.${row.state}`) },
          { key: 'open', head: t('openMusts'), align: 'end', cell: (row) => row.openMusts || '–' },
          { key: 'goLiveOn', head: t('goLiveOn'), cell: (row) => <DayText day={row.goLiveOn} /> },
          {
            key: 'exitOn',
            head: t('exitOn'),
            cell: (row) => (row.exitOn ? <DayText day={row.exitOn} /> : '–'),
          },
        ]}
      />
    </>
  );
}
