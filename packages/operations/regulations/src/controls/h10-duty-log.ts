import type { ControlOf } from '../control.ts';
import { met, shortfall } from '../judgement.ts';
import { longestGapMinutes } from '../longest-gap.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Each post writes its log in each shift and closes it with handover or sign-off (S9C-1). A long quiet stretch is pointed out
 * (S9C-2) but breaches nothing: a gate at night may have nothing to write.
 */
export const dutyLog: ControlOf<'dutyLog'> = {
  code: 'H10',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'dutyLog',
  sources: ['S9C-1', 'S9C-2', 'S9A-9', 'S9B-1', 'S9C-4'],
  evidence: ['duty-log'],
  parameters: [
    counted({
      name: 'minimumLines',
      unit: 'lines',
      stricter: 'higher',
      range: { min: 1, max: 20 },
      default: 1,
    }),
    counted({
      name: 'quietMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 30, max: 480 },
      default: 120,
    }),
  ],
  judge(params, facts) {
    const minimumLines = parameterValue(params, 'minimumLines');
    const quietMinutes = parameterValue(params, 'quietMinutes');
    const quiet = longestGapMinutes(facts.startsAt, facts.signs, facts.endsAt);
    const evidence = [
      ...facts.lines.map((line) => line.entryId),
      ...(facts.closingEntryId ? [facts.closingEntryId] : []),
    ];
    const values = { lines: facts.lines.length, minimumLines, minutes: quiet, quietMinutes };
    if (facts.lines.length < minimumLines)
      return shortfall(facts.silence, { key: 'H10.short', values }, evidence);
    if (facts.closingEntryId === null)
      return shortfall(facts.silence, { key: 'H10.notClosed', values }, evidence);
    return met({ key: quiet > quietMinutes ? 'H10.quiet' : 'H10.good', values }, evidence);
  },
};
