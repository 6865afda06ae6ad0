import { monthText } from '@zhiqin/i18n';
import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { SchedulePage } from '../../../parts/schedule-page.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/schedule';

const here = '/admin/reports/schedule';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.reports.listReportSchedules({}));
}

export async function action(args: Route.ActionArgs) {
  const { text, number, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.reports.setReportSchedule({
      siteId: given('siteId'),
      rule: text('rule') as 'on' | 'off' | 'default',
      dayOfMonth: number('dayOfMonth'),
      hour: number('hour'),
      remindAfterDays: number('remindAfterDays'),
    });
    return redirect(`${here}?done=saved`);
  });
}

type Site = Route.ComponentProps['loaderData']['sites'][number];

/** 出具时间: the company's rule, each site's, when the next report falls due and how the last one went. */
export default function ReportSchedule({ loaderData: { usual, sites } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalReports');
  return (
    <SchedulePage
      here={here}
      words={{ title: t('schedule.title'), lead: t('schedule.lead'), example: t('schedule.noneText') }}
      usual={usual}
      sites={sites}
      whenOf={(rule) =>
        t('schedule.when', {
          day: rule.dayOfMonth,
          hour: String(rule.hour).padStart(2, '0'),
          days: rule.remindAfterDays,
        })
      }
      fieldsOf={(rule) => [
        {
          name: 'dayOfMonth',
          kind: 'number',
          label: t('schedule.day'),
          help: t('schedule.dayHelp'),
          value: String(rule.dayOfMonth),
        },
        {
          name: 'hour',
          kind: 'number',
          label: t('schedule.hour'),
          help: t('schedule.hourHelp'),
          value: String(rule.hour),
        },
        {
          name: 'remindAfterDays',
          kind: 'number',
          label: t('schedule.remind'),
          help: t('schedule.remindHelp'),
          value: String(rule.remindAfterDays),
        },
      ]}
      pageOf="reports"
      last={(row) => <LastTime row={row} language={i18n.language} />}
    />
  );
}

function LastTime({ row, language }: { row: Site; language: string }) {
  const { t } = useTranslation('portalReports');
  const { last } = row;
  if (!last) return <span className="quiet">{t('schedule.nothing')}</span>;
  const month = monthText(last.month, language);
  if (last.isIssued)
    return (
      <span>
        <VerdictMark verdict="met" /> {month}{' '}
        {last.reportId ? <Link to={`/admin/reports/${last.reportId}`}>{t('schedule.issued')}</Link> : null}{' '}
        <TimeText at={last.settledAt} zone={row.zone} />
      </span>
    );
  const reason = last.heldBy ?? 'notApproved';
  const page = reason === 'blocked' || reason === 'notClosed' ? 'months' : 'reports';
  const to =
    reason === 'noClient' ? '/admin/clients' : `/admin/sites/${row.code}/${page}?month=${last.month}`;
  return (
    <span>
      <VerdictMark verdict="breached" /> {month} {t(`schedule.held.${reason}`)}{' '}
      <Link to={to}>{t(`schedule.go.${reason}`)}</Link>
    </span>
  );
}
