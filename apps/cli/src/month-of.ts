import { addMonths, isMonth, type Month, monthOf } from '@zhiqin/kernel';
import { CliProblem } from './command.ts';

/**
 * `2026-11`, or `last`: the month before this one on the site's clock.
 * @throws CliProblem `bad-month`
 */
export function monthGiven(given: string, now: Date, zone: string): Month {
  if (given === 'last') return addMonths(monthOf(now, zone), -1);
  if (!isMonth(given)) throw new CliProblem('bad-month', { given });
  return given;
}
