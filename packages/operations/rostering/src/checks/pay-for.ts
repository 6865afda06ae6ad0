import { type Day, multiplyFen } from '@zhiqin/kernel';
import { type OvertimeRates, overtimeRatesOn } from '@zhiqin/regulations/rules';
import { isComprehensive, type WorkTerms } from './planned-work.ts';

/** What minutes of a day cost at a rate of his regime, in whole fen; null where an hour's pay is not known. */
export function payFor(
  minutes: number,
  terms: WorkTerms | null,
  kind: keyof OvertimeRates,
  day: Day,
): number | null {
  if (terms?.hourFen == null) return null;
  // A comprehensive scheme nobody approved is standard hours.
  const regime =
    terms.hourRegime === 'comprehensive' && !isComprehensive(terms, day) ? 'standard' : terms.hourRegime;
  const percent = overtimeRatesOn(regime, day)?.[kind]?.value;
  return percent === undefined ? null : multiplyFen(terms.hourFen, ((minutes / 60) * percent) / 100);
}
