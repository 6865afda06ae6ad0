import { type Place, releasedAt } from './places.ts';

type Shape = (place: Place) => unknown;

/** What the tables of hazards, notices, equipment and fire hold: the first of a place is open, the second done. */
export const upkeepShapes: Record<string, Shape> = {
  // Released to the client, which the wall asks; put right by nobody yet.
  'hazard_file.released_at': releasedAt,
  'hazard_file.level': () => 'low',
  'hazard_file.matter': () => 'other',
  'hazard_file.source': () => 'phone',
  'hazard_file.assignee_kind': () => null,
  'hazard_file.done_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'hazard_file.verified_at': () => null,
  'hazard_file.verified_by': () => null,
  'upkeep_event.kind': () => 'noted',
  'upkeep_event.data': () => ({}),
  'hazard_letter.answer_by': () => '2026-11-20',
  'hazard_letter_answer.answer': () => 'will-do',
  'hazard_letter_answer.done_by': () => '2026-12-20',
  'rectification_notice.authority': () => 'fire',
  'rectification_notice.due_on': () => '2027-03-01',
  'rectification_notice.closed_at': () => null,
  'rectification_notice.closed_on': () => null,
  'rectification_notice.replied_at': ({ person }) => (person === 2 ? '2026-11-07T03:00:00Z' : null),
  // What the second asks is done and answered.
  'rectification_item.done_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'rectification_item.done_on': () => null,
  'fire_record.kind': () => 'inspection',
  'fire_record.held_on': () => '2026-10-05',
  'fire_record.failed_items': () => [],
  'hot_work_permit.ended_at': () => null,
  'hot_work_permit.withdrawn_at': () => null,
  'installation.kind': () => 'access-gate',
  'installation.other_ways': () => ['card'],
  'installation.retired_at': () => null,
  'maintenance_plan.next_due_on': () => '2027-01-05',
  'maintenance_plan.every_months': () => 6,
  'maintenance_plan.ended_at': () => null,
  'camera_operator.from_day': () => '2026-10-05',
  'camera_operator.until_day': () => null,
  'device_outage.from_at': () => '2026-10-05T03:00:00Z',
  'device_outage.to_at': () => null,
};
