import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const line = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(80, 'field.too-long'))));
const optionalDay = z.optional(z.nullable(z.union([z.literal(''), dayInput])));

/** A guard of the house, or the name and unit of somebody else. */
export const nameOperatorInput = z.object({
  siteId: idInput,
  guardId: z.optional(z.nullable(z.union([z.literal(''), idInput]))),
  name: line,
  unit: line,
  mayPlay: z.boolean(),
  mayCopy: z.boolean(),
  vettedOn: optionalDay,
  trainedOn: optionalDay,
  secrecyOn: optionalDay,
  fromDay: dayInput,
});
export const endOperatorInput = z.object({ operatorId: idInput, untilDay: dayInput });
export const printOperatorsInput = z.object({
  siteId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
