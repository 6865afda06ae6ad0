import * as z from 'zod/mini';
import { id, shortText } from '../kinds/kind.ts';
import { emergencySheets } from '../sheets/sheet-specs.ts';

/** Sheets of one printing. */
const most = 50;

export const issuePaperFormsInput = z.object({
  siteId: id,
  postId: id,
  sheet: z.enum(emergencySheets as [string, ...string[]], 'field.invalid'),
  count: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(most, 'field.invalid')),
});
export const listPaperFormsInput = z.object({
  siteId: id,
  postId: z.optional(z.nullable(id)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});
export const voidPaperFormInput = z.object({ formId: id, reason: shortText });
/** Numbers of one post, from the first to the last, both included. */
export const printPaperFormsInput = z
  .object({
    siteId: id,
    postId: id,
    first: z.int().check(z.gte(1)),
    last: z.int().check(z.gte(1)),
    language: z.optional(z.enum(['zh-CN', 'en'])),
  })
  .check(
    z.refine((one) => one.last >= one.first && one.last - one.first < most, {
      path: ['last'],
      message: 'field.invalid',
    }),
  );
