import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { printMonthlyReport } from '@zhiqin/reports';
import { loadReportWords, reportView } from '@zhiqin/reports/rules';
import { type Figure, figureOf } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { createdAt, type HundredReports, monthOfSite } from './month-of-site.ts';
import { openChromium, throughChromium } from './through-chromium.ts';
import { throughPdfmake } from './through-pdfmake.ts';

/**
 * The same month through our print (tagged, data attached), Chromium's print-to-PDF and pdfmake, in turns; then the reports
 * of a hundred sites one after the other in a process of their own.
 */
export async function reportFigures(rounds: number, sites: number): Promise<Figure[]> {
  const words = await loadReportWords('zh-CN');
  const browser = await openChromium();
  const viewOf = (seed: number) =>
    reportView(monthOfSite(seed), 'zh-CN', words, { dataSha256: '0'.repeat(64), draft: false });
  const elapsed = async (work: () => Promise<unknown>) => {
    const before = performance.now();
    await work();
    return performance.now() - before;
  };
  const options = { language: 'zh-CN', createdAt, draft: false } as const;
  const values = await interleave(
    {
      ours: (round) => elapsed(() => printMonthlyReport(monthOfSite(round), options)),
      chromium: (round) => elapsed(() => throughChromium(browser, viewOf(round))),
      pdfmake: (round) => elapsed(() => throughPdfmake(viewOf(round))),
    },
    rounds,
    2,
  );
  await browser.close();
  const hundred = await manyReports(sites);
  const against = (name: string, side: number[], least: number) =>
    figureOf({
      name,
      ours: ['theirs', side],
      against: ['ours', values.ours],
      unit: 'ms a report',
      bar: { is: 'at least', value: least },
    });
  return [
    against('monthly report: Chromium print-to-PDF ÷ ours', values.chromium, 8),
    against('monthly report: pdfmake (untagged) ÷ ours (tagged, data attached)', values.pdfmake, 1.5),
    figureOf({
      name: `monthly reports of ${sites} sites, one after the other (${hundred.pages} pages): pages a second`,
      ours: ['pages', [hundred.pages]],
      against: ['seconds', [hundred.seconds]],
      unit: '',
    }),
    figureOf({
      name: 'the same: highest memory ÷ memory after the tenth report',
      ours: ['highest', [hundred.peakMb]],
      against: ['after ten', [hundred.earlyMb]],
      unit: 'MB',
      bar: { is: 'at most', value: 1.5 },
    }),
  ];
}

async function manyReports(sites: number): Promise<HundredReports> {
  const child = fork(path.join(import.meta.dirname, 'many-reports.ts'), [String(sites)]);
  const [answer] = await once(child, 'message');
  await once(child, 'exit');
  return answer as HundredReports;
}
