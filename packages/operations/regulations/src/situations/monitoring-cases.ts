import { addDays, monthsAfter } from '../calendar.ts';
import type { VideoFacts } from '../facts/monitoring-facts.ts';
import { controlCase } from './control-case.ts';
import { heard, type Scene } from './scene.ts';

const asOf = (at: Scene) => `${at.day.slice(0, 7)}-15`;
const monthsAgo = (at: Scene, months: number) => monthsAfter(asOf(at), -months);
const site = (at: Scene) => ({ siteId: 'site', asOf: asOf(at) });
const siteDay = (at: Scene) => ({ siteId: 'site', day: at.day });
const device = (at: Scene, uptimePercent: number | null, openHours = 1) => ({
  ...siteDay(at),
  uptimePercent,
  faults: [{ name: 'Camera 3', openHours, entryIds: [] }],
  silence: heard(at),
});
/** Looked at two days before the week is over. */
const lookedOn = (at: Scene) => addDays(asOf(at), -2);
const look = (at: Scene, changes: Partial<VideoFacts['cameras'][number]>) => ({
  name: 'Camera 3',
  oldestOn: null,
  lookedOn: lookedOn(at),
  usedSince: null,
  entryIds: [],
  ...changes,
});
const camera = (at: Scene, changes: object = {}) => ({
  ...site(at),
  cameras: [{ name: 'Camera 3', isSigned: true, isForbiddenPlace: false, entryIds: [], ...changes }],
});
const view = (at: Scene, missingFields: string[], isApproved = true) => ({
  ...siteDay(at),
  views: [{ entryId: 'view', missingFields, isApproved }],
  silence: heard(at),
});

export const monitoringCases = [
  controlCase('video', {
    code: 'M02',
    thresholds: {
      days: {
        value: 31,
        facts: (days, at) => ({
          ...site(at),
          cameras: [look(at, { oldestOn: addDays(lookedOn(at), -days) })],
        }),
      },
    },
    good: (at) => ({
      ...site(at),
      cameras: [look(at, { oldestOn: addDays(lookedOn(at), -5), usedSince: addDays(lookedOn(at), -5) })],
    }),
    nothing: (at) => ({ ...site(at), cameras: [look(at, { oldestOn: null, lookedOn: null })] }),
    nothingIs: 'unproven',
  }),
  controlCase('videoAccess', {
    code: 'M03',
    good: (at) => view(at, []),
    bad: [(at) => view(at, ['reason']), (at) => view(at, [], false)],
    nothing: (at) => ({ ...view(at, []), views: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('device', {
    code: 'M04',
    thresholds: {
      uptimePercent: { facts: (percent, at) => device(at, percent) },
      repairHours: { facts: (hours, at) => device(at, 100, hours) },
    },
    nothing: (at) => ({ ...device(at, null), faults: [] }),
    nothingIs: 'unproven',
  }),
  controlCase('cameraFiling', {
    code: 'M05',
    thresholds: {
      filingDays: {
        value: 20,
        facts: (days, at) => ({
          ...site(at),
          changes: [
            { name: 'Lobby', on: monthsAgo(at, 6), filedOn: addDays(monthsAgo(at, 6), days), entryIds: [] },
          ],
        }),
      },
    },
    bad: [
      (at) => ({
        ...site(at),
        changes: [{ name: 'Lobby', on: monthsAgo(at, 6), filedOn: null, entryIds: [] }],
      }),
    ],
    nothing: (at) => ({
      ...site(at),
      changes: [{ name: 'Lobby', on: asOf(at), filedOn: null, entryIds: [] }],
    }),
    nothingIs: 'not-applicable',
  }),
  controlCase('cameraPlace', {
    code: 'M06',
    good: (at) => camera(at),
    bad: [(at) => camera(at, { isSigned: false }), (at) => camera(at, { isForbiddenPlace: true })],
    nothing: (at) => camera(at, { isSigned: null, isForbiddenPlace: null }),
    nothingIs: 'unproven',
  }),
];
