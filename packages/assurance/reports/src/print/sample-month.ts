import { addDays, daysOfMonth } from '@zhiqin/kernel';
import { controls, type Severity, scoreOf } from '@zhiqin/regulations/rules';
import type { MonthlyReport, Named, ResultLine, RuleArticle, VerdictCount } from '../monthly-report.ts';
import { sampleIncidents } from './sample-incidents.ts';
import {
  articleTexts,
  defaultsOf,
  longPost,
  numbersFrom,
  places,
  placesEn,
  postNames,
} from './sample-names.ts';
import { sampleParts } from './sample-parts.ts';

export interface SampleOptions {
  seed: number;
  month?: string;
  posts?: number;
  checkpoints?: number;
  /** Names as long as the trade really writes them. */
  longNames?: boolean;
  /** A site on which nothing was recorded. */
  empty?: boolean;
}

/** A month as the read model would give it, for tests and for looking at the print. Its totals agree with each other. */
export function sampleMonth({
  seed,
  month = '2026-10',
  posts = 4,
  checkpoints = 8,
  longNames,
  empty,
}: SampleOptions): MonthlyReport {
  const next = numbersFrom(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const days = daysOfMonth(month);
  const named = Array.from({ length: empty ? 0 : posts }, (_, i) =>
    longNames && i === 0 ? longPost : (postNames[i % postNames.length] as Named),
  );
  const severityOf = (code: string): Severity =>
    controls.find((control) => control.code === code)?.severity ?? 'M';
  const line = (
    code: string,
    verdict: 'breached' | 'unproven',
    day: string,
    post: Named | null,
    measure: ResultLine['measure'],
    missing: ResultLine['missing'] = [],
  ): ResultLine => ({
    controlCode: code,
    severity: severityOf(code),
    verdict,
    post,
    day,
    windowStartsAt: `${day}T14:00:00.000Z`,
    windowEndsAt: `${day}T22:00:00.000Z`,
    measure,
    missing,
    entries: 1 + upTo(6),
  });
  const gate = named[0] ?? null;
  const breaches = empty
    ? []
    : [
        line('H01', 'breached', `${month}-12`, gate, {
          key: 'reliefLate',
          values: { minutes: 7, checkedInAt: `${month}-12T14:07:00.000Z`, requiredMinutes: 10 },
        }),
        line('R01', 'breached', `${month}-12`, gate, {
          key: 'unmanned',
          values: {
            requiredHeads: 1,
            unmannedMinutes: 61,
            from: `${month}-12T18:02:00.000Z`,
            to: `${month}-12T19:03:00.000Z`,
          },
        }),
        line('T01', 'breached', `${month}-17`, named[2] ?? null, {
          key: 'roundsShort',
          values: { completed: 1, required: 3 },
        }),
        line('V01', 'breached', `${month}-20`, null, {
          key: 'registerIncomplete',
          values: { visits: 18, incomplete: 2, fields: ['contact', 'expectedLeaveAt'] },
        }),
        line('V04', 'breached', `${month}-21`, null, {
          key: 'passesOutstanding',
          values: { issued: 11, returned: 9, passNos: ['A-0117', 'A-0121'] },
        }),
      ];
  const unproven = empty
    ? []
    : [
        line(
          'T01',
          'unproven',
          `${month}-26`,
          named[2] ?? null,
          { key: 'roundsShort', values: { completed: 0, required: 3 } },
          [{ key: 'deviceSilent', values: { device: '3 号手机', at: `${month}-26T17:12:00.000Z` } }],
        ),
      ];
  const waived = empty
    ? []
    : [
        {
          ...line('T03', 'breached', `${month}-08`, named[2] ?? null, {
            key: 'pointsMissed',
            values: { rounds: 3, shortRounds: 1, planned: 24, scanned: 23, points: ['天台'] },
          }),
          reason: '当晚大风橙色预警，甲方同意天台不巡',
          by: '陈国栋',
        },
      ];
  const not = (code: string, verdict: string) =>
    [...breaches, ...unproven].filter((row) => row.controlCode === code && row.verdict === verdict).length;
  const countsOf = (code: string): VerdictCount => ({
    met: empty ? 0 : 20 + upTo(70),
    breached: not(code, 'breached'),
    unproven: not(code, 'unproven'),
    notApplicable: code === 'T02' ? 80 : upTo(4),
    waived: waived.filter((row) => row.controlCode === code).length,
  });
  const rules: RuleArticle[] = empty
    ? []
    : articleTexts.map(([code, heading, body, bodyEn], i) => ({
        label: `第${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'][i]}条`,
        reference: String(i + 1),
        heading,
        body,
        bodyEn,
        controls: [
          { code, severity: severityOf(code), parameters: defaultsOf(code), counts: countsOf(code) },
        ],
      }));
  const counts = rules
    .flatMap((rule) => rule.controls)
    .reduce(
      (sum, { counts: own }) => {
        for (const key of Object.keys(sum) as (keyof VerdictCount)[]) sum[key] += own[key];
        return sum;
      },
      { met: 0, breached: 0, unproven: 0, notApplicable: 0, waived: 0 },
    );
  const score = scoreOf(
    rules.flatMap((rule) =>
      rule.controls.flatMap(({ code, counts: own }) =>
        (['met', 'breached', 'unproven', 'waived'] as const).map((verdict) => ({
          code,
          verdict,
          count: own[verdict],
        })),
      ),
    ),
  );
  const postRows = named.map((name, i) => {
    const contractedMinutes = days.length * 24 * 60;
    const unmannedMinutes = i === 0 ? 61 : 0;
    return {
      name,
      code: `P${i + 1}`,
      contractedMinutes,
      workedMinutes: contractedMinutes - unmannedMinutes,
      lateReliefs: i === 0 ? 1 : 0,
      unmannedMinutes,
      shifts: days.length * 3,
    };
  });
  const contractedMinutes = postRows.reduce((sum, row) => sum + row.contractedMinutes, 0);
  const workedMinutes = postRows.reduce((sum, row) => sum + row.workedMinutes, 0);
  const planned = days.length * 9;
  const visitorDays = days.map((day) => ({ day, visitors: empty ? 0 : 6 + upTo(24) }));
  const visitors = visitorDays.reduce((sum, day) => sum + day.visitors, 0);
  const couriers = Math.floor(visitors / 2);
  const issued = empty ? 0 : 120 + upTo(40);
  const outstanding = empty
    ? []
    : ['A-0117', 'A-0121'].map((passNo) => ({
        passNo,
        issuedAt: `${month}-21T02:30:00.000Z`,
        returnedAt: null,
      }));
  const points = Array.from({ length: empty ? 0 : checkpoints }, (_, i) => ({
    zh:
      longNames && i === 0
        ? '滨江国际商务中心二期地下三层人防工程出入口东侧配电房外走廊尽头'
        : `${places[i % places.length]}${i >= places.length ? ` ${Math.floor(i / places.length) + 1}` : ''}`,
    en: `${placesEn[i % placesEn.length]}${i >= placesEn.length ? ` ${Math.floor(i / placesEn.length) + 1}` : ''}`,
  }));
  return {
    v: 1,
    cover: {
      contractor: { zh: '安衡保安服务有限公司', en: 'Anheng Security Services Co., Ltd.' },
      licenceNo: '浙公保服 20190087',
      client: {
        zh: longNames
          ? '杭州市上城区滨江国际商务中心及滨江花园住宅小区联合业主委员会（筹备组）物业管理办公室'
          : '滨江花园业主委员会',
        en: 'Riverside Gardens Owners’ Committee',
      },
      contractNo: empty ? null : 'AH-2026-014',
      site: {
        zh: '滨江花园',
        en: 'Riverside Gardens',
        code: 'BJHY',
        type: 'residential',
        address: '浙江省杭州市上城区之江路 118 号',
      },
      month,
      zone: 'Asia/Shanghai',
      periodFrom: days[0] ?? '',
      periodTo: days.at(-1) ?? '',
      regulations: empty
        ? []
        : [
            {
              title: { zh: '滨江花园安全管理制度', en: 'Riverside Gardens security regulation' },
              versionNo: 3,
              effectiveOn: '2026-08-01',
            },
          ],
    },
    verdict: {
      score,
      lastMonthScore: empty ? null : 97.4,
      counts,
      figures: [
        {
          key: 'coverage',
          value: empty ? null : workedMinutes / contractedMinutes,
          target: 1,
          lastMonth: empty ? null : 1,
        },
        { key: 'punctualRelief', value: empty ? null : 0.989, target: 1, lastMonth: empty ? null : 0.978 },
        {
          key: 'patrolRounds',
          value: empty ? null : (planned - 5) / planned,
          target: 1,
          lastMonth: empty ? null : 0.996,
        },
        { key: 'registerComplete', value: empty ? null : 0.968, target: 1, lastMonth: empty ? null : 1 },
        {
          key: 'passesReturned',
          value: empty ? null : (issued - 2) / issued,
          target: 1,
          lastMonth: empty ? null : 1,
        },
      ],
      risks: [breaches[1], breaches[2], breaches[0]].filter((row) => row !== undefined),
      requests: empty
        ? []
        : [
            { key: 'openPoints', values: { count: 2 } },
            { key: 'remindHosts', values: { count: 2 } },
            { key: 'acceptUnproven', values: { count: 1 } },
          ],
    },
    coverage: {
      contractedMinutes,
      rosteredMinutes: contractedMinutes,
      workedMinutes,
      posts: postRows,
      days: days.map((day, i) => ({
        day,
        contractedHours: named.length * 24,
        workedHours: named.length * 24 - (i === 11 && !empty ? 1.02 : 0),
      })),
      heat: postRows.map((row, i) => ({
        postCode: row.code,
        hours: Array.from({ length: 24 }, (_, hour) =>
          i === 0 && hour === 2 ? 58 : i === 0 && hour === 3 ? 3 : 0,
        ),
      })),
    },
    patrols: {
      routes: empty
        ? []
        : [
            {
              name: { zh: '夜间巡逻', en: 'Night rounds' },
              code: 'N',
              planned,
              done: planned - 5,
              incomplete: 3,
              missed: 5,
            },
          ],
      heat: points.map((checkpoint, i) => ({
        checkpoint,
        code: `C${i + 1}`,
        hours: Array.from({ length: 24 }, (_, hour) => (hour % 3 === i % 3 ? 26 + upTo(6) : 0)),
      })),
      missedPoints: empty
        ? []
        : (
            [
              ['08', '天台', 'no-access'],
              ['14', '配电房', 'label-damaged'],
              ['23', '水泵房', null],
            ] as const
          ).map(([day, place, reason]) => ({
            at: `${month}-${day}T18:10:00.000Z`,
            route: { zh: '夜间巡逻', en: 'Night rounds' },
            checkpoint: { zh: place, en: placesEn[places.indexOf(place)] ?? null },
            reason,
          })),
      byMethod: empty ? {} : { qr: 2140, typed: 12 },
      grades: empty ? { A: 0, B: 0, C: 0, D: 0 } : { A: 1987, B: 140, C: 22, D: 3 },
    },
    access: {
      visitors: empty
        ? []
        : [
            { kind: 'delivery', count: couriers },
            { kind: 'visitor', count: visitors - couriers },
          ],
      passesIssued: issued,
      passesReturned: issued - outstanding.length,
      outstanding,
      days: visitorDays,
    },
    hazards: empty
      ? []
      : [
          { level: 'high', count: 1 },
          { level: 'low', count: 4 },
        ],
    incidents: sampleIncidents(month, empty ?? false),
    ...sampleParts(month, { contracted: contractedMinutes, worked: workedMinutes }, empty ?? false),
    rules,
    orphans: empty
      ? { unboundArticles: 0, unbound: [] }
      : {
          unboundArticles: 3,
          unbound: [
            { label: '12', heading: '仪容仪表' },
            { label: '13', heading: null },
            { label: '14.2', heading: '礼貌用语' },
          ],
        },
    corrections: empty
      ? []
      : [
          {
            day: `${month}-26`,
            controlCode: 'T01',
            post: named[2] ?? null,
            from: 'unproven',
            to: 'met',
            noticedAt: `${addDays(`${month}-28`, 6)}T01:00:00.000Z`,
          },
        ],
    dataGaps: empty
      ? []
      : [
          {
            device: '3 号手机',
            from: `${month}-26T17:12:00.000Z`,
            to: `${month}-27T03:40:00.000Z`,
            missingEntries: 4,
          },
        ],
    annex: {
      entries: empty ? 0 : 4312,
      devices: empty
        ? []
        : [
            { label: '1 号手机', entries: 1500, lastSeq: 3021 },
            { label: '2 号手机', entries: 1490, lastSeq: 2987 },
            { label: '3 号手机', entries: 1322, lastSeq: 2650 },
          ],
      photos: empty ? 0 : 96,
      generatedAt: `${addDays(`${month}-28`, 6)}T01:30:00.000Z`,
      breaches,
      unproven,
      waived,
    },
  };
}
