import { EmptyState, LiveDot, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { DayTable } from '../../parts/day-table.tsx';
import { ask } from '../../problem.ts';
import { useLive } from '../../use-live.ts';
import type { Route } from './+types/days';

export async function loader(args: Route.LoaderArgs) {
  return { days: await ask(args, ({ caller }) => caller.service.listDayReports({})) };
}

/** The daily reports this client was given. */
export default function ClientDays({ loaderData: { days } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalReports', 'portal']);
  const live = useLive();
  return (
    <>
      <PageHead
        title={t('portalReports:day.list')}
        note={t('portalReports:day.clientLead')}
        steps={[{ label: t('portal:menu.reports'), to: '/client' }]}
        actions={<LiveDot live={live} />}
      />
      <DayTable
        days={days}
        base="/client/days"
        empty={
          <EmptyState
            title={t('portalReports:day.clientNone')}
            example={t('portalReports:day.clientExample')}
          />
        }
      />
    </>
  );
}
