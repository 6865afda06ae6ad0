import { canaryAt, type Place } from './places.ts';

const told = '2026-11-05T03:00:00Z';
const nothing = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, () => null]));

/** A plan for a post of its own. */
export const planOf = (name: string) => ({
  ...{
    threats: [{ name, likelihood: 3, effect: 4, measures: null }],
    surveyed: null,
    survey: [],
    routes: [],
  },
  posts: [
    {
      ...{ code: 'NEW1', name, kind: 'gate', heads: 1, skills: [], method: null },
      shifts: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
    },
  ],
  ...{ methods: null, gear: null, emergency: null },
});
const content = (table: string) => (place: Place) => planOf(canaryAt(table, place));

/** Of engagements: as `shapes` in `column-values.ts`. */
export const engagementShapes: Record<string, (place: Place) => unknown> = {
  'duty_plan.content': content('duty_plan'),
  'duty_plan_release.content': content('duty_plan_release'),
  'duty_plan_adoption.content': content('duty_plan_adoption'),
  'duty_plan_answer.answer': () => 'approved',
  ...nothing('duty_plan.fixed_at', 'duty_plan.took_effect_at', 'duty_plan.told_answer_id'),
  // The second is a draft, which may yet be checked and activated.
  'contract.state': ({ person }) => (person === 2 ? 'draft' : 'active'),
  'contract.ended_on': () => null,
  'contract_check.question': () => 'other',
  'contract_check.answer': () => 'lawful',
  'contract_step.step': () => 'activated',
  ...nothing('company_licence.valid_until', 'security_system.ended_on'),
  'security_system.kind': () => 'training',
  'police_filing.kind': () => 'cross-province',
  ...nothing('police_filing.filed_on', 'police_filing.reminded_at'),
  // The first is being prepared; the second, begun later, was left.
  'engagement.started_at': ({ person }) => (person === 2 ? '2026-11-10T03:00:00Z' : told),
  'engagement.went_live_at': ({ person }) => (person === 2 ? '2026-11-11T03:00:00Z' : null),
  'engagement.exit_on': ({ person }) => (person === 2 ? '2026-11-12' : null),
  'engagement.closed_at': ({ person }) => (person === 2 ? '2026-11-13T03:00:00Z' : null),
  'checklist_line.phase': () => 'in',
  'checklist_line.code': () => 'own',
  ...nothing('checklist_line.done_at', 'checklist_line.waived_at', 'checklist_line.reminded_at'),
  ...nothing('checklist_line.our_signed_at', 'checklist_line.client_signed_at'),
  // The first is asked for, the second has its price.
  'temporary_duty.kind': () => 'temporary',
  'temporary_duty.asked_by': () => 'client',
  'temporary_duty.starts_on': () => '2026-12-31',
  'temporary_duty.start_time': () => '18:00',
  'temporary_duty.end_time': () => '23:00',
  'temporary_duty.priced_at': ({ person }) => (person === 2 ? told : null),
  ...nothing('temporary_duty.remark', 'temporary_duty.confirmed_at', 'temporary_duty.laid_out_at'),
  ...nothing('temporary_duty.closed_at', 'temporary_duty.cancelled_at', 'temporary_duty.changed_post_id'),
  ...nothing('temporary_duty.changed_code', 'temporary_duty.needs_before', 'temporary_duty.order_id'),
  'temporary_duty_line.basis': () => 'fixed',
  'temporary_duty_line.day': () => '2026-12-31',
  'temporary_duty_line.offered_at': ({ person }) => (person === 2 ? null : told),
};
