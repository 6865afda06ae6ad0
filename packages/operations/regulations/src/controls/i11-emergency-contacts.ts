import { isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The emergency contacts hang at the post and were dialled or asked lately (S9A-3a). */
export const emergencyContacts: ControlOf<'contact'> = {
  code: 'I11',
  version: 2,
  severity: 'L',
  frequency: 'quarter',
  subject: 'site-quarter',
  family: 'contact',
  sources: ['S9A-3a'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'verifyDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 7, max: 365 },
      default: 90,
    }),
  ],
  judge(params, facts) {
    const verifyDays = parameterValue(params, 'verifyDays');
    const contacts = facts.contacts.map(({ name, verifiedOn, isAtPost, entryIds }) => ({
      name,
      isKept: isAtPost && isWithinDays(verifiedOn, verifyDays, facts.asOf),
      entryIds,
    }));
    // A list nobody has entered may hang on the wall all the same.
    const unknown = { name: '', isKept: null, entryIds: [] };
    return judgeEach('I11', facts.isListKept === false ? [unknown] : contacts, { verifyDays });
  },
};
