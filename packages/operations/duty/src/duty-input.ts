import { isDay } from '@zhiqin/kernel';
import * as z from 'zod/mini';
import { freeText, id, instant } from './kinds/kind.ts';

export const correctEntryInput = z.object({ entryId: id, text: freeText });
export const recordAbsenceInput = z.object({
  siteId: id,
  postId: id,
  from: instant,
  to: instant,
  note: freeText,
});
export const siteInput = z.object({ siteId: id });
/** Of all sites in reach, or of one. */
export const boardInput = z.optional(z.nullable(z.object({ siteId: z.optional(z.nullable(id)) })));
export const roundsOfDayInput = z.object({
  siteId: id,
  day: z.string().check(z.refine(isDay, 'field.not-a-day')),
  routeId: z.optional(z.nullable(id)),
});
export const oneRoundInput = z.object({ siteId: id, roundId: id });
export const entryInput = z.object({ entryId: id });
export const roundsOfShiftInput = z.object({ shiftId: id });

/** `settled`: what was decided, instead of what waits. */
export const keptEntriesInput = z.object({
  siteId: id,
  settled: z.optional(z.boolean()),
  /** `next` of the page before. */
  before: z.optional(z.nullable(id)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
});
export const settleKeptEntryInput = z.object({
  keptId: id,
  decision: z.enum(['accepted', 'rejected'], 'field.required'),
  why: freeText,
});

/** Filters of the log; a missing one lets everything through. */
export const dutyLogInput = z.object({
  siteId: z.optional(id),
  postId: z.optional(id),
  kind: z.optional(z.string().check(z.maxLength(60))),
  personId: z.optional(id),
  from: z.optional(instant),
  to: z.optional(instant),
  /** Name, plate, unit, pass number or words, see `search-values.ts`. */
  search: z.optional(z.string().check(z.trim(), z.maxLength(80, 'field.too-long'))),
  /** `nextCursor` of the page before. */
  cursor: z.optional(z.string().check(z.maxLength(80))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
});
