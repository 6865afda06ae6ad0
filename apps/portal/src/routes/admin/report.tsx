import { useTranslation } from 'react-i18next';
import { IssuedReport } from '../../parts/issued-report.tsx';
import { ReportBody } from '../../parts/report-body.tsx';
import { ask } from '../../problem.ts';
import { issuedReport } from '../../report-page.ts';
import type { Route } from './+types/report';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, (portal) => issuedReport(portal, args.params.reportId));
}

/** An issued report as the client reads it, and whether he has signed. */
export default function AdminReport({ loaderData: { report, view } }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  return (
    <IssuedReport
      report={report}
      listedAt="/admin/reports"
      signature="before"
      unsigned={<p>{t('report.waitsForApprover')}</p>}
    >
      <ReportBody view={view} />
    </IssuedReport>
  );
}
