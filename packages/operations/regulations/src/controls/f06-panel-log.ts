import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { longestGapMinutes } from '../longest-gap.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The panel's state is written down at least every two hours of a control room shift (GB 25201-2010 第5.2条). */
export const panelLog: ControlOf<'panelLog'> = {
  code: 'F06',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'post-shift',
  family: 'panelLog',
  sources: ['GB 25201-2010 第5.2条', 'S9B-7'],
  evidence: ['duty-log'],
  parameters: [
    counted({
      name: 'logEveryHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 2 },
      default: 2,
      bounds: [
        {
          from: '2011-03-01',
          value: 2,
          direction: 'max',
          citation: 'GB 25201-2010 第5.2条',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const logEveryHours = parameterValue(params, 'logEveryHours');
    const entryIds = facts.entries.map((entry) => entry.entryId);
    const minutes = longestGapMinutes(
      facts.startsAt,
      facts.entries.map((entry) => entry.at),
      facts.endsAt,
    );
    const isKept = facts.entries.length > 0 && minutes <= logEveryHours * 60;
    const values = { logEveryHours, minutes, entries: facts.entries.length };
    return judgeEach('F06', [{ name: '', isKept, entryIds }], values, facts.silence);
  },
};
