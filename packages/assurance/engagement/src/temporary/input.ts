import { dayInput, idInput, nameInput, optionalText, timeInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

export const dutyKinds = ['temporary', 'post-change'] as const;
export const priceBases = ['hours', 'fixed'] as const;

const fen = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100_000_000_000, 'field.invalid'));
const optionalTime = z.optional(z.nullable(timeInput));
const orders = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(500, 'field.too-long'))));

export const askTemporaryDutyInput = z
  .object({
    siteId: idInput,
    kind: z.enum(dutyKinds, 'field.required'),
    title: nameInput,
    place: optionalText,
    /** Of a post change: the standing post and its shift. */
    postId: z.optional(z.nullable(idInput)),
    shiftCode: optionalText,
    startsOn: dayInput,
    endsOn: z.optional(z.nullable(dayInput)),
    startTime: optionalTime,
    endTime: optionalTime,
    heads: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(50, 'field.invalid')),
    orders,
    isPublicEvent: z.optional(z.boolean()),
    permitNo: optionalText,
  })
  .check(
    z.refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
      error: 'field.before-start',
      path: ['endsOn'],
    }),
    z.refine(({ kind, endsOn }) => kind === 'post-change' || Boolean(endsOn), {
      error: 'field.required',
      path: ['endsOn'],
    }),
    z.refine(({ kind, startTime }) => kind === 'post-change' || Boolean(startTime), {
      error: 'field.required',
      path: ['startTime'],
    }),
    z.refine(({ kind, endTime }) => kind === 'post-change' || Boolean(endTime), {
      error: 'field.required',
      path: ['endTime'],
    }),
    z.refine(({ kind, heads }) => kind === 'post-change' || heads >= 1, {
      error: 'field.invalid',
      path: ['heads'],
    }),
  );
export const dutyInput = z.object({ dutyId: idInput });
export const priceTemporaryDutyInput = z.object({
  dutyId: idInput,
  /** Of a post change the client asked for in words: which post and shift it is. */
  postId: z.optional(z.nullable(idInput)),
  shiftCode: optionalText,
  lines: z
    .array(
      z
        .object({
          day: z.optional(z.nullable(dayInput)),
          text: nameInput,
          basis: z.enum(priceBases, 'field.required'),
          heads: z.optional(
            z.nullable(z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(500, 'field.invalid'))),
          ),
          minutes: z.optional(
            z.nullable(
              z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(100_000, 'field.invalid')),
            ),
          ),
          rateFen: z.optional(
            z.nullable(
              z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(1_000_000, 'field.invalid')),
            ),
          ),
          fixedFen: z.optional(z.nullable(fen)),
        })
        .check(
          z.refine(
            (line) =>
              line.basis === 'fixed'
                ? typeof line.fixedFen === 'number'
                : [line.heads, line.minutes, line.rateFen].every((one) => typeof one === 'number'),
            'field.required',
          ),
        ),
    )
    .check(z.minLength(1, 'field.required'), z.maxLength(120, 'field.too-long')),
});
export const answerTemporaryDutyInput = z
  .object({
    dutyId: idInput,
    answer: z.enum(['confirmed', 'declined'], 'field.required'),
    remark: optionalText,
  })
  .check(
    z.refine(({ answer, remark }) => answer === 'confirmed' || Boolean(remark), {
      error: 'field.required',
      path: ['remark'],
    }),
  );
export const confirmForClientInput = z.object({
  dutyId: idInput,
  name: nameInput,
  how: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
});
export const permitInput = z.object({ dutyId: idInput, permitNo: nameInput });
export const cancelTemporaryDutyInput = z.object({
  dutyId: idInput,
  reason: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
});
export const listTemporaryDutiesInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
export const printTemporaryDutyInput = z.object({
  dutyId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
