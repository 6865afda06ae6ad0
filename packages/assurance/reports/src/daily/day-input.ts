import * as z from 'zod/mini';

/** Why a day's report that fell due was not issued, in the order they are looked at. */
export const dayHoldReasons = ['noClient', 'notOver', 'notApproved'] as const;
export type DayHoldReason = (typeof dayHoldReasons)[number];

export const setDayScheduleInput = z.object({
  /** Null: for every site that has no rule of its own. */
  siteId: z.optional(z.nullable(z.uuid('field.invalid'))),
  /** `default`: the site follows the company's rule; `off`: somebody issues by hand. */
  rule: z.enum(['default', 'on', 'off'], 'field.required'),
  hour: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(23, 'field.invalid')),
  /** `itself`: it goes out when it is due; `approval`: once somebody of the office has let it go. */
  asks: z.enum(['itself', 'approval'], 'field.required'),
});

export const siteDayInput = z.object({
  siteId: z.uuid('field.invalid'),
  day: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'field.not-a-day')),
});

export const approveDayInput = z.extend(siteDayInput, {
  /** The digest shown on the page that is approved. */
  dataSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid')),
});
