import * as z from 'zod/mini';
import { freeText, id } from '../kinds/kind.ts';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));

export const gradeSiteDaysInput = z.object({ siteId: id, fromDay: day, toDay: day });

/** `decided`: what was decided, newest first, instead of what waits. */
export const proofQueueInput = z.object({
  siteId: id,
  decided: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
});

export const decideProofInput = z.object({
  siteId: id,
  roundKey: id,
  finding: z.enum(['genuine', 'not-genuine'], 'field.required'),
  why: freeText,
});
