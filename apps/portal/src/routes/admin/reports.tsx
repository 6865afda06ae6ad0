import { can } from '@zhiqin/access/rules';
import { EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ReportTable } from '../../parts/report-table.tsx';
import { ask } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/reports';

export async function loader(args: Route.LoaderArgs) {
  return { reports: await ask(args, ({ caller }) => caller.service.listServiceReports({})) };
}

export default function Reports({ loaderData: { reports } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'portalBinder']);
  const { role } = useSelf();
  return (
    <>
      <PageHead
        title={t('portal:menu.reports')}
        note={t('portal:report.lead')}
        actions={
          can(role, 'binder.read') ? (
            <LinkButton kind="plain" to="/admin/reports/binder">
              {t('portalBinder:companyTitle')}
            </LinkButton>
          ) : null
        }
      />
      <ReportTable
        reports={reports}
        base="/admin/reports"
        empty={<EmptyState title={t('portal:report.none')} example={t('portal:report.example')} />}
      />
    </>
  );
}
