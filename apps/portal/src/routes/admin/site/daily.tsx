import { can } from '@zhiqin/access/rules';
import { addDays, dayOf, isDay } from '@zhiqin/kernel';
import { Banner, Button, Card, EmptyState, FileButton, TextField, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { dayPage } from '../../../day-page.ts';
import { FormProblem } from '../../../form-problem.tsx';
import { DayTable } from '../../../parts/day-table.tsx';
import { ReportBody } from '../../../parts/report-body.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/daily';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('day');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const today = dayOf(portal.now, zone);
    const day = isDay(asked) && asked <= today ? asked : addDays(today, -1);
    const { caller, language } = portal;
    const [due, issued, look] = await Promise.all([
      caller.reports.getDayDue({ siteId: id, day }),
      caller.service.listDayReports({ siteId: id }),
      caller.reports.getReportBrand({}),
    ]);
    // What waits to be let go is read; else the day as it stands now.
    const waiting = due?.heldBy === 'notApproved' && due.data && due.dataSha256 ? due : null;
    const read =
      waiting?.data && waiting.dataSha256
        ? { report: waiting.data, dataSha256: waiting.dataSha256 }
        : await caller.reports.previewDailyReport({ siteId: id, day });
    const view = await dayPage(read.report, language, { dataSha256: read.dataSha256, revision: null });
    return {
      ...{ siteId: id, day, today, zone, view, issued, dataSha256: read.dataSha256 },
      isOver: read.report.isOver,
      // Nobody seals a draft.
      brand: { ...look, seal: null },
      due: due && { ...due, data: null },
      isWaiting: waiting !== null && waiting.approvedAt === null,
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, day = '', dataSha256 = '' } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { reports } = portal.caller;
    if (wish === 'approve') await reports.approveDayReport({ siteId: id, day, dataSha256 });
    else await reports.askDayReport({ siteId: id, day });
    return redirect(`/admin/sites/${args.params.code}/daily?day=${day}`);
  });
}

/** 执勤日报: a day of the site from its records to the client: read here, let go by a person or by the clock. */
export default function SiteDaily({ loaderData }: Route.ComponentProps) {
  const { siteId, day, today, zone, view, brand, due, issued, isWaiting, isOver, dataSha256 } = loaderData;
  const { t } = useTranslation(['portal', 'portalReports']);
  const { role } = useSelf();
  useLive();
  const file = (language: string) => `/daily-report/${siteId}/${day}/${language}`;
  const own = issued.filter((one) => one.day === day);
  const isRunning = due !== null && !due.isIssued && due.heldBy === null;
  return (
    <div className="grid gap-4">
      <Card title={t('portal:daily.title')}>
        <p className="prose mb-3">{t('portal:daily.lead')}</p>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <TextField
            key={day}
            name="day"
            type="date"
            label={t('portal:daily.day')}
            defaultValue={day}
            max={today}
          />
          <Button>{t('portal:daily.show')}</Button>
          <FileButton href={file('zh-CN')} lang="zh-CN">
            下载 PDF（中文）
          </FileButton>
          <FileButton href={file('en')} lang="en">
            Download PDF (English)
          </FileButton>
          <FileButton href={file('both')} lang="zh-CN">
            PDF（中英对照 bilingual）
          </FileButton>
        </Form>
      </Card>
      <Card title={t('portalReports:day.toClient')}>
        <FormProblem />
        <p className="mb-3">
          <VerdictMark verdict={own.length > 0 ? 'met' : 'unproven'} />{' '}
          {isRunning
            ? t('portalReports:day.running')
            : due?.heldBy
              ? t(`portalReports:day.held.${due.heldBy}`)
              : own.length > 0
                ? t('portalReports:day.issued')
                : t('portalReports:day.notIssued')}{' '}
          {due ? <TimeText at={due.settledAt} zone={zone} /> : null}
          {due?.approvedByName ? ` · ${t('portalReports:approve.done', { name: due.approvedByName })}` : null}
        </p>
        <div className="flex flex-wrap gap-3">
          {isWaiting && can(role, 'report.approve') ? (
            <Form method="post">
              <input type="hidden" name="day" value={day} />
              <input type="hidden" name="dataSha256" value={dataSha256} />
              <Button name="wish" value="approve">
                {t('portalReports:day.approve')}
              </Button>
            </Form>
          ) : null}
          {isOver && can(role, 'report.issue') ? (
            <Form method="post">
              <input type="hidden" name="day" value={day} />
              <Button name="wish" value="issue" kind={isWaiting ? 'plain' : undefined}>
                {own.length > 0 ? t('portalReports:day.again') : t('portalReports:day.issue')}
              </Button>
            </Form>
          ) : null}
        </div>
      </Card>
      <DayTable
        days={issued.slice(0, 31)}
        base="/admin/days"
        empty={<EmptyState title={t('portalReports:day.none')} example={t('portalReports:day.example')} />}
      />
      <Banner>{isWaiting ? t('portalReports:day.waits') : t('portalReports:day.draft')}</Banner>
      <ReportBody view={view} brand={brand} />
    </div>
  );
}
