import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { crewPatternCodes } from './crew-pattern.ts';
import { leaveKinds, leaveParts } from './leave/leave-kinds.ts';
import { protectionKinds } from './protection/protection-kinds.ts';

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
const placeInput = z.object({
  postId: idInput,
  code: z.string('field.required').check(z.maxLength(8, 'field.too-long')),
});
const placesInput = z.array(placeInput).check(z.maxLength(4, 'field.too-long'));
const whyInput = z
  .string('field.required')
  .check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(300, 'field.too-long'));
/** Cells of a month: what stood there when it was read, and what shall stand there. */
export const changeRosterInput = z.object({
  siteId: idInput,
  month: monthInput,
  changes: z
    .array(
      z.object({
        guardId: idInput,
        day: dayInput,
        from: placesInput,
        to: placesInput,
        /** Laid by a shift pattern: laying one again may replace it. */
        isPattern: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1, 'field.required'), z.maxLength(8000, 'field.too-long')),
  /** Asked in a published month. */
  reason: z.optional(z.nullable(whyInput)),
});
export const publishRosterInput = z.object({
  siteId: idInput,
  month: monthInput,
  /** Why it is published with findings; the one who acts answers for it by name. */
  approval: z.optional(z.nullable(whyInput)),
});
/** Excel file, base64; what marks stand for and what cells should say, as put right on the page. */
export const rosterWorkbookInput = z.object({
  siteId: idInput,
  month: monthInput,
  bytesBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
  legend: z.optional(
    z.nullable(
      z
        .array(
          z.object({
            mark: z.string().check(z.maxLength(20, 'field.too-long')),
            means: z.string().check(z.maxLength(8, 'field.too-long')),
          }),
        )
        .check(z.maxLength(60, 'field.too-long')),
    ),
  ),
  corrections: z.optional(
    z.nullable(
      z
        .array(
          z.object({
            cell: z.string().check(z.regex(/^[A-Z]{1,3}\d{1,4}$/, 'field.invalid')),
            value: z.string().check(z.maxLength(60, 'field.too-long')),
          }),
        )
        .check(z.maxLength(600, 'field.too-long')),
    ),
  ),
});
export const siteLeaveInput = z.object({ siteId: idInput });
export const requestLeaveInput = z.object({
  guardId: idInput,
  kind: z.enum(leaveKinds, 'field.invalid'),
  fromDay: dayInput,
  untilDay: dayInput,
  part: z.optional(z.nullable(z.enum(leaveParts, 'field.invalid'))),
  reason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
});
export const decideLeaveInput = z.object({
  requestId: idInput,
  decision: z.enum(['approved', 'refused'], 'field.invalid'),
  reason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
});
export const leaveRoundInput = z.object({
  siteId: idInput,
  name: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long')),
  fromDay: dayInput,
  untilDay: dayInput,
  closesOn: dayInput,
  quotaPerDay: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(500, 'field.invalid')),
});
export const shiftInput = z.object({ shiftId: idInput });
export const coverShiftInput = z.object({ shiftId: idInput, guardId: idInput, reason: whyInput });
export const shiftGuardInput = z.object({ shiftId: idInput, guardId: idInput });
/** A site's word on lending somebody; declining says why. */
export const answerLoanInput = z.object({
  consentId: idInput,
  answer: z.enum(['agreed', 'declined'], 'field.invalid'),
  reason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(300, 'field.too-long')))),
});
/** Who cannot come to a shift of tonight, and why; without a kind he simply did not appear. */
export const callOffInput = z.object({
  shiftId: idInput,
  guardId: idInput,
  kind: z.enum(['sick', 'personal', 'absent'], 'field.invalid'),
});
export const onCallInput = z.object({ siteId: idInput, guardId: idInput, day: dayInput });
export const endLoanInput = z.object({ loanId: idInput });
export const endOnCallInput = z.object({ onCallId: idInput });
export const protectionInput = z.object({
  guardId: idInput,
  kind: z.enum(protectionKinds, 'field.invalid'),
  fromDay: dayInput,
  untilDay: z.optional(z.nullable(dayInput)),
  /** The paper it rests on: a picture or a PDF. */
  evidenceBase64: z.optional(z.nullable(z.string())),
});
export const endProtectionInput = z.object({ protectionId: idInput });
export const strictRosterInput = z.object({ isStrict: z.boolean('field.required') });
export const myRosterInput = z.object({ month: monthInput });
export const seeMyRosterInput = z.object({
  month: monthInput,
  /** shown: his phone fetched and showed it; seen: he said so. */
  kind: z.optional(z.enum(['shown', 'seen'], 'field.invalid')),
});
