import * as z from 'zod/mini';
import { dayText, id } from '../kinds/kind.ts';
import { dataClasses, daysAllowed } from './data-classes.ts';

export const setRetentionInput = z
  .object({ dataClass: z.enum(dataClasses, 'field.required'), days: z.int('field.invalid') })
  .check(
    z.refine(
      ({ dataClass, days }) => days >= daysAllowed[dataClass].least && days <= daysAllowed[dataClass].most,
      {
        path: ['days'],
        message: 'field.days-out-of-range',
      },
    ),
  );

const reason = z
  .string()
  .check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(300, 'field.too-long'));

/** Days are the site's own calendar; both ends are covered. */
export const placeHoldInput = z
  .object({
    siteId: id,
    fromDay: dayText,
    untilDay: dayText,
    expiresOn: dayText,
    /** Only entries of this guard. */
    staffNo: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(30, 'field.too-long')))),
    reason,
  })
  .check(
    z.refine((hold) => hold.untilDay >= hold.fromDay, { path: ['untilDay'], message: 'field.before-start' }),
    z.refine((hold) => hold.expiresOn >= hold.untilDay, {
      path: ['expiresOn'],
      message: 'field.before-start',
    }),
  );
export const liftHoldInput = z.object({ holdId: id });
