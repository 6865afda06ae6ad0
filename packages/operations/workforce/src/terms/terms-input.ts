import { dayInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { hourRegimes, regimeCycles, termsContractTypes } from './employment-terms.ts';

/** Fen, up to 1,000,000 yuan. */
const fen = z
  .int('field.invalid')
  .check(z.minimum(0, 'field.invalid'), z.maximum(100_000_000, 'field.invalid'));
const optionalDay = z.optional(z.nullable(dayInput));

/** Everything but whose they are and from when. */
const termsFields = z.object({
  contractType: z.enum(termsContractTypes, 'field.invalid'),
  signedOn: optionalDay,
  contractEndsOn: optionalDay,
  hourRegime: z.enum(hourRegimes, 'field.invalid'),
  cycle: z.optional(z.nullable(z.enum(regimeCycles, 'field.invalid'))),
  approvalNo: optionalText,
  approvalUntil: optionalDay,
  baseMonthlyFen: fen,
  hourlyFen: z.optional(z.nullable(fen)),
  sickPayPercent: z.optional(
    z.nullable(z.int('field.invalid').check(z.minimum(0, 'field.invalid'), z.maximum(100, 'field.invalid'))),
  ),
  allowances: z.optional(
    z.array(z.object({ name: nameInput, amountFen: fen })).check(z.maxLength(20, 'field.too-long')),
  ),
});

const needsCycle = {
  holds: (terms: { hourRegime: string; cycle?: string | null }) =>
    terms.hourRegime !== 'comprehensive' || !!terms.cycle,
  fault: { error: 'field.required', path: ['cycle'] },
};

export const termsInput = termsFields.check(z.refine(needsCycle.holds, needsCycle.fault));

export const setEmploymentTermsInput = z
  .extend(termsFields, {
    guardId: idInput,
    startsOn: dayInput,
    /** Asked for when days that are over are concerned. */
    reason: optionalText,
  })
  .check(
    z.refine(needsCycle.holds, needsCycle.fault),
    z.refine((terms) => !terms.contractEndsOn || terms.contractEndsOn >= terms.startsOn, {
      error: 'field.before-start',
      path: ['contractEndsOn'],
    }),
  );
