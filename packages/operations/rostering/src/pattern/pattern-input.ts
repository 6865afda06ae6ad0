import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { crewPatternCodes } from '../crew-pattern.ts';

/** A squad, or the first or second half of one by staff number. */
const crewInput = z.object({
  squadId: idInput,
  half: z.optional(z.nullable(z.union([z.literal(1), z.literal(2)], 'field.invalid'))),
});

export const draftPatternInput = z.object({
  siteId: idInput,
  month: monthInput,
  pattern: z.enum(crewPatternCodes, 'field.invalid'),
  /** In crew order; each begins its cycle after the one before. */
  crews: z.array(crewInput).check(z.minLength(1, 'field.required'), z.maxLength(12, 'field.too-long')),
  /** Only these posts. */
  postIds: z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required')))),
  /** When the first crew begins its cycle. */
  anchorDay: z.optional(z.nullable(dayInput)),
  /** Nothing is planned before this day. */
  fromDay: z.optional(z.nullable(dayInput)),
  /** Whether cells made by hand are replaced too. */
  replacesHandMade: z.optional(z.boolean('field.invalid')),
});
export type DraftPattern = z.infer<typeof draftPatternInput>;

export const applyPatternInput = z.extend(draftPatternInput, {
  /** Asked in a published month. */
  reason: z.optional(
    z.nullable(
      z
        .string('field.required')
        .check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(300, 'field.too-long')),
    ),
  ),
});
