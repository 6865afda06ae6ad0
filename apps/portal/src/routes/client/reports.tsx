import { Banner, EmptyState, LiveDot, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReportTable } from '../../parts/report-table.tsx';
import { ask } from '../../problem.ts';
import { useLive } from '../../use-live.ts';
import type { Route } from './+types/reports';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [reports, { toApprove }] = await Promise.all([
      caller.service.listServiceReports({}),
      caller.adoption.listReleases({}),
    ]);
    return { reports, waiting: toApprove.filter((one) => one.answer === null).length };
  });
}

export default function ClientReports({ loaderData: { reports, waiting } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'portalRules', 'portalReports']);
  const live = useLive();
  return (
    <>
      <PageHead
        title={t('portal:menu.reports')}
        note={t('portal:report.clientLead')}
        actions={<LiveDot live={live} />}
      />
      {waiting > 0 ? (
        <Banner tone="unproven">
          <Link to="/client/regulations">{t('portalRules:client.waits', { count: waiting })}</Link>
        </Banner>
      ) : null}
      <p className="mb-3">
        <Link to="/client/days">{t('portalReports:day.list')}</Link>
      </p>
      <ReportTable
        reports={reports}
        base="/client/reports"
        empty={
          <EmptyState title={t('portal:report.clientNone')} example={t('portal:report.clientExample')} />
        }
      />
    </>
  );
}
