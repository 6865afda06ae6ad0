import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { SchedulePage } from '../../../parts/schedule-page.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/day-schedule';

const here = '/admin/reports/days';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.reports.listDaySchedules({}));
}

export async function action(args: Route.ActionArgs) {
  const { text, number, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.reports.setDaySchedule({
      siteId: given('siteId'),
      rule: text('rule') as 'on' | 'off' | 'default',
      hour: number('hour'),
      asks: text('asks') as 'itself' | 'approval',
    });
    return redirect(`${here}?done=saved`);
  });
}

type Site = Route.ComponentProps['loaderData']['sites'][number];

/** 日报出具时间: the company's rule, each site's, when the next day falls due and how the last one went. */
export default function DaySchedule({ loaderData: { usual, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalReports');
  const asks = (['itself', 'approval'] as const).map((value) => ({ value, label: t(`day.asksOf.${value}`) }));
  return (
    <SchedulePage
      here={here}
      words={{ title: t('day.tab'), lead: t('day.scheduleLead'), example: t('day.example') }}
      usual={usual}
      sites={sites}
      whenOf={(rule) =>
        t('day.when', {
          hour: String(rule.hour).padStart(2, '0'),
          asks: t(`day.asksOf.${rule.needsApproval ? 'approval' : 'itself'}`),
        })
      }
      fieldsOf={(rule) => [
        {
          name: 'hour',
          kind: 'number',
          label: t('schedule.hour'),
          help: t('day.hourHelp'),
          value: String(rule.hour),
        },
        {
          name: 'asks',
          kind: 'choice',
          label: t('day.asks'),
          choices: asks,
          value: rule.needsApproval ? 'approval' : 'itself',
        },
      ]}
      pageOf="daily"
      last={(row) => <LastDay row={row} />}
    />
  );
}

function LastDay({ row }: { row: Site }) {
  const { t } = useTranslation('portalReports');
  const { last } = row;
  if (!last) return <span className="quiet">{t('schedule.nothing')}</span>;
  const { day } = last;
  if (last.isIssued)
    return (
      <span>
        <VerdictMark verdict="met" /> {day}{' '}
        {last.dayReportId ? <Link to={`/admin/days/${last.dayReportId}`}>{t('schedule.issued')}</Link> : null}{' '}
        <TimeText at={last.settledAt} zone={row.zone} />
      </span>
    );
  return (
    <span>
      <VerdictMark verdict="unproven" /> {day} {last.heldBy ? t(`day.held.${last.heldBy}`) : t('day.running')}{' '}
      <Link to={`/admin/sites/${row.code}/daily?day=${last.day}`}>{t('day.list')}</Link>
    </span>
  );
}
