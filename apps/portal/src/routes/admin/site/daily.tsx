import { addDays, dayOf, isDay } from '@zhiqin/kernel';
import { dailyView, loadReportWords } from '@zhiqin/reports/rules';
import { Button, Card, FileButton, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { ReportBody } from '../../../parts/report-body.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/daily';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('day');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const today = dayOf(portal.now, zone);
    const day = isDay(asked) && asked <= today ? asked : addDays(today, -1);
    const { report, dataSha256 } = await portal.caller.reports.previewDailyReport({ siteId: id, day });
    const { language } = portal;
    const view = dailyView(report, language, await loadReportWords(language), { dataSha256 });
    return { siteId: id, day, today, view };
  });
}

/** 执勤日报: a day of the site as its records stand now, on the page and as a file. */
export default function SiteDaily({ loaderData: { siteId, day, today, view } }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  const file = (language: string) => `/daily-report/${siteId}/${day}/${language}`;
  return (
    <div className="grid gap-4">
      <Card title={t('daily.title')}>
        <p className="prose mb-3">{t('daily.lead')}</p>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <TextField key={day} name="day" type="date" label={t('daily.day')} defaultValue={day} max={today} />
          <Button>{t('daily.show')}</Button>
          <FileButton href={file('zh-CN')} lang="zh-CN">
            下载 PDF（中文）
          </FileButton>
          <FileButton href={file('en')} lang="en">
            Download PDF (English)
          </FileButton>
        </Form>
      </Card>
      <ReportBody view={view} />
    </div>
  );
}
