import { addDays, monthsAfter } from '../calendar.ts';
import type { GuardMonth } from '../facts/personnel-facts.ts';
import { controlCase } from './control-case.ts';
import { heard, type Scene } from './scene.ts';

const guardMonth = (at: Scene): GuardMonth => ({
  guardId: 'wang',
  month: at.day.slice(0, 7),
  asOf: midMonth(at),
  entryIds: ['file'],
});
const midMonth = (at: Scene) => `${at.day.slice(0, 7)}-15`;
const monthsAgo = (at: Scene, months: number) => monthsAfter(midMonth(at), -months);

const hiring = (at: Scene, changes: object = {}) => ({
  ...guardMonth(at),
  hiredOn: midMonth(at),
  birthDate: monthsAgo(at, 30 * 12),
  isJuniorHigh: true,
  isCitizen: true,
  medicalPassedOn: midMonth(at),
  ...changes,
});
const training = (at: Scene, changes: object = {}) => ({
  ...guardMonth(at),
  firstDutyOn: midMonth(at),
  topics: [{ topic: 'fire', passedOn: monthsAgo(at, 1), score: 90 }],
  hoursInYear: 200,
  monthsOnBooks: 12,
  lastFireTrainingOn: midMonth(at),
  ...changes,
});
const cover = (kind: 'social' | 'accident', at: Scene) => ({ kind, from: monthsAgo(at, 12), until: null });
const assessment = (at: Scene, changes: object = {}) => ({
  ...guardMonth(at),
  isActive: true,
  asOf: monthsAfter(midMonth(at), 1),
  monthly: { assessedOn: midMonth(at), dimensions: 3 },
  annual: 4,
  ...changes,
});
const lastOfMonth = (at: Scene) => addDays(monthsAfter(`${at.day.slice(0, 7)}-01`, 1), -1);

export const personnelCases = [
  controlCase('certificate', {
    code: 'P01',
    good: (at) => ({
      guardId: 'wang',
      month: at.day.slice(0, 7),
      dutyDays: [{ day: at.day, entryIds: ['on'] }],
      certificates: [
        { certificateNo: '1', validFrom: monthsAgo(at, 12), expiresOn: at.day, revokedOn: null },
      ],
    }),
    bad: [
      (at) => ({
        guardId: 'wang',
        month: at.day.slice(0, 7),
        dutyDays: [{ day: at.day, entryIds: ['on'] }],
        certificates: [
          {
            certificateNo: '1',
            validFrom: monthsAgo(at, 12),
            expiresOn: addDays(at.day, -1),
            revokedOn: null,
          },
        ],
      }),
    ],
    nothing: (at) => ({ guardId: 'wang', month: at.day.slice(0, 7), dutyDays: [], certificates: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('hiring', {
    code: 'P02',
    thresholds: {
      minimumAge: { facts: (years, at) => hiring(at, { birthDate: monthsAgo(at, years * 12) }) },
      maximumAge: {
        // Never under age, which is another question.
        facts: (years, at) => hiring(at, { birthDate: monthsAgo(at, Math.max(20, years) * 12) }),
        beyond: 'met',
      },
    },
    bad: [(at) => hiring(at, { isCitizen: false }), (at) => hiring(at, { isJuniorHigh: false })],
    nothing: (at) =>
      hiring(at, { birthDate: null, isJuniorHigh: null, isCitizen: null, medicalPassedOn: null }),
    nothingIs: 'unproven',
  }),
  controlCase('vetting', {
    code: 'P03',
    thresholds: {
      vettingMonths: { facts: (n, at) => ({ ...guardMonth(at), vettedOn: monthsAgo(at, n), barsFound: 0 }) },
    },
    bad: [(at) => ({ ...guardMonth(at), vettedOn: midMonth(at), barsFound: 1 })],
    nothing: (at) => ({ ...guardMonth(at), vettedOn: null, barsFound: 0 }),
    nothingIs: 'unproven',
  }),
  controlCase('training', {
    code: 'P04',
    thresholds: {
      passScore: {
        facts: (score, at) => training(at, { topics: [{ topic: 'fire', passedOn: midMonth(at), score }] }),
      },
    },
    bad: [
      (at) => training(at, { topics: [{ topic: 'fire', passedOn: addDays(midMonth(at), 1), score: 100 }] }),
    ],
    nothing: (at) => training(at, { topics: [{ topic: 'fire', passedOn: null, score: null }] }),
    nothingIs: 'unproven',
  }),
  controlCase('training', {
    code: 'P05',
    thresholds: {
      hoursPerYear: { facts: (hoursInYear, at) => training(at, { hoursInYear }) },
    },
    nothing: (at) => training(at, { hoursInYear: null }),
    nothingIs: 'unproven',
  }),
  controlCase('training', {
    code: 'P06',
    thresholds: {
      fireTrainingMonths: { facts: (n, at) => training(at, { lastFireTrainingOn: monthsAgo(at, n) }) },
    },
    nothing: (at) => training(at, { lastFireTrainingOn: null }),
    nothingIs: 'unproven',
  }),
  controlCase('operatorLicence', {
    code: 'P07',
    thresholds: {
      licenceLevel: {
        facts: (licenceLevel, at) => ({
          postId: 'room',
          shiftId: 'night',
          operators: [{ guardId: 'wang', licenceLevel, entryIds: ['on'] }],
          silence: heard(at),
        }),
      },
    },
    bad: [
      (at) => ({
        postId: 'room',
        shiftId: 'night',
        operators: [{ guardId: 'wang', licenceLevel: 0, entryIds: ['on'] }],
        silence: heard(at),
      }),
    ],
    nothing: (at) => ({ postId: 'room', shiftId: 'night', operators: [], silence: heard(at) }),
    nothingIs: 'not-applicable',
  }),
  controlCase('labourContract', {
    code: 'P08',
    thresholds: {
      contractWithinDays: {
        value: 20,
        facts: (days, at) => ({
          ...guardMonth(at),
          startedOn: monthsAgo(at, 6),
          contractFrom: addDays(monthsAgo(at, 6), days),
        }),
      },
    },
    nothing: (at) => ({ ...guardMonth(at), startedOn: monthsAgo(at, 6), contractFrom: null }),
    nothingIs: 'unproven',
  }),
  controlCase('insurance', {
    code: 'P09',
    good: (at) => ({
      ...guardMonth(at),
      dutyDays: [at.day],
      covers: [cover('social', at), cover('accident', at)],
    }),
    bad: [
      (at) => ({
        ...guardMonth(at),
        dutyDays: [at.day],
        covers: [{ ...cover('social', at), until: addDays(at.day, -1) }, cover('accident', at)],
      }),
    ],
    flags: {
      accidentCoverRequired: (at) => ({
        ...guardMonth(at),
        dutyDays: [at.day],
        covers: [cover('social', at)],
      }),
    },
    nothing: (at) => ({ ...guardMonth(at), dutyDays: [at.day], covers: [] }),
    nothingIs: 'unproven',
  }),
  controlCase('assessment', {
    code: 'P10',
    thresholds: {
      assessByDay: {
        facts: (n, at) =>
          assessment(at, { monthly: { assessedOn: addDays(lastOfMonth(at), n), dimensions: 3 } }),
      },
      dimensions: {
        value: 2,
        facts: (dimensions, at) => assessment(at, { monthly: { assessedOn: midMonth(at), dimensions } }),
      },
    },
    nothing: (at) => assessment(at, { monthly: null }),
    nothingIs: 'breached',
  }),
  controlCase('assessment', {
    code: 'P11',
    thresholds: { assessmentsPerYear: { facts: (annual, at) => assessment(at, { annual }) } },
    nothing: (at) => assessment(at, { annual: 0 }),
    nothingIs: 'breached',
  }),
  controlCase('acknowledgement', {
    code: 'P12',
    thresholds: {
      readWithinDays: {
        facts: (days, at) => ({
          ...guardMonth(at),
          versions: [
            {
              title: 'Main',
              publishedOn: monthsAgo(at, 1),
              readOn: addDays(monthsAgo(at, 1), days),
              entryIds: ['read'],
            },
          ],
          isConfidentialitySigned: true,
          silence: heard(at),
        }),
      },
    },
    bad: [(at) => ({ ...guardMonth(at), versions: [], isConfidentialitySigned: false, silence: heard(at) })],
    nothing: (at) => ({
      ...guardMonth(at),
      versions: [{ title: 'Main', publishedOn: monthsAgo(at, 1), readOn: null, entryIds: [] }],
      isConfidentialitySigned: true,
      silence: heard(at),
    }),
    nothingIs: 'breached',
  }),
  controlCase('induction', {
    code: 'P13',
    thresholds: {
      maxOpenItems: {
        facts: (openItems, at) => ({
          ...guardMonth(at),
          firstDutyOn: at.day,
          signedOn: at.day,
          openItems,
        }),
      },
    },
    bad: [(at) => ({ ...guardMonth(at), firstDutyOn: at.day, signedOn: addDays(at.day, 1), openItems: 0 })],
    nothing: (at) => ({ ...guardMonth(at), firstDutyOn: null, signedOn: null, openItems: 0 }),
    nothingIs: 'not-applicable',
  }),
  controlCase('protection', {
    code: 'R07',
    good: (at) => ({
      ...guardMonth(at),
      protectedFrom: at.day,
      protectedUntil: addDays(at.day, 60),
      nightOrOvertimeDays: [addDays(at.day, -1), addDays(at.day, 61)],
    }),
    bad: [
      (at) => ({
        ...guardMonth(at),
        protectedFrom: at.day,
        protectedUntil: null,
        nightOrOvertimeDays: [at.day],
      }),
    ],
    nothing: (at) => ({
      ...guardMonth(at),
      protectedFrom: null,
      protectedUntil: null,
      nightOrOvertimeDays: [at.day],
    }),
    nothingIs: 'not-applicable',
  }),
  controlCase('holidayPay', {
    code: 'R08',
    thresholds: {
      payPercent: {
        value: 301,
        facts: (payPercent, at) => ({ ...guardMonth(at), holidays: [{ day: at.day, payPercent }] }),
      },
    },
    nothing: (at) => ({ ...guardMonth(at), holidays: [{ day: at.day, payPercent: null }] }),
    nothingIs: 'unproven',
  }),
  controlCase('overAge', {
    code: 'R11',
    good: (at) => ({
      ...guardMonth(at),
      retiresOn: monthsAgo(at, 1),
      isServiceContract: true,
      isInsured: true,
    }),
    bad: [
      (at) => ({ ...guardMonth(at), retiresOn: midMonth(at), isServiceContract: false, isInsured: true }),
      (at) => ({ ...guardMonth(at), retiresOn: midMonth(at), isServiceContract: true, isInsured: false }),
    ],
    nothing: (at) => ({ ...guardMonth(at), retiresOn: null, isServiceContract: false, isInsured: false }),
    nothingIs: 'unproven',
  }),
];
