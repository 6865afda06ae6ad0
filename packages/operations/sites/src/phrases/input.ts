import * as z from 'zod/mini';
import { idInput } from '../field-inputs.ts';

/** A thumb's row of buttons; more would hide the form. */
const mostPhrases = 12;

const phrase = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long'));

export const setPhrasesInput = z.object({
  siteId: idInput,
  /** Kind and field of an entry, "log.note/text". */
  place: z.string('field.required').check(z.regex(/^[a-z][a-z.-]{1,40}\/[A-Za-z]{1,40}$/, 'field.invalid')),
  /** Empty: the house's own again. */
  phrases: z.array(phrase).check(z.maxLength(mostPhrases, 'field.too-long')),
});
