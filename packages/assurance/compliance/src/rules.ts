import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.invalid'));

export const siteDaysInput = z.object({ siteId: z.uuid('field.invalid'), fromDay: day, toDay: day });

export const resultFilter = z.object({
  siteId: z.uuid('field.invalid'),
  fromDay: day,
  toDay: day,
  verdict: z.optional(z.enum(['met', 'breached', 'unproven', 'not-applicable', 'waived'])),
  controlCode: z.optional(z.string()),
  postId: z.optional(z.uuid('field.invalid')),
  limit: z.optional(z.number().check(z.gte(1), z.lte(1000))),
  /** Id of the last result of the page before. */
  after: z.optional(z.nullable(z.uuid('field.invalid'))),
});

export const resultIdInput = z.object({ resultId: z.uuid('field.invalid') });

export const reviewInput = z.object({
  resultIds: z
    .array(z.uuid('field.invalid'))
    .check(z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
  note: z.optional(z.nullable(z.string().check(z.maxLength(500, 'field.too-long')))),
});

export const waiverInput = z.object({
  resultId: z.uuid('field.invalid'),
  reason: z.string().check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(500, 'field.too-long')),
});
