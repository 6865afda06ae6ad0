import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { Banner, Card, DataTable, EmptyState, LinkButton, PageHead, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import { ReportsMenu } from '../../../parts/reports-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
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

type Listed = Route.ComponentProps['loaderData'];
type Site = Listed['sites'][number];

/** 出具时间: the company's rule, each site's, when the next report falls due and how the last one went. */
export default function ReportSchedule({ loaderData: { usual, sites } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalReports');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'report.schedule');
  const changed = sites.find((one) => one.code === search.get('site'));
  const isChanging = may && (changed !== undefined || search.has('usual'));
  const words = (rule: Listed['usual'] | null) =>
    rule?.isOn
      ? t('schedule.when', {
          day: rule.dayOfMonth,
          hour: String(rule.hour).padStart(2, '0'),
          days: rule.remindAfterDays,
        })
      : t('schedule.byHand');
  return (
    <>
      <PageHead title={t('schedule.title')} note={t('schedule.lead')} />
      <ReportsMenu />
      <div className="grid gap-4">
        {search.get('done') === 'saved' ? <Banner tone="met">{t('schedule.saved')}</Banner> : null}
        {isChanging ? (
          <Card title={changed ? name(changed.name, changed.nameEn) : t('schedule.usual')}>
            <EntryForm
              key={changed?.code ?? 'usual'}
              back={here}
              submit={t('schedule.save')}
              fields={fieldsOf(t, changed?.own ?? changed?.rule ?? usual, changed)}
            >
              {changed ? <input type="hidden" name="siteId" value={changed.siteId} /> : null}
            </EntryForm>
          </Card>
        ) : null}
        {isChanging && !changed ? null : (
          <Card title={t('schedule.usual')}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{words(usual)}</strong>
              <span className="quiet">{t('schedule.usualLead')}</span>
              {may ? <Link to={`${here}?usual=`}>{t('schedule.change')}</Link> : null}
            </p>
          </Card>
        )}
        <DataTable
          caption={t('schedule.title')}
          rows={sites}
          keyOf={(row) => row.siteId}
          empty={
            <EmptyState
              title={t('schedule.none')}
              example={t('schedule.noneText')}
              action={<LinkButton to="/admin/sites">{t('schedule.site')}</LinkButton>}
            />
          }
          columns={[
            {
              key: 'site',
              head: t('schedule.site'),
              cell: (row) => (
                <Link to={`/admin/sites/${row.code}/reports`}>{name(row.name, row.nameEn)}</Link>
              ),
            },
            {
              key: 'rule',
              head: t('schedule.rule'),
              cell: (row) => (
                <>
                  {words(row.rule)} {row.own ? <span className="quiet">{t('schedule.own')}</span> : null}{' '}
                  {may ? <Link to={`${here}?site=${row.code}`}>{t('schedule.change')}</Link> : null}
                </>
              ),
            },
            {
              key: 'next',
              head: t('schedule.next'),
              cell: (row) => <TimeText at={row.nextAt} zone={row.zone} />,
            },
            {
              key: 'last',
              head: t('schedule.last'),
              cell: (row) => <LastTime row={row} language={i18n.language} />,
            },
          ]}
        />
      </div>
    </>
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

function fieldsOf(
  t: ReturnType<typeof useTranslation<'portalReports'>>['t'],
  rule: Listed['usual'],
  site: Site | undefined,
): FormField[] {
  const rules = site ? (['default', 'on', 'off'] as const) : (['on', 'off'] as const);
  const chosen = site && !site.own ? 'default' : rule.isOn ? 'on' : 'off';
  return [
    {
      name: 'rule',
      kind: 'choice',
      label: t('schedule.rule'),
      choices: rules.map((value) => ({ value, label: t(`schedule.rules.${value}`) })),
      value: chosen,
    },
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
  ];
}
