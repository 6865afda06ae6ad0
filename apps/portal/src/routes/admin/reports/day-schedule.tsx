import { can } from '@zhiqin/access/rules';
import { Banner, Card, DataTable, EmptyState, LinkButton, PageHead, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import { ReportsMenu } from '../../../parts/reports-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
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

type Listed = Route.ComponentProps['loaderData'];
type Site = Listed['sites'][number];

/** 日报出具时间: the company's rule, each site's, when the next day falls due and how the last one went. */
export default function DaySchedule({ loaderData: { usual, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalReports');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'report.schedule');
  const changed = sites.find((one) => one.code === search.get('site'));
  const isChanging = may && (changed !== undefined || search.has('usual'));
  const words = (rule: Listed['usual'] | null) =>
    rule?.isOn
      ? t('day.when', {
          hour: String(rule.hour).padStart(2, '0'),
          asks: t(`day.asksOf.${rule.needsApproval ? 'approval' : 'itself'}`),
        })
      : t('schedule.byHand');
  return (
    <>
      <PageHead title={t('day.tab')} note={t('day.scheduleLead')} />
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
          caption={t('day.tab')}
          rows={sites}
          keyOf={(row) => row.siteId}
          empty={
            <EmptyState
              title={t('schedule.none')}
              example={t('day.example')}
              action={<LinkButton to="/admin/sites">{t('schedule.site')}</LinkButton>}
            />
          }
          columns={[
            {
              key: 'site',
              head: t('schedule.site'),
              cell: (row) => <Link to={`/admin/sites/${row.code}/daily`}>{name(row.name, row.nameEn)}</Link>,
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
            { key: 'last', head: t('schedule.last'), cell: (row) => <LastDay row={row} /> },
          ]}
        />
      </div>
    </>
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

function fieldsOf(
  t: ReturnType<typeof useTranslation<'portalReports'>>['t'],
  rule: Listed['usual'],
  site: Site | undefined,
): FormField[] {
  const rules = site ? (['default', 'on', 'off'] as const) : (['on', 'off'] as const);
  return [
    {
      name: 'rule',
      kind: 'choice',
      label: t('schedule.rule'),
      choices: rules.map((value) => ({ value, label: t(`schedule.rules.${value}`) })),
      value: site && !site.own ? 'default' : rule.isOn ? 'on' : 'off',
    },
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
      choices: (['itself', 'approval'] as const).map((value) => ({ value, label: t(`day.asksOf.${value}`) })),
      value: rule.needsApproval ? 'approval' : 'itself',
    },
  ];
}
