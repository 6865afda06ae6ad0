import type { ControlOf } from '../control.ts';
import { met, notApplicable, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import { arrivalsMs, entriesOf, isoOf, spansOf } from '../presence-timeline.ts';

const MINUTE_MS = 60_000;

/** The relief checks in at least `minutesBefore` before the shift starts (S9D-1a). Compared by the minute a clock shows. */
export const earlyRelief: ControlOf<'presence'> = {
  code: 'H01',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'presence',
  sources: ['S9D-1a', 'S9D-5'],
  evidence: ['check-in'],
  // Compulsory early arrival counts as work by default, so more minutes are not plainly "stricter" in law: no bound.
  parameters: [
    counted({
      name: 'minutesBefore',
      unit: 'minutes',
      stricter: 'higher',
      range: { min: 0, max: 30 },
      default: 10,
    }),
  ],
  judge(params, facts) {
    const minutesBefore = parameterValue(params, 'minutesBefore');
    if (!facts.plannedRelief) return notApplicable({ key: 'noReliefPlanned', values: {} });
    const own = spansOf(facts, 'own');
    const heads = Math.max(1, Math.min(facts.requiredHeads, facts.dueGuardIds.length || facts.requiredHeads));
    const arrivals = arrivalsMs(own);
    const decidingMs = arrivals[heads - 1];
    if (decidingMs === undefined) {
      return shortfall(
        facts.silence,
        { key: 'reliefDidNotCheckIn', values: { arrived: arrivals.length, required: heads } },
        entriesOf(own),
      );
    }
    const startMs = Date.parse(facts.startsAt);
    const earlyBy = Math.floor(startMs / MINUTE_MS) - Math.floor(decidingMs / MINUTE_MS);
    const values = { checkedInAt: isoOf(decidingMs), requiredMinutes: minutesBefore };
    if (earlyBy >= minutesBefore)
      return met({ key: 'reliefEarly', values: { ...values, minutes: earlyBy } }, entriesOf(own));
    const key = earlyBy >= 0 ? 'reliefNotEarlyEnough' : 'reliefLate';
    return shortfall(
      facts.silence,
      { key, values: { ...values, minutes: Math.abs(earlyBy) } },
      entriesOf(own),
    );
  },
};
