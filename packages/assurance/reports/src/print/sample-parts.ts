import { addMonths } from '@zhiqin/kernel';
import type { MonthlyReport } from '../monthly-report.ts';

type Parts = Required<
  Pick<
    MonthlyReport,
    'equipment' | 'gate' | 'people' | 'readiness' | 'serviceLevel' | 'ruleLife' | 'recommendations'
  >
>;

const names = '周敏 欧阳慧敏 陈国强 李建军 王秀兰 赵铁柱 孙立新 吴海燕 郑成功 冯玉兰 褚卫东'.split(' ');

/** Equipment, people, drills and service of a month that was lived; or of one with nothing on record. */
export function sampleParts(
  month: string,
  minutes: { contracted: number; worked: number },
  empty: boolean,
): Parts {
  const at = (day: string, time: string) => `${month}-${day}T${time}:00.000Z`;
  if (empty)
    return {
      equipment: {
        ...{ fire: [], failing: [], outages: [], maintenance: [] },
        ...{ cameras: 0, installations: 0, panelAlarms: 0, hotWorkPermits: 0 },
      },
      gate: {
        vehicles: { came: 0, left: 0, inside: 0, damaged: 0 },
        goods: { slips: 0, carriedOut: 0, withoutSlip: 0, held: 0 },
        parcels: { taken: 0, handedOut: 0, waiting: 0, damaged: 0 },
        keys: { lent: 0, back: 0, out: 0, lost: 0 },
        refused: 0,
      },
      people: {
        ...{ team: [], joined: 0, left: 0, certified: 0, training: [], trainingMinutes: 0 },
        ...{ exams: [], assessment: null, assessed: 0 },
      },
      readiness: { drills: [], education: [], actions: [] },
      serviceLevel: {
        tickets: { received: 0, answered: 0, answeredInTime: 0, closed: 0, closedInTime: 0 },
        ...{ appraisal: null, statement: null, contractedMinutes: 0, provenMinutes: 0 },
        questions: { asked: 0, answered: 0 },
      },
      ruleLife: { changes: [], acknowledged: 0, team: 0, answers: 0, right: 0 },
      recommendations: [],
    };
  const team = names.map((name, i) => ({
    name,
    rank: i === 0 ? 'captain' : i < 3 ? 'squad_leader' : 'guard',
    isCertified: i !== 9,
  }));
  return {
    equipment: {
      fire: [
        { kind: 'powder', due: 86, checked: 85, failed: 2, fixed: 1, overdue: 1 },
        { kind: 'hydrant', due: 24, checked: 24, failed: 1, fixed: 1, overdue: 0 },
        { kind: 'light', due: 118, checked: 118, failed: 0, fixed: 0, overdue: 0 },
      ],
      failing: [{ assetNo: 'M-031', kind: 'powder', place: '3 号楼 12 层电梯厅', at: at('22', '06:10') }],
      outages: [
        {
          ...{ what: 'camera', no: 'C-07', place: '地下车库 B2 入口' },
          ...{ from: at('18', '01:12'), to: at('19', '08:40'), minutes: 1888 },
        },
      ],
      ...{ cameras: 64, installations: 9 },
      maintenance: [
        { what: '消防主机年度检测', dueOn: `${month}-15`, doneOn: `${month}-14`, isOverdue: false },
        { what: '道闸保养', dueOn: `${month}-20`, doneOn: null, isOverdue: true },
      ],
      ...{ panelAlarms: 3, hotWorkPermits: 2 },
    },
    gate: {
      vehicles: { came: 1904, left: 1901, inside: 3, damaged: 1 },
      goods: { slips: 41, carriedOut: 40, withoutSlip: 2, held: 1 },
      parcels: { taken: 612, handedOut: 598, waiting: 14, damaged: 3 },
      keys: { lent: 57, back: 56, out: 1, lost: 0 },
      refused: 12,
    },
    people: {
      team,
      ...{ joined: 1, left: 0, certified: team.filter((one) => one.isCertified).length },
      training: [
        {
          ...{ course: { zh: '初起火灾扑救', en: 'Putting out a small fire' }, topic: 'fire' },
          ...{ sessions: 2, attended: 10, minutes: 600 },
        },
        { course: { zh: '文明礼仪', en: null }, topic: 'service', sessions: 1, attended: 9, minutes: 405 },
      ],
      trainingMinutes: 1005,
      exams: [{ name: { zh: '消防应知应会', en: 'What to know about fire' }, sat: 10, passed: 9 }],
      assessment: [
        { grade: 'excellent', count: 3 },
        { grade: 'good', count: 6 },
        { grade: 'pass', count: 2 },
        { grade: 'poor', count: 0 },
      ],
      assessed: 11,
    },
    readiness: {
      drills: [{ scenario: 'fire', day: `${month}-16`, heads: 38, result: 'good', isUnannounced: true }],
      education: [
        {
          kind: 'notice',
          topic: '冬季用火用电提醒',
          day: `${month}-09`,
          audience: 'residents',
          reached: 640,
        },
      ],
      actions: [
        {
          ...{ source: 'drill', what: '疏散通道 2 号门开启方向改为向外', dueOn: `${month}-24` },
          ...{ doneOn: `${month}-21`, effect: 'effective', isOverdue: false },
        },
        {
          ...{ source: 'notice', what: '消通〔2026〕118 号 配电房防火门更换', dueOn: `${month}-28` },
          ...{ doneOn: null, effect: null, isOverdue: true },
        },
      ],
    },
    serviceLevel: {
      tickets: { received: 7, answered: 7, answeredInTime: 6, closed: 6, closedInTime: 6 },
      appraisal: { totalHundredths: 8850, deductionBasisPoints: 100, isAgreed: true },
      statement: {
        ...{ state: 'accepted', revision: 2, digest: 'c4'.repeat(32), currency: 'CNY' },
        ...{ servicesFen: 15_840_000, itemsFen: 120_000, dutiesFen: 36_000, adjustmentsFen: 0 },
        ...{ deductionsFen: -237_600, linesFen: 15_758_400 },
        ...{ netFen: 14_866_415, taxFen: 891_985, grossFen: 15_758_400 },
        deductions: [
          {
            ...{ source: 'rule', controlCode: 'R01', amountFen: 79_200 },
            post: { zh: '东门岗', en: 'East gate' },
          },
          { source: 'appraisal', controlCode: null, post: null, amountFen: 158_400 },
        ],
      },
      ...{ contractedMinutes: minutes.contracted, provenMinutes: minutes.worked },
      questions: { asked: 1, answered: 1 },
    },
    ruleLife: { changes: [], acknowledged: 10, team: 11, answers: 44, right: 41 },
    recommendations: [
      { key: 'thinHour', values: { post: '东门岗', postEn: 'East gate', hour: 2, minutes: 58 } },
      { key: 'failedGear', values: { count: 1 } },
      { key: 'overdueActions', values: { count: 1 } },
      { key: 'oftenIncident', values: { type: 'lift', count: 3 } },
    ],
  };
}

/** Twelve months, the report's the last. */
export const sampleTrend = (month: string, counts: readonly number[]) =>
  counts.map((count, i) => ({ month: addMonths(month, i + 1 - counts.length), count }));
