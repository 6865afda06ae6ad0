import { addDays, monthsAfter } from '../calendar.ts';
import type { GateFacts } from '../facts/gate-facts.ts';
import { controlCase } from './control-case.ts';
import { heard, hour, minute, type Scene } from './scene.ts';

type Visit = GateFacts['visits'][number];
const visit = (at: Scene, changes: Partial<Visit> = {}): Visit => ({
  entryId: 'visit',
  requiredFieldsMissing: [],
  needsHost: true,
  isHostConfirmed: true,
  isNoticeGiven: true,
  passNo: 'A-1',
  admittedAt: minute(at, 30),
  expectedLeaveAt: null,
  leftAt: minute(at, 60),
  ...changes,
});
const gate = (at: Scene, visits: Visit[], outstanding = 0): GateFacts => ({
  siteId: 'site',
  day: at.day,
  visits,
  passes: {
    issued: visits.length,
    returned: visits.length - outstanding,
    outstanding: Array.from({ length: outstanding }, (_, i) => ({
      passNo: `A-${i}`,
      issuedEntryId: 'visit',
    })),
    returnEntryIds: [],
  },
  silence: heard(at),
});
/** A hundred visits of which so many are as they should be. */
const hundred = (at: Scene, good: number, otherwise: Partial<Visit>) =>
  gate(
    at,
    Array.from({ length: 100 }, (_, i) => visit(at, i < good ? {} : otherwise)),
  );
const admission = (at: Scene, kind: 'construction' | 'maintenance', changes: object = {}) => ({
  siteId: 'site',
  day: at.day,
  admissions: [
    { entryId: 'in', kind, isEmergency: false, isAgreementValid: true, isNamed: true, ...changes },
  ],
  silence: heard(at),
});
const ban = (at: Scene, changes: object = {}) => ({
  siteId: 'site',
  day: at.day,
  bans: [
    {
      banId: 'ban',
      hasReason: true,
      hasExpiry: true,
      hasApprover: true,
      isOccupier: false,
      admittedEntryIds: [],
      ...changes,
    },
  ],
});
const slip = (at: Scene, changes: object = {}) => ({
  siteId: 'site',
  day: at.day,
  slips: [
    {
      entryId: 'slip',
      slipNo: '0042',
      isApproved: true,
      isMatching: true,
      isCarrierSigned: true,
      ...changes,
    },
  ],
  silence: heard(at),
});
const vehicle = (at: Scene, hours: number, changes: object = {}) => ({
  siteId: 'site',
  day: at.day,
  vehicles: [
    {
      entryId: 'car',
      isPlateKnown: true,
      enteredAt: at.startsAt,
      leftAt: hour(at, hours),
      isLoadChecked: true,
      ...changes,
    },
  ],
  windowEndsAt: hour(at, 24 * 10),
  silence: heard(at),
});

export const gateCases = [
  controlCase('gate', {
    code: 'V01',
    thresholds: {
      completePercent: { value: 95, facts: (n, at) => hundred(at, n, { requiredFieldsMissing: ['name'] }) },
    },
    nothing: (at) => gate(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('gate', {
    code: 'V02',
    thresholds: {
      confirmedPercent: { value: 95, facts: (n, at) => hundred(at, n, { isHostConfirmed: false }) },
    },
    good: (at) => gate(at, [visit(at), visit(at, { needsHost: false, isHostConfirmed: false })]),
    nothing: (at) => gate(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('gate', {
    code: 'V03',
    thresholds: {
      passHours: {
        facts: (hours, at) => gate(at, [visit(at, { admittedAt: at.startsAt, leftAt: hour(at, hours) })]),
      },
    },
    bad: [(at) => gate(at, [visit(at, { expectedLeaveAt: minute(at, 40), leftAt: minute(at, 60) })])],
    nothing: (at) => gate(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('gate', {
    code: 'V04',
    thresholds: {
      maxOutstandingPasses: { value: 1, facts: (n, at) => gate(at, [visit(at), visit(at), visit(at)], n) },
    },
    nothing: (at) => gate(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('agreement', {
    code: 'V05',
    good: (at) => admission(at, 'construction'),
    bad: [
      (at) => admission(at, 'construction', { isAgreementValid: false }),
      (at) => admission(at, 'construction', { isNamed: false }),
    ],
    nothing: (at) => admission(at, 'construction', { isEmergency: true, isAgreementValid: false }),
    nothingIs: 'not-applicable',
  }),
  controlCase('agreement', {
    code: 'V06',
    good: (at) => admission(at, 'maintenance', { isNamed: false }),
    bad: [(at) => admission(at, 'maintenance', { isAgreementValid: false })],
    nothing: (at) => admission(at, 'construction'),
    nothingIs: 'not-applicable',
  }),
  controlCase('ban', {
    code: 'V07',
    good: (at) => ban(at),
    bad: [(at) => ban(at, { isOccupier: true }), (at) => ban(at, { admittedEntryIds: ['in'] })],
    nothing: (at) => ({ ...ban(at), bans: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('gate', {
    code: 'V08',
    thresholds: { noticePercent: { value: 95, facts: (n, at) => hundred(at, n, { isNoticeGiven: false }) } },
    nothing: (at) => gate(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('purge', {
    code: 'V09',
    thresholds: {
      days: {
        facts: (days, at) => ({
          siteId: 'site',
          day: at.day,
          oldestKeptOn: addDays(at.day, -days),
          heldVisits: 2,
          entryIds: [],
        }),
      },
    },
    nothing: (at) => ({ siteId: 'site', day: at.day, oldestKeptOn: null, heldVisits: 0, entryIds: [] }),
    nothingIs: 'met',
  }),
  controlCase('goodsSlip', {
    code: 'V10',
    good: (at) => slip(at),
    bad: [
      (at) => slip(at, { isApproved: false }),
      (at) => slip(at, { isMatching: false }),
      (at) => slip(at, { isCarrierSigned: false }),
    ],
    nothing: (at) => ({ ...slip(at), slips: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('vehicle', {
    code: 'V11',
    thresholds: { overstayHours: { facts: (hours, at) => vehicle(at, hours) } },
    flags: { loadCheckRequired: (at) => vehicle(at, 1, { isLoadChecked: false }) },
    bad: [
      (at) => vehicle(at, 1, { isPlateKnown: false }),
      (at) => vehicle(at, 1, { leftAt: null }),
      (at) => vehicle(at, 1, { enteredAt: null }),
    ],
    nothing: (at) => ({ ...vehicle(at, 1), vehicles: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('outsiderFile', {
    code: 'V12',
    thresholds: {
      fileReviewMonths: {
        facts: (months, at) => ({
          siteId: 'site',
          asOf: `${at.day.slice(0, 7)}-15`,
          files: [
            { fileNo: 'W-3', reviewedOn: monthsAfter(`${at.day.slice(0, 7)}-15`, -months), entryIds: [] },
          ],
        }),
      },
    },
    nothing: (at) => ({ siteId: 'site', asOf: at.day, files: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('faceGate', {
    code: 'V13',
    thresholds: {
      otherWays: {
        value: 2,
        facts: (otherWays, at) => ({
          siteId: 'site',
          asOf: at.day,
          gates: [{ name: 'Lobby', otherWays, entryIds: [] }],
        }),
      },
    },
    nothing: (at) => ({
      ...{ siteId: 'site', asOf: at.day },
      gates: [{ name: 'Lobby', otherWays: null, entryIds: [] }],
    }),
    nothingIs: 'unproven',
  }),
];
