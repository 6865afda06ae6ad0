import { addDays, monthsAfter } from '../calendar.ts';
import type { IncidentFact, IncidentFacts, ReportStep } from '../facts/incident-facts.ts';
import { controlCase } from './control-case.ts';
import { heard, hour, minute, type Scene } from './scene.ts';

const asOf = (at: Scene) => `${at.day.slice(0, 7)}-15`;
const monthsAgo = (at: Scene, months: number) => monthsAfter(asOf(at), -months);
const site = (at: Scene) => ({ siteId: 'site', asOf: asOf(at) });
const siteDay = (at: Scene) => ({ siteId: 'site', day: at.day });
const steps: ReportStep[] = ['squad-leader', 'contractor-head', 'client-office'];
const incident = (at: Scene, changes: Partial<IncidentFact> = {}): IncidentFacts => ({
  ...siteDay(at),
  windowEndsAt: hour(at, 24 * 60),
  incidents: [
    {
      incidentNo: 'E-7',
      kind: 'order',
      isMajor: false,
      occurredAt: at.startsAt,
      firstReportAt: minute(at, 1),
      missingElements: [],
      chain: steps.map((step, i) => ({
        step,
        notifiedAt: minute(at, 1 + i * 200),
        acknowledgedAt: minute(at, 2 + i * 200),
      })),
      servicesNeeded: ['110'],
      calls: [{ service: '110', at: minute(at, 1), caseNo: '7' }],
      scene: { isCordoned: true, isCleared: true, photos: 3 },
      writtenReportAt: hour(at, 5),
      isCauseFound: true,
      isEducationHeld: true,
      areMeasuresDone: true,
      isResponsibilityHandled: true,
      clipHeldAt: hour(at, 6),
      hasCamera: true,
      entryIds: ['brief'],
      ...changes,
    },
  ],
  silence: heard(at),
});
const noIncident = (at: Scene): IncidentFacts => ({ ...incident(at), incidents: [] });
const reported = (kind: IncidentFact['kind']) => (minutes: number, at: Scene) =>
  incident(at, { kind, firstReportAt: minute(at, minutes) });
const chain = (at: Scene, notified: (level: number) => number, acknowledgedAfter: number) =>
  steps.map((step, level) => ({
    step,
    notifiedAt: minute(at, notified(level)),
    acknowledgedAt: minute(at, notified(level) + acknowledgedAfter),
  }));
const plan = (at: Scene, reviewedOn: string | null, drilledOn: string | null) => ({
  ...site(at),
  scenarios: [{ name: 'Fire', reviewedOn, drilledOn, entryIds: [] }],
});

export const incidentCases = [
  controlCase('incident', {
    code: 'I01',
    thresholds: {
      fireMinutes: { facts: reported('fire') },
      criminalMinutes: { facts: reported('criminal') },
      orderMinutes: { facts: reported('order') },
      targetMinutes: { facts: reported('order'), beyond: 'met' },
    },
    bad: [(at) => incident(at, { firstReportAt: null })],
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incident', {
    code: 'I02',
    thresholds: {
      acknowledgeMinutes: {
        facts: (minutes, at) => incident(at, { chain: chain(at, (level) => level * 300, minutes) }),
      },
      parallelMinutes: {
        facts: (minutes, at) =>
          incident(at, { kind: 'fire', firstReportAt: at.startsAt, chain: chain(at, () => minutes, 60) }),
      },
    },
    // Nobody answered at the first level, and the next was told in time.
    good: (at) =>
      incident(at, {
        chain: chain(at, (level) => level * 10, 1).map((one, level) =>
          level === 0 ? { ...one, acknowledgedAt: null } : one,
        ),
      }),
    bad: [(at) => incident(at, { chain: [] })],
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incident', {
    code: 'I03',
    good: (at) => incident(at),
    bad: [(at) => incident(at, { missingElements: ['place'] })],
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incident', {
    code: 'I04',
    good: (at) =>
      incident(at, { servicesNeeded: ['120'], calls: [{ service: '120', at: at.startsAt, caseNo: null }] }),
    bad: [
      (at) => incident(at, { servicesNeeded: ['110', '120'] }),
      (at) => incident(at, { calls: [{ service: '110', at: at.startsAt, caseNo: null }] }),
    ],
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incident', {
    code: 'I05',
    thresholds: {
      scenePhotos: {
        value: 2,
        facts: (photos, at) => incident(at, { scene: { isCordoned: true, isCleared: true, photos } }),
      },
    },
    bad: [(at) => incident(at, { scene: { isCordoned: false, isCleared: true, photos: 9 } })],
    nothing: (at) => incident(at, { scene: null }),
    nothingIs: 'not-applicable',
  }),
  controlCase('incidentFile', {
    code: 'I06',
    thresholds: {
      hours: {
        facts: (hours, at) => incident(at, { writtenReportAt: hour(at, hours) }),
        beyondUnheard: 'breached',
      },
    },
    bad: [(at) => incident(at, { writtenReportAt: null })],
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incidentFile', {
    code: 'I07',
    good: (at) => incident(at),
    bad: [
      (at) => incident(at, { isCauseFound: false }),
      (at) => incident(at, { isEducationHeld: false }),
      (at) => incident(at, { areMeasuresDone: false }),
    ],
    flags: { responsibilityRequired: (at) => incident(at, { isResponsibilityHandled: false }) },
    nothing: noIncident,
    nothingIs: 'not-applicable',
  }),
  controlCase('incidentFile', {
    code: 'I08',
    thresholds: {
      holdWithinDays: {
        beyondUnheard: 'breached',
        value: 20,
        facts: (days, at) => incident(at, { clipHeldAt: hour(at, days * 24) }),
      },
    },
    bad: [(at) => incident(at, { clipHeldAt: null })],
    nothing: (at) => incident(at, { hasCamera: false }),
    nothingIs: 'not-applicable',
  }),
  controlCase('plan', {
    code: 'I09',
    thresholds: { planReviewMonths: { facts: (n, at) => plan(at, monthsAgo(at, n), null) } },
    bad: [(at) => plan(at, null, null)],
    nothing: (at) => ({ ...site(at), scenarios: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('plan', {
    code: 'I10',
    thresholds: { scenarioDrillMonths: { facts: (n, at) => plan(at, null, monthsAgo(at, n)) } },
    nothing: (at) => plan(at, asOf(at), null),
    nothingIs: 'unproven',
  }),
  controlCase('contact', {
    code: 'I11',
    thresholds: {
      verifyDays: {
        facts: (days, at) => ({
          ...site(at),
          contacts: [{ name: 'Police', verifiedOn: addDays(asOf(at), -days), isAtPost: true, entryIds: [] }],
        }),
      },
    },
    bad: [
      (at) => ({
        ...site(at),
        contacts: [{ name: 'Police', verifiedOn: asOf(at), isAtPost: false, entryIds: [] }],
      }),
    ],
    nothing: (at) => ({ ...site(at), contacts: [] }),
    nothingIs: 'not-applicable',
  }),
];
