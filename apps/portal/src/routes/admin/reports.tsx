import { EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ReportTable } from '../../parts/report-table.tsx';
import { ReportsMenu } from '../../parts/reports-menu.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/reports';

export async function loader(args: Route.LoaderArgs) {
  return { reports: await ask(args, ({ caller }) => caller.service.listServiceReports({})) };
}

export default function Reports({ loaderData: { reports } }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  return (
    <>
      <PageHead title={t('menu.reports')} note={t('report.lead')} />
      <ReportsMenu />
      <ReportTable
        reports={reports}
        base="/admin/reports"
        empty={<EmptyState title={t('report.none')} example={t('report.example')} />}
      />
    </>
  );
}
