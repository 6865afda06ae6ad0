import { addDays, type Day, daysBetween } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations/rules';
import { finding, type RosterFinding } from './roster-finding.ts';

/** R10: a month is made known days before its first shift, so that people can plan. The figure is the house's. */
export function rosterLeadTime(firstDay: Day | null, today: Day): RosterFinding[] {
  const lead = firstDay === null ? null : workLimitOn('rosterLeadDays', firstDay);
  if (firstDay === null || !lead || today <= addDays(firstDay, -lead.value)) return [];
  return [
    finding(
      {
        control: 'R10',
        guardId: null,
        days: [firstDay],
        keys: [],
        measure: Math.max(0, daysBetween(today, firstDay)),
        unit: 'days',
      },
      lead,
    ),
  ];
}
