import * as z from 'zod/mini';
import { idInput } from '../field-inputs.ts';
import { eachOnce } from '../site-input.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.invalid'));

/** Times the points of a route are to be scanned at, by checkpoint; a point that is not named has none. */
export const setPatrolTimesInput = z.object({
  routeId: idInput,
  times: z.record(
    idInput,
    z.array(clockTime).check(
      z.maxLength(24, 'field.too-long'),
      z.refine(
        eachOnce((at: string) => at),
        'field.duplicate',
      ),
    ),
  ),
});
