import { dayInput, idInput, nameInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { measureCategories, measureKinds } from './measure-ladder.ts';

const words = z
  .string('field.required')
  .check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(2000, 'field.too-long'));

export const recordMeasureInput = z.object({
  siteId: idInput,
  guardId: idInput,
  kind: z.enum(measureKinds, 'field.invalid'),
  category: z.enum(measureCategories, 'field.invalid'),
  happenedOn: dayInput,
  text: words,
  evidence: z.optional(
    z
      .array(
        z.object({
          kind: z.enum(['entry', 'result', 'file', 'paper'], 'field.invalid'),
          id: z.optional(z.nullable(idInput)),
          text: z.optional(z.nullable(nameInput)),
        }),
      )
      .check(z.maxLength(20, 'field.too-long')),
  ),
  /** A grave breach may skip rungs; then why. */
  graveReason: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'field.too-long')))),
});
export const withdrawMeasureInput = z.object({ measureId: idInput, reason: words });
export const replyToMeasureInput = z.object({ measureId: idInput, text: words });
export const listMeasuresInput = z.object({
  siteId: z.optional(z.nullable(idInput)),
  guardId: z.optional(z.nullable(idInput)),
});
