import { monthText } from '@zhiqin/i18n';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';

type Schedules = Awaited<ReturnType<PortalContext['caller']['reports']['listReportSchedules']>>;

/** Lines of a month's way to the client: who let it go, when it goes out by itself, what held it. */
export function ReportStanding({
  month,
  approval,
  schedule,
  zone,
}: {
  /** The one that is looked at: what is said of another month stands on its own page. */
  month: string;
  approval: { name: string | null; at: Date } | null;
  schedule: Schedules['sites'][number] | undefined;
  zone: string;
}) {
  const { t, i18n } = useTranslation('portalReports');
  const last = schedule?.last;
  const held = last && !last.isIssued && last.month === month ? last : null;
  const nextAt = schedule?.nextAt;
  const isNext = nextAt && addMonths(monthOf(new Date(nextAt), zone), -1) === month;
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
      {isNext ? (
        <li className="quiet">
          {t('approve.due')}: <TimeText at={nextAt} zone={zone} />
        </li>
      ) : null}
    </>
  );
}
