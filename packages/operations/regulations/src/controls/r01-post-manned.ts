import { absenceProven } from '../absence-proven.ts';
import type { ControlOf, Measure } from '../control.ts';
import type { PresenceFacts } from '../facts/presence-facts.ts';
import { met, notApplicable, shortfall, unproven } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import { entriesOf, isoOf, isSignedOff, unmannedStretches } from '../presence-timeline.ts';

/**
 * The chain of presence holds the required heads through the shift (contract; S1-1.1). An outgoing guard who stays
 * until a late relief comes, a stand-in at meals and the next crew arriving early all hold the post.
 */
export const postManned: ControlOf<'presence'> = {
  code: 'R01',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'presence',
  sources: ['S1-1.1', 'S9C-2', 'GA/T 594-2006'],
  evidence: ['check-in'],
  parameters: [
    counted({
      name: 'toleranceMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 15 },
      default: 2,
    }),
  ],
  judge(params, facts) {
    const toleranceMinutes = parameterValue(params, 'toleranceMinutes');
    if (facts.requiredHeads <= 0) return notApplicable({ key: 'nobodyRequired', values: {} });
    const evidence = entriesOf(facts.presence);
    const recorded = unmannedOf(facts, toleranceMinutes);
    if (recorded.minutes > toleranceMinutes) return shortfall(facts.silence, recorded.measure, evidence);
    const signedOff = unmannedOf(
      { ...facts, presence: facts.presence.filter(isSignedOff) },
      toleranceMinutes,
    );
    if (signedOff.minutes <= toleranceMinutes) return met(recorded.measure, evidence);
    // The post was held by somebody who never signed off: believed once no sign-off can still arrive, unless a
    // named person recorded that nobody was there.
    if (facts.silence.absenceRecordedBy) return shortfall(facts.silence, signedOff.measure, evidence);
    const absence = absenceProven(facts.silence);
    return absence.proven
      ? met(recorded.measure, evidence)
      : unproven(recorded.measure, absence.missing, evidence);
  },
};

function unmannedOf(facts: PresenceFacts, toleranceMinutes: number): { minutes: number; measure: Measure } {
  const short = unmannedStretches(facts);
  const minutes = Math.floor(short.reduce((sum, stretch) => sum + stretch.toMs - stretch.fromMs, 0) / 60_000);
  const values = { unmannedMinutes: minutes, requiredHeads: facts.requiredHeads, toleranceMinutes };
  if (minutes <= toleranceMinutes) return { minutes, measure: { key: 'manned', values } };
  const longest = short.reduce((a, b) => (b.toMs - b.fromMs > a.toMs - a.fromMs ? b : a));
  return {
    minutes,
    measure: { key: 'unmanned', values: { ...values, from: isoOf(longest.fromMs), to: isoOf(longest.toMs) } },
  };
}
