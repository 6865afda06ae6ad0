import { addDays, monthsAfter } from '../calendar.ts';
import type { FireAssetFacts } from '../facts/fire-facts.ts';
import { controlCase } from './control-case.ts';
import { everyMinutes, heard, hour, type Scene } from './scene.ts';

const asOf = (at: Scene) => `${at.day.slice(0, 7)}-15`;
const monthsAgo = (at: Scene, months: number) => monthsAfter(asOf(at), -months);
const site = (at: Scene) => ({ siteId: 'site', asOf: asOf(at) });
const siteDay = (at: Scene) => ({ siteId: 'site', day: at.day });
const asset = (at: Scene, changes: Partial<FireAssetFacts['assets'][number]>): FireAssetFacts => ({
  ...site(at),
  assets: [
    {
      assetNo: 'X-1',
      kind: 'powder',
      madeOn: monthsAgo(at, 1),
      serviceDueOn: null,
      registeredOn: monthsAgo(at, 36),
      inspectedOn: asOf(at),
      isTagUpdated: true,
      entryIds: [],
      ...changes,
    },
  ],
  silence: heard(at),
});
/** The office holds the card: a breach whoever is silent. */
const ofAge = (kind: FireAssetFacts['assets'][number]['kind']) => ({
  facts: (years: number, at: Scene) => asset(at, { kind, madeOn: monthsAgo(at, years * 12) }),
  beyondUnheard: 'breached' as const,
});
const fireFile = (at: Scene, changes: object = {}) => ({
  ...site(at),
  inspection: { on: asOf(at), isSigned: true, entryIds: [] },
  test: { on: asOf(at), isReportStored: true, entryIds: [] },
  drill: { on: asOf(at), entryIds: [] },
  ...changes,
});
const patrols = (at: Scene, hours: number, times: number) => ({
  ...siteDay(at),
  opensAt: at.startsAt,
  closesAt: hour(at, hours * (times + 1)),
  areHoursKnown: true,
  patrols: everyMinutes(at, hours * 60, times).map((instant) => ({ entryId: instant, at: instant })),
  silence: heard(at),
});
const panel = (at: Scene, hours: number, times: number) => ({
  postId: 'room',
  shiftId: 'shift',
  startsAt: at.startsAt,
  endsAt: hour(at, hours * (times + 1)),
  entries: everyMinutes(at, hours * 60, times).map((instant) => ({ entryId: instant, at: instant })),
  silence: heard(at),
});
const work = (at: Scene, changes: object = {}) => ({
  ...siteDay(at),
  works: [
    {
      entryIds: ['w'],
      place: 'Roof',
      isPermitted: true,
      isWatched: true,
      isWelderCertified: true,
      ...changes,
    },
  ],
  silence: heard(at),
});

export const fireCases = [
  controlCase('fireAsset', {
    code: 'F01',
    thresholds: {
      inspectEveryDays: {
        value: 20,
        facts: (days, at) => asset(at, { inspectedOn: addDays(asOf(at), -days) }),
      },
    },
    bad: [(at) => asset(at, { isTagUpdated: false }), (at) => asset(at, { inspectedOn: null })],
    nothing: (at) => asset(at, { inspectedOn: null, registeredOn: asOf(at) }),
    nothingIs: 'not-applicable',
  }),
  controlCase('firePatrol', {
    code: 'F02',
    thresholds: { everyHours: { facts: (hours, at) => patrols(at, hours, 2) } },
    nothing: (at) => patrols(at, 1, 0),
    nothingIs: 'breached',
  }),
  controlCase('fireFile', {
    code: 'F03',
    thresholds: {
      inspectionDays: {
        facts: (days, at) =>
          fireFile(at, { inspection: { on: addDays(asOf(at), -days), isSigned: true, entryIds: [] } }),
      },
    },
    bad: [(at) => fireFile(at, { inspection: { on: asOf(at), isSigned: false, entryIds: [] } })],
    nothing: (at) => fireFile(at, { inspection: null }),
    nothingIs: 'unproven',
  }),
  controlCase('fireFile', {
    code: 'F04',
    thresholds: {
      testMonths: {
        value: 11,
        facts: (months, at) =>
          fireFile(at, { test: { on: monthsAgo(at, months), isReportStored: true, entryIds: [] } }),
      },
    },
    bad: [(at) => fireFile(at, { test: { on: asOf(at), isReportStored: false, entryIds: [] } })],
    nothing: (at) => fireFile(at, { test: null }),
    nothingIs: 'unproven',
  }),
  controlCase('panelLog', {
    code: 'F06',
    thresholds: { logEveryHours: { facts: (hours, at) => panel(at, hours, 3) } },
    nothing: (at) => panel(at, 1, 0),
    nothingIs: 'breached',
  }),
  controlCase('fireFile', {
    code: 'F07',
    thresholds: {
      drillMonths: {
        facts: (months, at) => fireFile(at, { drill: { on: monthsAgo(at, months), entryIds: [] } }),
      },
    },
    nothing: (at) => fireFile(at, { drill: null }),
    nothingIs: 'unproven',
  }),
  controlCase('fireAsset', {
    code: 'F08',
    thresholds: {
      waterYears: ofAge('water'),
      powderYears: ofAge('powder'),
      cleanGasYears: ofAge('clean-gas'),
      co2Years: ofAge('co2'),
    },
    good: (at) => asset(at, { serviceDueOn: asOf(at) }),
    bad: [(at) => asset(at, { serviceDueOn: addDays(asOf(at), -1) })],
    nothing: (at) => asset(at, { madeOn: null }),
    nothingIs: 'unproven',
  }),
  controlCase('hotWork', {
    code: 'F09',
    good: (at) => work(at),
    bad: [
      (at) => work(at, { isPermitted: false }),
      (at) => work(at, { isWatched: false }),
      (at) => work(at, { isWelderCertified: false }),
    ],
    nothing: (at) => ({ ...work(at), works: [] }),
    nothingIs: 'not-applicable',
  }),
];
