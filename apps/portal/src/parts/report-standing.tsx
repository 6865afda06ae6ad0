import { monthText } from '@zhiqin/i18n';
import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';

type Schedules = Awaited<ReturnType<PortalContext['caller']['reports']['listReportSchedules']>>;

/** Lines of a month's way to the client: who let it go, when it goes out by itself, what held it. */
export function ReportStanding({
  approval,
  schedule,
  zone,
}: {
  approval: { name: string | null; at: Date } | null;
  schedule: Schedules['sites'][number] | undefined;
  zone: string;
}) {
  const { t, i18n } = useTranslation('portalReports');
  const held = schedule?.last && !schedule.last.isIssued ? schedule.last : null;
  return (
    <>
      {approval ? (
        <li>
          <VerdictMark verdict="met" /> {t('approve.done', { name: approval.name ?? '–' })}{' '}
          <TimeText at={approval.at} zone={zone} />
        </li>
      ) : null}
      {held ? (
        <li>
          <VerdictMark verdict="breached" /> {monthText(held.month, i18n.language)}{' '}
          {t(`schedule.held.${held.heldBy ?? 'notApproved'}`)} <TimeText at={held.settledAt} zone={zone} />
        </li>
      ) : null}
      {schedule?.nextAt ? (
        <li className="quiet">
          {t('approve.due')}: <TimeText at={schedule.nextAt} zone={zone} />
        </li>
      ) : null}
    </>
  );
}
