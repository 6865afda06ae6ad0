import { idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const why = z.string('field.required').check(z.trim(), z.maxLength(300, 'field.too-long'));

export const swapPartnersInput = z.object({ shiftId: idInput });
export const askSwapInput = z.object({
  /** Of the draft on the phone: sent twice it is one swap. */
  swapId: idInput,
  shiftId: idInput,
  partnerId: idInput,
  partnerShiftId: idInput,
  reason: z.optional(z.nullable(why)),
});
export const answerSwapInput = z.object({
  swapId: idInput,
  /** takeBack: whoever asked no longer wants it. */
  answer: z.enum(['yes', 'no', 'takeBack'], 'field.invalid'),
});
export const decideSwapInput = z.object({
  swapId: idInput,
  decision: z.enum(['approved', 'refused'], 'field.invalid'),
  /** Asked when refusing, and where working-time findings have to be answered for by name. */
  reason: z.optional(z.nullable(why)),
});
