import { canaryAt, type Place, releasedAt } from './places.ts';

type Shape = (place: Place) => unknown;

/** What the tables of preparedness hold: of a place the first plan holds, the second is a draft; the first drill was run. */
export const readinessShapes: Record<string, Shape> = {
  'asked_scenario.scenario': ({ person }) => (person === 1 ? 'crowd' : 'traffic'),
  'emergency_plan.scenario': ({ person }) => (person === 1 ? 'fire' : 'medical'),
  'emergency_plan.approved_at': ({ person }) => (person === 1 ? '2026-11-05T03:00:00Z' : null),
  'emergency_plan.in_force_from': ({ person }) => (person === 1 ? '2026-11-06' : null),
  'emergency_plan.superseded_on': () => null,
  // Shown to the client, which the wall asks; not answered yet.
  'emergency_plan.released_at': releasedAt,
  'emergency_plan.client_answer': () => null,
  'plan_review.finding': () => 'kept',
  'drill.scenario': () => 'fire',
  'drill.window_from': () => '2026-11-20',
  'drill.window_until': () => '2026-12-05',
  'drill.released_at': releasedAt,
  'drill.released_facts': (place) => ({ ranOn: '2026-11-04', heads: 3, result: canaryAt('drill', place) }),
  'drill_event.kind': ({ person }) => (person === 1 ? 'drill.ended' : 'drill.step'),
  'drill_event.data': () => ({ participants: 3 }),
  'drill_evaluation.result': () => 'good',
  'drill_evaluation.items': (place) => [
    { item: 'alarm', mark: 'good', note: canaryAt('drill_evaluation', place) },
  ],
  'drill_fix.done_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'drill_fix.effect': () => null,
  'station_check.lines': () => [],
  'site_contact.kind': () => 'other',
  'contact_check.outcome': () => 'reached',
  'safety_education.kind': () => 'talk',
  'safety_education.audience': () => 'staff',
  'safety_education.file_ids': () => [],
  'safety_education.released_at': releasedAt,
};

/** A plan's words, each of them the row's own. */
export const planWords = (said: string) => ({
  roles: [{ name: said, nameEn: said, who: said, phone: null, steps: [{ text: said, textEn: said }] }],
  numbers: [{ label: said, labelEn: said, phone: '119' }],
  assembly: [{ name: said, nameEn: said, checkpointCode: said }],
  note: said,
  noteEn: said,
});
