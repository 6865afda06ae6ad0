import { deductionKinds } from '@zhiqin/regulations/rules';
import { dayInput, idInput, monthInput, timeInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const words = z
  .string('field.required')
  .check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(1000, 'field.too-long'));

export const guardMonthInput = z.object({ guardMonthId: idInput });
export const ownMonthInput = z.object({ month: monthInput });
/** `hoursHash`: of the hours that were on his screen, so that nobody confirms what he did not see. */
export const confirmHoursInput = z.object({ month: monthInput, hoursHash: z.string('field.required') });
export const contestHoursInput = z.object({ month: monthInput, words });
export const answerContestInput = z.object({ guardMonthId: idInput, words });
export const correctDayInput = z.object({
  guardMonthId: idInput,
  day: dayInput,
  /** In order, not overlapping; none: not worked. "22:00" to "06:00" is past midnight. */
  spans: z.array(z.object({ from: timeInput, to: timeInput })).check(z.maxLength(4, 'field.too-long')),
  reason: words,
});
export const settleHoursInput = z.object({
  siteId: idInput,
  month: monthInput,
  /** All that can be; or these alone. */
  guardMonthIds: z.optional(z.nullable(z.array(idInput).check(z.maxLength(500, 'field.too-long')))),
});
const minutes = z.int('field.invalid').check(z.minimum(0, 'field.invalid'), z.maximum(240, 'field.invalid'));
export const setHoursRulesInput = z.object({
  siteId: idInput,
  fromMonth: monthInput,
  preShiftMinutes: minutes,
  paidBreakMinutes: minutes,
  restDays: z.enum(['calendar', 'roster'], 'field.invalid'),
});
const fen = z
  .int('field.invalid')
  .check(z.minimum(1, 'field.invalid'), z.maximum(100_000_000, 'field.invalid'));
export const recordDeductionInput = z.object({
  guardMonthId: idInput,
  kind: z.enum(deductionKinds, 'field.invalid'),
  amountFen: fen,
  reason: words,
  document: words,
  minimumWageFen: z.optional(z.nullable(fen)),
});
export const withdrawDeductionInput = z.object({ deductionId: idInput });
export const giveTimeOffInput = z.object({ guardMonthId: idInput, workedOn: dayInput, takenOn: dayInput });
