import { addDays, monthsAfter } from '../calendar.ts';
import { controlCase } from './control-case.ts';
import { heard, hour, type Scene } from './scene.ts';

const asOf = (at: Scene) => `${at.day.slice(0, 7)}-15`;
const monthsAgo = (at: Scene, months: number) => monthsAfter(asOf(at), -months);
const site = (at: Scene) => ({ siteId: 'site', asOf: asOf(at) });
const siteDay = (at: Scene) => ({ siteId: 'site', day: at.day });
const contract = (at: Scene, changes: object = {}) => ({
  ...site(at),
  contracts: [
    {
      contractNo: 'C-1',
      isActive: true,
      endedOn: null,
      answered: 6,
      lawful: 6,
      deletedOn: null,
      isStored: true,
      entryIds: [],
      ...changes,
    },
  ],
});
const licence = (at: Scene, changes: object = {}, servicesOutOfScope: string[] = []) => ({
  ...site(at),
  licence: {
    licenceNo: 'L-1',
    validFrom: monthsAgo(at, 12),
    validUntil: asOf(at),
    isRevoked: false,
    entryIds: [],
    ...changes,
  },
  servicesOutOfScope,
});
const complaint = (at: Scene, replyHours: number, closeHours: number) => ({
  ...siteDay(at),
  windowEndsAt: hour(at, 24 * 60),
  complaints: [
    {
      ticketNo: 'T-1',
      asked: ['reply', 'close'] as const,
      receivedAt: at.startsAt,
      repliedAt: hour(at, replyHours),
      closedAt: hour(at, closeHours),
      entryIds: [],
    },
  ],
});
const surveys = (at: Scene, count: number, score: number) => ({
  ...site(at),
  surveys: Array.from({ length: count }, (_, i) => ({ on: asOf(at), score, entryId: `s-${i}` })),
});
const supervision = (at: Scene, leaderChecks: number, managerNights: number) => ({
  ...site(at),
  shifts: [{ name: 'Night', leaderChecks, entryIds: [] }],
  managerNights,
  managerEntryIds: [],
  silence: heard(at),
});
const notice = (at: Scene, closedOn: string | null, hasProof = true) => ({
  ...site(at),
  notices: [{ noticeNo: 'N-1', dueOn: addDays(asOf(at), -1), closedOn, hasProof, entryIds: [] }],
});
const planVersion = (at: Scene, approvedOn: string | null) => ({
  ...site(at),
  versions: [{ name: 'Plan 1', effectiveOn: asOf(at), approvedOn, entryIds: [] }],
});
const request = (at: Scene, isRefused: boolean, isReported: boolean) => ({
  ...siteDay(at),
  requests: [{ entryId: 'r', isRefused, isReported }],
});
const report = (at: Scene, changes: object = {}) => ({
  siteId: 'site',
  month: at.day.slice(0, 7),
  deliveredOn: asOf(at),
  acknowledgedOn: asOf(at),
  today: monthsAfter(asOf(at), 3),
  entryIds: ['issue'],
  ...changes,
});
const lastOfMonth = (at: Scene) => addDays(monthsAfter(`${at.day.slice(0, 7)}-01`, 1), -1);

export const clientCases = [
  controlCase('contract', {
    code: 'K01',
    good: (at) => contract(at),
    bad: [(at) => contract(at, { answered: 5, lawful: 5 }), (at) => contract(at, { lawful: 5 })],
    nothing: (at) => contract(at, { isActive: false }),
    nothingIs: 'not-applicable',
  }),
  controlCase('contract', {
    code: 'K02',
    thresholds: {
      keepYears: {
        value: 3,
        facts: (years, at) =>
          contract(at, {
            endedOn: monthsAgo(at, 120),
            deletedOn: monthsAgo(at, 120 - years * 12),
            isStored: false,
          }),
      },
    },
    nothing: (at) => contract(at, { isStored: false }),
    nothingIs: 'unproven',
  }),
  controlCase('filing', {
    code: 'K03',
    thresholds: {
      selfHireDays: {
        value: 20,
        facts: (days, at) => ({
          ...site(at),
          filings: [
            {
              kind: 'self-hire',
              name: 'Lobby',
              serviceFrom: monthsAgo(at, 6),
              filedOn: addDays(monthsAgo(at, 6), days),
              entryIds: [],
            },
          ],
        }),
      },
    },
    bad: [
      (at) => ({
        ...site(at),
        filings: [
          {
            kind: 'cross-province',
            name: 'Lobby',
            serviceFrom: monthsAgo(at, 6),
            filedOn: addDays(monthsAgo(at, 6), 1),
            entryIds: [],
          },
        ],
      }),
    ],
    nothing: (at) => ({ ...site(at), filings: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('licence', {
    code: 'K04',
    good: (at) => licence(at),
    bad: [
      (at) => licence(at, { validUntil: addDays(asOf(at), -1) }),
      (at) => licence(at, { isRevoked: true }),
      (at) => licence(at, {}, ['escort']),
    ],
    nothing: (at) => ({ ...licence(at), licence: null }),
    nothingIs: 'unproven',
  }),
  controlCase('systems', {
    code: 'K05',
    thresholds: {
      minimumSystems: {
        facts: (kinds, at) => ({
          ...site(at),
          inForce: Array.from({ length: kinds }, (_, i) => ({ kind: `kind ${i}`, entryId: `v-${i}` })),
        }),
      },
    },
    nothing: (at) => ({ ...site(at), inForce: [] }),
    nothingIs: 'unproven',
  }),
  controlCase('dutyPlan', {
    code: 'K06',
    good: (at) => planVersion(at, asOf(at)),
    bad: [(at) => planVersion(at, addDays(asOf(at), 1)), (at) => planVersion(at, null)],
    nothing: (at) => ({ ...site(at), versions: [] }),
    nothingIs: 'unproven',
  }),
  controlCase('complaint', {
    code: 'K07',
    thresholds: {
      replyHours: { facts: (hours, at) => complaint(at, hours, 48) },
      closeDays: { facts: (days, at) => complaint(at, 1, days * 24) },
    },
    nothing: (at) => ({ ...complaint(at, 1, 1), complaints: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('survey', {
    code: 'K08',
    thresholds: {
      surveysPerQuarter: { value: 2, facts: (count, at) => surveys(at, count, 100) },
      minimumScore: { facts: (score, at) => surveys(at, 2, score) },
    },
    nothing: (at) => surveys(at, 0, 0),
    nothingIs: 'breached',
  }),
  controlCase('report', {
    code: 'K09',
    thresholds: {
      dueDayOfMonth: { facts: (day, at) => report(at, { deliveredOn: addDays(lastOfMonth(at), day) }) },
      acknowledgeWithinDays: {
        within: 'not-applicable',
        beyond: 'unproven',
        facts: (days, at) => report(at, { acknowledgedOn: null, today: addDays(asOf(at), days) }),
      },
    },
    nothing: (at) => report(at, { deliveredOn: null, acknowledgedOn: null }),
    nothingIs: 'breached',
  }),
  controlCase('supervision', {
    code: 'K10',
    thresholds: {
      leaderChecksPerShift: { facts: (checks, at) => supervision(at, checks, 7) },
      managerNightsPerWeek: { facts: (nights, at) => supervision(at, 9, nights) },
    },
    nothing: (at) => supervision(at, 0, 0),
    nothingIs: 'breached',
  }),
  controlCase('notice', {
    code: 'K11',
    good: (at) => notice(at, addDays(asOf(at), -1)),
    bad: [
      (at) => notice(at, asOf(at)),
      (at) => notice(at, null),
      (at) => notice(at, addDays(asOf(at), -1), false),
    ],
    nothing: (at) => ({ ...site(at), notices: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('publicity', {
    code: 'K12',
    thresholds: {
      noticesPerQuarter: {
        value: 2,
        facts: (count, at) => ({
          ...site(at),
          notices: Array.from({ length: count }, (_, i) => ({ on: asOf(at), entryId: `n-${i}` })),
        }),
      },
    },
    nothing: (at) => ({ ...site(at), notices: [] }),
    nothingIs: 'breached',
  }),
  controlCase('unlawfulRequest', {
    code: 'K13',
    good: (at) => request(at, true, true),
    bad: [(at) => request(at, false, true), (at) => request(at, true, false)],
    nothing: (at) => ({ ...siteDay(at), requests: [] }),
    nothingIs: 'not-applicable',
  }),
];
