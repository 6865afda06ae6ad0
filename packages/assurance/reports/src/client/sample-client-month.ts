import type { Named } from '../monthly-report.ts';
import { sampleMonth } from '../print/sample-month.ts';
import { type ClientMonth, scoreOfClient, siteOfClient } from './client-month.ts';
import { addUp } from './site-sums.ts';

const names: Named[] = [
  { zh: '滨江花园', en: 'Riverside Gardens' },
  { zh: '滨江大厦', en: 'Riverside Tower' },
  {
    zh: '滨江高新技术产业园区二期（含地下车库与能源中心）',
    en: 'Riverside High-Tech Park, Phase Two, with the underground garage and the energy centre',
  },
];

/** The month of a client with so many sites, each a sample month: for tests and for looking at the print. */
export function sampleClientMonth({ seed, sites = 3 }: { seed: number; sites?: number }): ClientMonth {
  const months = Array.from({ length: sites }, (_, i) => {
    const month = sampleMonth({ seed: seed + i });
    const own = names[i % names.length] as Named;
    const round = Math.floor(i / names.length);
    month.cover.site = {
      ...month.cover.site,
      ...{
        zh: round === 0 ? own.zh : `${own.zh}${round + 1}`,
        en: round === 0 ? own.en : `${own.en} ${round + 1}`,
      },
      code: `BJ${String(i + 1).padStart(2, '0')}`,
    };
    return month;
  });
  const rows = months.map((month, i) =>
    siteOfClient(
      {
        reportId: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
        revision: 1 + (i % 2),
        issuedAt: '2026-11-03T02:00:00.000Z',
        dataSha256: String(i % 10).repeat(64),
      },
      month,
      month.serviceLevel?.statement ?? null,
    ),
  );
  const totals = addUp(rows.map((row) => row.sums));
  const first = months[0]?.cover ?? sampleMonth({ seed }).cover;
  return {
    v: 1,
    kind: 'client',
    cover: {
      contractor: first.contractor,
      licenceNo: first.licenceNo,
      client: { zh: '滨江城市建设投资集团', en: 'Riverside City Holdings', code: 'BJCJ' },
      contractNos: first.contractNo ? [first.contractNo] : [],
      month: first.month,
      zone: first.zone,
      periodFrom: first.periodFrom,
      periodTo: first.periodTo,
    },
    verdict: { ...scoreOfClient(totals), lastMonthScore: 97.25 },
    totals,
    sites: rows,
    generatedAt: '2026-11-03T03:00:00.000Z',
  };
}
