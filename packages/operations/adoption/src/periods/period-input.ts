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

const posts = z.array(idInput).check(z.maxLength(200, 'field.too-long'));

export const declarePeriodInput = z
  .object({
    siteId: idInput,
    kind: z.enum(periodKinds, 'field.required'),
    name: nameInput,
    fromDay: dayInput,
    untilDay: dayInput,
    /** Whether its days are walked with the uplift of T02 (S9B-3a). */
    uplift: z.boolean('field.invalid'),
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
