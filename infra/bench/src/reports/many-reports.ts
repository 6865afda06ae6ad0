import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { printMonthlyReport } from '@zhiqin/reports';
import { createdAt, type HundredReports, monthOfSite } from './month-of-site.ts';

// The reports of many sites, each written out before the next is made; what the process held at most is told at the end.
const sites = Number(process.argv[2]);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const out = createWriteStream(devNull);
const before = performance.now();
let [pages, earlyMb] = [0, 0];
for (let seed = 1; seed <= sites; seed++) {
  const bytes = await printMonthlyReport(monthOfSite(seed), { language: 'zh-CN', createdAt, draft: false });
  pages += bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  await new Promise((resolve) => out.write(bytes, resolve));
  if (seed === Math.min(10, sites)) earlyMb = megabytes();
}
const seconds = (performance.now() - before) / 1000;
process.send?.({ pages, seconds, peakMb: megabytes(), earlyMb } satisfies HundredReports);
