import type { ControlOf } from '../control.ts';
import { met, notApplicable, nothingToJudge, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import { entriesOf, spansOf } from '../presence-timeline.ts';

/** Both sides sign the handover at most `signWithinMinutes` after the shift starts (S9D-2). */
export const twoSignatures: ControlOf<'presence'> = {
  code: 'H03',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'presence',
  sources: ['S9D-2'],
  evidence: ['signatures'],
  parameters: [
    counted({
      name: 'signWithinMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 60 },
      default: 15,
    }),
  ],
  judge(params, facts) {
    const signWithinMinutes = parameterValue(params, 'signWithinMinutes');
    if (!facts.plannedRelief) return notApplicable({ key: 'noReliefPlanned', values: {} });
    const outgoing = spansOf(facts, 'outgoing');
    if (outgoing.length === 0 && facts.handover === null) {
      return nothingToJudge(facts.silence, { key: 'nobodyToRelieve', values: {} });
    }
    const evidence = facts.handover
      ? [facts.handover.entryId]
      : [...entriesOf(outgoing), ...entriesOf(spansOf(facts, 'own'))];
    const signed = [facts.handover?.outgoingSignedAt, facts.handover?.incomingSignedAt].filter(
      (at) => typeof at === 'string',
    );
    const values = { signatures: signed.length, withinMinutes: signWithinMinutes };
    if (signed.length < 2) return shortfall(facts.silence, { key: 'signaturesMissing', values }, evidence);
    const lastMs = Math.max(...signed.map((at) => Date.parse(at)));
    const afterMinutes = Math.ceil((lastMs - Date.parse(facts.startsAt)) / 60_000);
    if (afterMinutes <= signWithinMinutes) return met({ key: 'bothSigned', values }, evidence);
    return shortfall(
      facts.silence,
      { key: 'signedLate', values: { ...values, minutes: afterMinutes } },
      evidence,
    );
  },
};
