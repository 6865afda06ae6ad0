import { can } from '@zhiqin/access/rules';
import { monthText, numberText } from '@zhiqin/i18n';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { Banner, Button, Card, EmptyState, FilterChips, LinkButton, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { ReportBody } from '../../../parts/report-body.tsx';
import { reportFile } from '../../../parts/report-file.ts';
import { ReportStanding } from '../../../parts/report-standing.tsx';
import { ReportTable } from '../../../parts/report-table.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { reportPage } from '../../../report-page.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/reports';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('month');
  return ask(args, async ({ caller, actor, language, ...portal }) => {
    const { id, zone } = await siteOf({ caller, actor, language, ...portal }, args.params.code);
    const reports = await caller.service.listServiceReports({ siteId: id });
    if (!can(actor.role, 'report.preview'))
      return { reports, months: [], chosen: null, zone, schedule: undefined, brand: undefined };
    const months = await caller.reports.listReportMonths({ siteId: id });
    const last = addMonths(monthOf(portal.now, zone), -1);
    const month = (
      months.find((one) => one.month === asked) ??
      months.find((one) => one.month === last) ??
      months[0]
    )?.month;
    if (!month) return { reports, months, chosen: null, zone, schedule: undefined, brand: undefined };
    const { data, ...prepared } = await caller.reports
      .getPreparedReport({ siteId: id, month })
      .then((found) => ({
        files: {},
        approval: null,
        data: null,
        dataSha256: null,
        madeAfterClose: false,
        readyAt: null,
        ...found,
      }));
    const view =
      data && prepared.dataSha256
        ? await reportPage(data, language, { dataSha256: prepared.dataSha256, draft: true })
        : null;
    const schedule = (await caller.reports.listReportSchedules({})).sites.find((one) => one.siteId === id);
    // Nobody seals a draft.
    const brand = { ...(await caller.reports.getReportBrand({})), seal: null };
    return { reports, months, chosen: { month, prepared, view }, zone, schedule, brand };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, month = '', dataSha256 = '' } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (wish === 'issue') {
      const { reportId } = await portal.caller.reports.issueReport({ siteId: id, month });
      return redirect(`/admin/reports/${reportId}`);
    }
    if (wish === 'approve') await portal.caller.reports.approveReport({ siteId: id, month, dataSha256 });
    else await portal.caller.reports.prepareReport({ siteId: id, month });
    return redirect(`/admin/sites/${args.params.code}/reports?month=${month}`);
  });
}

/** A month's report from draft to the client: made by a job, read here, issued by a person. */
export default function SiteReports({
  loaderData: { reports, months, chosen, zone, schedule, brand },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'portalReports']);
  const { role } = useSelf();
  useLive();
  const own = months.find((one) => one.month === chosen?.month);
  const files: Partial<Record<'zh-CN' | 'en' | 'both', string>> = chosen?.prepared.files ?? {};
  const state = chosen?.prepared.state ?? 'none';
  const { readyAt, madeAfterClose } = chosen?.prepared ?? {};
  // A draft older than the last issue says nothing new to the client.
  const isIssued = own?.issued && readyAt && new Date(readyAt) <= new Date(own.issued.issuedAt);
  const issuable = own?.closedAt && state === 'ready' && madeAfterClose && !isIssued;
  return (
    <div className="grid gap-4">
      {months.length > 0 ? (
        <FilterChips
          name="month"
          label={t('report.choose')}
          otherwise={chosen?.month}
          choices={months.map((one) => ({ value: one.month, label: monthText(one.month, i18n.language) }))}
        />
      ) : null}
      <p>
        <Link to={`/admin/sites/${params.code}/daily`}>{t('daily.open')}</Link>
      </p>
      {chosen && own ? (
        <Card title={monthText(chosen.month, i18n.language)}>
          <FormProblem />
          <ul className="mb-3 grid gap-1">
            <li>
              <VerdictMark verdict={own.closedAt ? 'met' : 'unproven'} />{' '}
              {own.closedAt ? (
                <>
                  {t('portalSite:months.closedAt')} <TimeText at={own.closedAt} zone={zone} />
                </>
              ) : (
                <>
                  {t('today.step.close')}{' '}
                  <Link to={`/admin/sites/${params.code}/months?month=${chosen.month}`}>
                    {t('today.stepAction.close')}
                  </Link>
                </>
              )}
            </li>
            <li>
              <VerdictMark
                verdict={state === 'ready' ? 'met' : state === 'failed' ? 'breached' : 'unproven'}
              />{' '}
              {state === 'ready' ? (
                <>
                  {t('report.preview')} <TimeText at={chosen.prepared.readyAt} zone={zone} />
                </>
              ) : state === 'asked' ? (
                t('report.preparing')
              ) : state === 'failed' ? (
                t('report.failed')
              ) : (
                t('report.notPrepared')
              )}
              {files['zh-CN'] ? (
                <>
                  {' '}
                  <a href={reportFile(files['zh-CN'])} lang="zh-CN">
                    PDF（中文）
                  </a>
                </>
              ) : null}
              {files.both ? (
                <>
                  {' '}
                  <a href={reportFile(files.both)} lang="zh-CN">
                    PDF（中英对照 bilingual）
                  </a>
                </>
              ) : null}
              {files.en ? (
                <>
                  {' '}
                  <a href={reportFile(files.en)} lang="en">
                    PDF (English)
                  </a>
                </>
              ) : null}
            </li>
            <ReportStanding
              month={chosen.month}
              approval={chosen.prepared.approval}
              schedule={schedule}
              zone={zone}
            />
            {own.issued ? (
              <li>
                <VerdictMark verdict="met" />{' '}
                <Link to={`/admin/reports/${own.issued.reportId}`}>
                  {t('report.revisionNo', { no: own.issued.revision })}
                </Link>{' '}
                {t('report.issuedAt')} <TimeText at={own.issued.issuedAt} zone={zone} />
                {own.issued.score === null
                  ? null
                  : ` · ${t('portalSite:compliance.score')} ${numberText(own.issued.score, i18n.language, 1)}`}
              </li>
            ) : null}
          </ul>
          {can(role, 'report.prepare') ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="month" value={chosen.month} />
              <Button name="wish" value="prepare" kind={issuable || isIssued ? 'plain' : 'main'}>
                {t('report.prepare')}
              </Button>
              {issuable && can(role, 'report.issue') ? (
                <>
                  <Button name="wish" value="issue">
                    {t('report.issue')}
                  </Button>
                  {can(role, 'report.approve') && schedule?.rule && !chosen.prepared.approval ? (
                    <>
                      <input type="hidden" name="dataSha256" value={chosen.prepared.dataSha256 ?? ''} />
                      <Button name="wish" value="approve">
                        {schedule.last?.month === chosen.month && !schedule.last.isIssued
                          ? t('portalReports:approve.doNow')
                          : t('portalReports:approve.do')}
                      </Button>
                    </>
                  ) : null}
                  <span className="quiet">{t('report.issueLead')}</span>
                </>
              ) : null}
            </Form>
          ) : null}
        </Card>
      ) : null}
      <ReportTable
        reports={reports}
        base="/admin/reports"
        empty={
          <EmptyState
            title={t('report.none')}
            example={t('report.example')}
            action={
              <LinkButton kind="plain" to={`/admin/sites/${params.code}/months`}>
                {t('tabs.months')}
              </LinkButton>
            }
          />
        }
      />
      {chosen?.view ? (
        <>
          <Banner>{t('report.preview')}</Banner>
          <ReportBody view={chosen.view} brand={brand} />
        </>
      ) : null}
    </div>
  );
}
