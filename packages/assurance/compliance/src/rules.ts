import { addDays, isDay } from '@zhiqin/kernel';
import { controls } from '@zhiqin/regulations/rules';
import { dayInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { touchedInput } from './touched-windows.ts';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.invalid'));

export const siteDaysInput = z.object({ siteId: z.uuid('field.invalid'), fromDay: day, toDay: day });

/** `families`: of these facts alone; absent, of all that bound controls need. `touched`: of these windows alone. */
export const evaluationInput = z.object({
  ...siteDaysInput.shape,
  families: z.optional(z.array(z.string())),
  touched: z.optional(touchedInput),
});

/** `none`: results that are no one squad's. */
const squadAsked = z.optional(z.union([z.literal('none'), z.uuid('field.invalid')]));

export const resultFilter = z.object({
  siteId: z.uuid('field.invalid'),
  fromDay: day,
  toDay: day,
  verdict: z.optional(z.enum(['met', 'breached', 'unproven', 'not-applicable', 'waived'])),
  controlCode: z.optional(z.string()),
  /** Letter of the controls' chapter. */
  chapter: z.optional(z.string().check(z.regex(/^[A-Z]$/, 'field.invalid'))),
  squadId: squadAsked,
  postId: z.optional(z.uuid('field.invalid')),
  limit: z.optional(z.number().check(z.gte(1), z.lte(1000))),
  /** Id of the last result of the page before. */
  after: z.optional(z.nullable(z.uuid('field.invalid'))),
});

export const resultIdInput = z.object({ resultId: z.uuid('field.invalid') });

export const reviewInput = z.object({
  resultIds: z
    .array(z.uuid('field.invalid'))
    .check(z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
  note: z.optional(z.nullable(z.string().check(z.maxLength(500, 'field.too-long')))),
});

const reason = z
  .string()
  .check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(500, 'field.too-long'));

export const waiverInput = z.object({ resultId: z.uuid('field.invalid'), reason });

/** The longest a standing waiver may run before somebody decides anew: a quarter of a year. */
const mostWaivedDays = 92;

export const standingWaiverInput = z
  .object({
    siteId: z.uuid('field.invalid'),
    controlCode: z
      .string()
      .check(
        z.refine((code) => controls.some((control) => control.code === code), { error: 'field.invalid' }),
      ),
    /** Absent or null: every post. */
    postId: z.optional(z.nullable(z.uuid('field.invalid'))),
    fromDay: dayInput,
    untilDay: dayInput,
    reason,
  })
  .check(
    z.refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
      error: 'field.before-start',
      path: ['untilDay'],
    }),
    z.refine(({ fromDay, untilDay }) => !isDay(fromDay) || untilDay < addDays(fromDay, mostWaivedDays), {
      error: 'field.waived-too-long',
      path: ['untilDay'],
    }),
  );

export const endWaiverInput = z.object({
  waiverId: z.uuid('field.invalid'),
  /** First day that counts again; absent: the site's today. */
  fromDay: z.optional(z.nullable(dayInput)),
  reason,
});

export const replyInput = z.object({
  resultId: z.uuid('field.invalid'),
  personId: z.uuid('field.required'),
  words: z.string().check(z.trim(), z.minLength(2, 'field.too-short'), z.maxLength(2000, 'field.too-long')),
});

export const siteInput = z.object({ siteId: z.uuid('field.invalid') });

/** `chapter`, `controlCode` and `squadId` narrow what would have changed the score to one part. */
export const explainedScoreInput = z.object({
  ...siteDaysInput.shape,
  chapter: resultFilter.shape.chapter,
  controlCode: z.optional(z.string()),
  squadId: squadAsked,
});

export const trendInput = z.object({
  siteId: z.uuid('field.invalid'),
  /** Last day looked at; its month or week is the newest point. */
  untilDay: dayInput,
  period: z.enum(['month', 'week'], 'field.invalid'),
  periods: z.number().check(z.int('field.invalid'), z.gte(1, 'field.invalid'), z.lte(12, 'field.invalid')),
});
