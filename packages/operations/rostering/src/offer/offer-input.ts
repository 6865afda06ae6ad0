import { idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const whole = (least: number, most: number) =>
  z
    .number('field.invalid')
    .check(z.int('field.invalid'), z.gte(least, 'field.invalid'), z.lte(most, 'field.invalid'));

export const openOfferInput = z.object({
  shiftId: idInput,
  /** How many are asked at a time. */
  perRound: whole(1, 20),
  /** How long each round waits for an answer. */
  answerMinutes: whole(5, 2880),
  /** Kept with the change once somebody takes it. */
  reason: z
    .string('field.required')
    .check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(300, 'field.too-long')),
});
export const offerInput = z.object({ offerId: idInput });
export const answerOfferInput = z.object({
  offerLineId: idInput,
  answer: z.enum(['yes', 'no'], 'field.invalid'),
});
export const offerLineInput = z.object({ offerLineId: idInput });
