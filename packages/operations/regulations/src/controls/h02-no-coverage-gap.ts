import { absenceProven } from '../absence-proven.ts';
import type { ControlOf, Measure } from '../control.ts';
import { met, notApplicable, nothingToJudge, shortfall, unproven } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import { arrivalsMs, entriesOf, isoOf, spansOf } from '../presence-timeline.ts';

/** The outgoing guard leaves only after the relief has accepted: gap between release and acceptance (S9D-1b). */
export const noCoverageGap: ControlOf<'presence'> = {
  code: 'H02',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'presence',
  sources: ['S9D-1b', 'S9C-2'],
  evidence: ['check-in'],
  parameters: [
    counted({
      name: 'maxGapSeconds',
      unit: 'seconds',
      stricter: 'lower',
      range: { min: 0, max: 300 },
      default: 0,
      bounds: [{ from: '2010-01-01', value: 0, direction: 'max', citation: 'S9D-1b', basis: 'rule-set' }],
    }),
  ],
  judge(params, facts) {
    const maxGapSeconds = parameterValue(params, 'maxGapSeconds');
    if (!facts.plannedRelief) return notApplicable({ key: 'noReliefPlanned', values: {} });
    const outgoing = spansOf(facts, 'outgoing');
    const own = spansOf(facts, 'own');
    const evidence = [...entriesOf(outgoing), ...entriesOf(own)];
    // Nobody to relieve: the hole lies in the shift before and is judged there (R01).
    if (outgoing.length === 0)
      return nothingToJudge(facts.silence, { key: 'nobodyToRelieve', values: {} }, evidence);
    const acceptedMs = arrivalsMs(own)[0];
    const stillThere = outgoing.some((span) => span.to === null);
    const releasedMs = stillThere
      ? Number.POSITIVE_INFINITY
      : Math.max(...outgoing.map((span) => Date.parse(span.to ?? span.from)));
    const untilMs = acceptedMs ?? Date.parse(facts.endsAt);
    const gapSeconds = Math.max(0, Math.ceil((untilMs - releasedMs) / 1000));
    const values = { gapSeconds, maxGapSeconds };
    if (gapSeconds <= maxGapSeconds) {
      const measure: Measure = { key: 'noGap', values };
      const shown = !stillThere || signedAfter(facts.handover?.outgoingSignedAt, acceptedMs);
      const absence = absenceProven(facts.silence);
      // He never signed off: a sign-off on a phone that has not reported could still show a gap.
      if (shown || absence.proven) return met(measure, evidence);
      return unproven(measure, absence.missing, evidence);
    }
    const released = isoOf(releasedMs);
    if (acceptedMs === undefined)
      return shortfall(
        facts.silence,
        { key: 'leftUnrelieved', values: { ...values, releasedAt: released } },
        evidence,
      );
    return shortfall(
      facts.silence,
      { key: 'gap', values: { ...values, releasedAt: released, acceptedAt: isoOf(acceptedMs) } },
      evidence,
    );
  },
};

/** The outgoing guard's signature shows him there when the relief accepted; to the minute, as clocks go. */
function signedAfter(signedAt: string | null | undefined, acceptedMs: number | undefined): boolean {
  if (!signedAt || acceptedMs === undefined) return false;
  return Date.parse(signedAt) + 60_000 > acceptedMs;
}
