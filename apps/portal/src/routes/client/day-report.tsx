import { useTranslation } from 'react-i18next';
import { issuedDay } from '../../day-page.ts';
import { IssuedDay } from '../../parts/issued-day.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/day-report';

export async function loader(args: Route.LoaderArgs) {
  const { dayReportId } = args.params;
  return ask(args, async (portal) => {
    const issued = await issuedDay(portal, dayReportId);
    await portal.caller.service.markDayReportRead({ dayReportId });
    return issued;
  });
}

/** 执勤日报 as it was issued to this client. */
export default function ClientDayReport({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('portalReports');
  return (
    <IssuedDay issued={loaderData} base="/client/days" list={{ label: t('day.list'), to: '/client/days' }} />
  );
}
