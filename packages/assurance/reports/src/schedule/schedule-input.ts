import * as z from 'zod/mini';

/** Why a report that fell due was not issued, in the order they are looked at. */
export const holdReasons = ['noClient', 'blocked', 'notClosed', 'notPrepared', 'notApproved'] as const;
export type HoldReason = (typeof holdReasons)[number];

const whole = (from: number, to: number) =>
  z.int('field.invalid').check(z.gte(from, 'field.invalid'), z.lte(to, 'field.invalid'));

export const setReportScheduleInput = z.object({
  /** Null: for every site that has no rule of its own. */
  siteId: z.optional(z.nullable(z.uuid('field.invalid'))),
  /** `default`: the site follows the company's rule; `off`: somebody issues by hand. */
  rule: z.enum(['default', 'on', 'off'], 'field.required'),
  dayOfMonth: whole(1, 28),
  hour: whole(0, 23),
  remindAfterDays: whole(1, 28),
});

export const approveClientReportInput = z.object({
  clientId: z.uuid('field.invalid'),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.invalid')),
  /** The digest shown on the page that is approved. */
  dataSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid')),
});

export const approveReportInput = z.object({
  siteId: z.uuid('field.invalid'),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.invalid')),
  /** The digest shown on the page that is approved. */
  dataSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid')),
});
