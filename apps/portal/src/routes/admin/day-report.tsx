import { can } from '@zhiqin/access/rules';
import { Card, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { issuedDay } from '../../day-page.ts';
import { IssuedDay } from '../../parts/issued-day.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/day-report';

export async function loader(args: Route.LoaderArgs) {
  const { dayReportId } = args.params;
  return ask(args, async (portal) => ({
    ...(await issuedDay(portal, dayReportId)),
    readings: can(portal.actor.role, 'report.read-delivery')
      ? await portal.caller.service.listDayReportReadings({ dayReportId })
      : null,
  }));
}

/** An issued daily report as the client reads it, and who of the client has opened it. */
export default function AdminDayReport({ loaderData: { readings, ...issued } }: Route.ComponentProps) {
  const { t } = useTranslation('portalReports');
  const { siteCode, day, zone } = issued.report;
  return (
    <IssuedDay
      issued={issued}
      base="/admin/days"
      list={{ label: t('day.list'), to: `/admin/sites/${siteCode}/daily?day=${day}` }}
    >
      {readings ? (
        <Card title={t('day.readings')}>
          {readings.length === 0 ? <p>{t('day.unread')}</p> : null}
          <ul className="grid gap-1">
            {readings.map((one) => (
              <li key={one.membershipId} className="break-words">
                <VerdictMark verdict="met" /> {one.name} <TimeText at={one.readAt} zone={zone} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </IssuedDay>
  );
}
