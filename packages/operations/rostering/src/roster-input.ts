import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { crewPatternCodes } from './crew-pattern.ts';

export const planMonthInput = z.object({
  siteId: idInput,
  month: monthInput,
  pattern: z.enum(crewPatternCodes, 'field.invalid'),
  /** Squads in crew order; each begins its cycle after the one before. */
  squadIds: z.array(idInput).check(z.minLength(1, 'field.required'), z.maxLength(12, 'field.too-long')),
  /** Only these posts; the month of the others stays as it is. */
  postIds: z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required')))),
  /** For a site taken on within the month: nothing is planned before this day. */
  fromDay: z.optional(z.nullable(dayInput)),
});
export const siteMonthInput = z.object({ siteId: idInput, month: monthInput });
export const assignGuardInput = z.object({ shiftId: idInput, guardId: idInput });
export const withdrawAssignmentInput = z.object({ assignmentId: idInput });
export const myRosterInput = z.object({ month: monthInput });
