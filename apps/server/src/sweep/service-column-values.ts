import { hashToken } from '@zhiqin/access';
import { canaryAt, idAt, type Place, releasedAt } from './places.ts';

const item = (place: Place) => [
  { code: 'manning', name: canaryAt('appraisal', place), weight: 100, standard: null, fact: 'manning' },
];
/** What a public address of the own place carries, by what it opens. */
export const publicTokenOf = (kind: string) => `sweep-${kind}-0000`;

/** Of service to the client and of public pages: as `shapes` in `column-values.ts`. */
export const serviceShapes: Record<string, (place: Place) => unknown> = {
  // The first is the client's own praise and open, the second is closed.
  'ticket.source': () => 'client',
  'ticket.kind': () => 'praise',
  'ticket.matter': () => 'other',
  'ticket.photos': () => [],
  'ticket.order_id': () => null,
  'ticket.satisfied': () => null,
  'ticket.replied_at': () => '2026-11-05T03:00:00Z',
  'ticket.closed_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'ticket.released_at': releasedAt,
  'ticket_event.kind': () => 'opened',
  'ticket_event.data': () => ({}),
  'appraisal.items': item,
  'appraisal.bands': () => [],
  'appraisal.facts': () => ({}),
  'appraisal.scores': (place) => [{ code: 'manning', score: 90, remark: canaryAt('appraisal', place) }],
  'appraisal.answers': (place) => [{ code: 'manning', text: canaryAt('appraisal', place) }],
  'appraisal_step.kind': () => 'scored',
  'appraisal_step.data': () => ({}),
  'appraisal_template.items': (place) => [{ ...item(place)[0], name: canaryAt('appraisal_template', place) }],
  'appraisal_template.bands': () => [],
  'survey.closes_at': () => '2026-12-20T15:00:00Z',
  'survey_answer.channel': () => 'public',
  'survey_answer.scores': () => ({ gate: 5 }),
  'violation.violation_kind': () => 'other',
  'violation.person_kind': () => 'visitor',
  'violation_step.step': () => 'written',
  'committee_meeting.body': () => 'client',
  'committee_meeting.attendees': (place) => [canaryAt('committee_meeting', place)],
  'night_round.night': ({ person }) => `2026-11-1${person}`,
  'night_round.manager_id': (place) => idAt('membership', place),
  'unlawful_request.request': () => 'other',
  'public_link.kind': () => 'feedback',
  'public_link.token_hash': ({ tenant, site, person }) => hashToken(`${tenant}${site}${person}`),
  'public_link.subject_id': (place) => idAt('feedback_poster', place),
};
