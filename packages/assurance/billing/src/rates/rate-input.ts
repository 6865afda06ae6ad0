import { currencies } from '@zhiqin/kernel';
import { dayInput, idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { taxKeys } from './tax-rates.ts';

const money = z
  .int('field.invalid')
  .check(z.gte(0, 'field.invalid'), z.lte(1_000_000_000_000, 'field.invalid'));
const basisPoints = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(10_000, 'field.invalid'));
const percent = z.int('field.invalid').check(z.gte(100, 'field.invalid'), z.lte(500, 'field.invalid'));
const words = (most: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(most, 'field.too-long'));

const postRate = z.object({
  postId: idInput,
  siteId: idInput,
  basis: z.enum(['hour', 'month'], 'field.required'),
  rateFen: money,
  minutesPerDay: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(144_000, 'field.invalid')),
  shortfall: z.enum(['shown', 'credited'], 'field.required'),
});
const rule = z.object({
  key: z.string('field.required').check(z.regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'field.invalid')),
  controlCode: z.string('field.required').check(z.regex(/^[A-Z]\d{2}$/, 'field.invalid')),
  postId: z.nullable(idInput),
  of: z.enum(['post', 'site'], 'field.required'),
  basisPointsEach: basisPoints.check(z.gte(1, 'field.invalid')),
  capBasisPoints: basisPoints.check(z.gte(1, 'field.invalid')),
  clause: words(500),
});
export const rateTermsInput = z.object({
  currency: z.enum(currencies),
  pricesIncludeTax: z.boolean(),
  taxKey: z.enum(taxKeys),
  posts: z.array(postRate).check(z.minLength(1, 'price.no-posts'), z.maxLength(300, 'field.too-long')),
  nightPercent: percent,
  holidayPercent: percent,
  overtimePercent: z.nullable(percent),
  items: z
    .array(z.object({ siteId: idInput, text: words(120), amountFen: money }))
    .check(z.maxLength(50, 'field.too-long')),
  minimumFen: z.nullable(money),
  maximumFen: z.nullable(money),
  increaseCapBasisPoints: z.nullable(basisPoints),
  deductionRules: z.array(rule).check(z.maxLength(50, 'field.too-long')),
  deductsAppraisal: z.boolean(),
  paymentDays: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(365, 'field.invalid')),
});
export const setRateCardInput = z.object({
  contractId: idInput,
  fromDay: dayInput,
  terms: rateTermsInput,
  note: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(500, 'field.too-long')))),
});
export const contractRatesInput = z.object({ contractId: idInput });
export const renewContractInput = z.object({
  contractId: idInput,
  contractNo: words(60),
  startsOn: dayInput,
  endsOn: dayInput,
  /** By how much every price changes, in basis points. */
  changeBasisPoints: z
    .int('field.invalid')
    .check(z.gte(-5_000, 'field.invalid'), z.lte(10_000, 'field.invalid')),
});
export const addChargeInput = z.object({
  siteId: idInput,
  month: monthInput,
  text: words(120),
  quantity: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(100_000, 'field.invalid')),
  unitFen: money,
});
export const withdrawChargeInput = z.object({ chargeId: idInput });
export const listChargesInput = z.object({
  /** Null: of all sites in reach. */
  siteId: z.optional(z.nullable(idInput)),
  month: monthInput,
});
