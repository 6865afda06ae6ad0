import type { ControlOf } from '../control.ts';
import { met, notApplicable, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import { arrivalsMs, entriesOf, spansOf } from '../presence-timeline.ts';

/**
 * Everybody due has signed on by the start of the shift; later is late, much later absent, both to be confirmed by a person
 * (S9D-5; S8-4.4). Heads are counted: who was stood in for in time is not looked for by name.
 */
export const lateToBeConfirmed: ControlOf<'presence'> = {
  code: 'H07',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'presence',
  sources: ['S9D-5', 'S8-4.4', 'S7-3.1.2'],
  evidence: ['attendance', 'check-in'],
  parameters: [
    counted({
      name: 'lateAfterMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 15 },
      default: 0,
    }),
    counted({
      name: 'absentAfterMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 5, max: 240 },
      default: 30,
    }),
  ],
  judge(params, facts) {
    const lateAfterMinutes = parameterValue(params, 'lateAfterMinutes');
    const absentAfterMinutes = parameterValue(params, 'absentAfterMinutes');
    const heads = Math.min(facts.requiredHeads, facts.dueGuardIds.length);
    if (heads === 0) return notApplicable({ key: 'nobodyRequired', values: {} });
    const own = spansOf(facts, 'own');
    const startMinute = Math.floor(Date.parse(facts.startsAt) / 60_000);
    const lateBy = Array.from({ length: heads }, (_, i) => {
      const arrivedMs = arrivalsMs(own)[i];
      return arrivedMs === undefined
        ? Number.POSITIVE_INFINITY
        : Math.floor(arrivedMs / 60_000) - startMinute;
    });
    const absent = lateBy.filter((minutes) => minutes > absentAfterMinutes).length;
    const late = lateBy.filter((by) => by > lateAfterMinutes && by <= absentAfterMinutes).length;
    const minutes = Math.max(0, ...lateBy.filter(Number.isFinite));
    const values = { total: heads, late, absent, minutes, lateAfterMinutes, absentAfterMinutes };
    if (absent > 0) return shortfall(facts.silence, { key: 'H07.absent', values }, entriesOf(own));
    if (late > 0) return shortfall(facts.silence, { key: 'H07.late', values }, entriesOf(own));
    return met({ key: 'H07.good', values }, entriesOf(own));
  },
};
