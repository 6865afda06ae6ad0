import { dayInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { paperKinds, vettingBars } from './paper-kinds.ts';

/** Base64 of ten megabytes, the most a picture may be. */
const mostCharacters = 14_000_000;
const optionalDay = z.optional(z.nullable(dayInput));
export const reasonInput = z
  .string('field.required')
  .check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(200, 'field.too-long'));

/** A paper without secrets or picture, as a guard is taken on with. */
export const plainPaperInput = z.object({
  kind: z.enum(paperKinds, 'field.invalid'),
  title: optionalText,
  paperNo: optionalText,
  issuer: optionalText,
  startsOn: dayInput,
  endsOn: optionalDay,
});

export const addPaperInput = z
  .object({
    guardId: idInput,
    kind: z.enum(paperKinds, 'field.invalid'),
    title: optionalText,
    paperNo: optionalText,
    issuer: optionalText,
    startsOn: dayInput,
    endsOn: optionalDay,
    /** Medical alone: passed or not. A vetting's outcome follows from its bars. */
    isPassed: z.optional(z.boolean()),
    bars: z.optional(z.array(z.enum(vettingBars, 'field.invalid')).check(z.maxLength(4, 'field.too-long'))),
    /** Kept sealed. */
    note: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'field.too-long')))),
    /** Picture or PDF, base64. */
    fileBase64: z.optional(z.nullable(z.string().check(z.maxLength(mostCharacters, 'field.too-long')))),
  })
  .check(
    z.refine((paper) => !paper.endsOn || paper.endsOn >= paper.startsOn, {
      error: 'field.before-start',
      path: ['endsOn'],
    }),
    z.refine((paper) => (paper.kind !== 'skill' && paper.kind !== 'permit') || !!paper.title, {
      error: 'field.required',
      path: ['title'],
    }),
  );

export const withdrawPaperInput = z.object({ paperId: idInput, reason: reasonInput });
export const revealPaperInput = z.object({ paperId: idInput, reason: reasonInput });

/** 服装, 装备, 钥匙, 证件. */
export const issueKinds = ['uniform', 'gear', 'key', 'card'] as const;
export const issueItemInput = z.object({
  guardId: idInput,
  kind: z.enum(issueKinds, 'field.invalid'),
  name: nameInput,
  size: optionalText,
  quantity: z.int('field.invalid').check(z.minimum(1, 'field.invalid'), z.maximum(100, 'field.invalid')),
  issuedOn: dayInput,
});
export const returnItemInput = z.object({ issueId: idInput, returnedOn: dayInput, note: optionalText });

/** `withinDays`: how far ahead; what has run out and what is missing is always there. */
export const expiryListInput = z.object({
  withinDays: z.optional(
    z.int('field.invalid').check(z.minimum(0, 'field.invalid'), z.maximum(366, 'field.invalid')),
  ),
  siteId: z.optional(z.nullable(idInput)),
});
