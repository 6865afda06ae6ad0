import { dayInput, idInput, longTextInput, nameInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

/** 春节, other festivals, typhoon and storm alerts, the client's shutdown, a large event, anything else. */
export const periodKinds = [
  'spring-festival',
  'festival',
  'storm-alert',
  'client-shutdown',
  'large-event',
  'other',
] as const;

/** The range T02 gives its own parameter. */
const mostUpliftRounds = 12;
const posts = z.array(idInput).check(z.maxLength(200, 'field.too-long'));

export const declarePeriodInput = z
  .object({
    siteId: idInput,
    kind: z.enum(periodKinds, 'field.required'),
    name: nameInput,
    fromDay: dayInput,
    untilDay: dayInput,
    /** Rounds a shift on top of the base ones of T02 (S9B-3a), in its range; 0: as on any other day. */
    upliftRounds: z
      .int('field.invalid')
      .check(z.minimum(0, 'field.invalid'), z.maximum(mostUpliftRounds, 'field.invalid')),
    /** Not manned meanwhile: nothing of them is judged. */
    closedPostIds: posts,
    /** Manned only meanwhile. */
    extraPostIds: posts,
    note: z.optional(z.nullable(longTextInput)),
  })
  .check(
    z.refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
      error: 'field.before-start',
      path: ['untilDay'],
    }),
    z.refine(({ closedPostIds, extraPostIds }) => !closedPostIds.some((id) => extraPostIds.includes(id)), {
      error: 'field.duplicate',
      path: ['extraPostIds'],
    }),
  );

export const endPeriodInput = z.object({
  periodId: idInput,
  /** Last day it counts; null: declared by mistake, it never counted. */
  lastDay: z.optional(z.nullable(dayInput)),
  reason: longTextInput.check(z.minLength(1, 'field.required')),
});
