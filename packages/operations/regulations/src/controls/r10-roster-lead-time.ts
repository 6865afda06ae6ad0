import { addDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { breached } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The month's roster is made known days before it begins, so that people can plan. The figure is the house's. */
export const rosterLeadTime: ControlOf<'rosterPublication'> = {
  code: 'R10',
  version: 1,
  severity: 'L',
  frequency: 'month',
  subject: 'site-month',
  family: 'rosterPublication',
  sources: ['house'],
  evidence: ['roster'],
  isInternal: true,
  parameters: [
    counted({ name: 'leadDays', unit: 'days', stricter: 'higher', range: { min: 0, max: 15 }, default: 3 }),
  ],
  judge(params, facts) {
    const leadDays = parameterValue(params, 'leadDays');
    if (!facts.hasShifts) return judgeEach('R10', [], {});
    const dueOn = addDays(facts.firstDay, -leadDays);
    const isKept = facts.publishedOn !== null && facts.publishedOn <= dueOn;
    const values = { leadDays, dueOn, publishedOn: facts.publishedOn ?? '' };
    if (facts.publishedOn === null) return breached({ key: 'R10.unpublished', values }, facts.entryIds);
    return judgeEach('R10', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
