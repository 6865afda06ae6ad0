import * as z from 'zod/mini';
import { id } from '../kinds/kind.ts';

/** Why somebody must be known: long enough to be a reason. */
export const revealReason = z
  .string()
  .check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(200, 'field.too-long'));

export const revealValueInput = z.object({
  entryId: id,
  path: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.]{0,60}$/, 'field.invalid')),
  reason: revealReason,
});
