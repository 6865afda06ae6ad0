import { idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { type ItemKey, itemKeys } from './assessment-items.ts';

const score = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100, 'field.invalid'));
const words = z.string('field.required').check(z.trim(), z.maxLength(1000, 'field.too-long'));
const needed = words.check(z.minLength(2, 'field.required'));

const scores = z.partialRecord(z.enum(itemKeys as [ItemKey, ...ItemKey[]]), score);
const reasons = z.partialRecord(z.enum(itemKeys as [ItemKey, ...ItemKey[]]), words);

export const siteMonthOfAssessmentInput = z.object({ siteId: idInput, month: monthInput });
export const assessmentInput = z.object({ assessmentId: idInput });
export const scoreAssessmentInput = z.object({
  assessmentId: idInput,
  scores,
  /** Item → why it is not what it was. */
  reasons: z.optional(reasons),
  text: z.optional(z.nullable(words)),
});
export const scoreRestInput = z.object({
  siteId: idInput,
  month: monthInput,
  /** For items no facts speak of. */
  score,
});
export const appealAssessmentInput = z.object({ assessmentId: idInput, text: needed });
export const answerAppealInput = z.object({
  assessmentId: idInput,
  text: needed,
  scores: z.optional(scores),
  reasons: z.optional(reasons),
});
const yearInput = z.string('field.required').check(z.regex(/^20\d\d$/, 'field.invalid'));
export const calibrationInput = z.object({ month: monthInput });
export const siteYearInput = z.object({ siteId: idInput, year: yearInput });
export const giveAnnualInput = z.object({
  siteId: idInput,
  year: yearInput,
  guardId: idInput,
  remark: z.optional(z.nullable(words)),
});
