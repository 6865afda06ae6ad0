import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { levels } from './levels.ts';

export const switchLevelInput = z
  .object({
    siteId: idInput,
    level: z.literal([...levels], 'field.invalid'),
    onFrom: dayInput,
    /** Last day of the trial; null or absent: judged for everybody from the first day. */
    trialUntil: z.optional(z.nullable(dayInput)),
  })
  .check(
    z.refine(({ onFrom, trialUntil }) => !trialUntil || onFrom <= trialUntil, {
      error: 'field.before-start',
      path: ['trialUntil'],
    }),
  );
