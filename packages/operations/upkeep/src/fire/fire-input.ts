import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { fireInspectionItems } from '../kinds/fire.ts';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const line = (max: number) => z.optional(z.nullable(z.string().check(z.maxLength(max, 'field.too-long'))));
const paper = z.optional(z.nullable(z.string().check(z.maxLength(14_000_000, 'file.too-large'))));
const instant = z
  .string('field.required')
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'field.invalid'));
const optionalDay = z.optional(z.nullable(z.union([z.literal(''), dayInput])));

export const siteInput = z.object({ siteId: idInput });
export const recordInspectionInput = z.object({
  siteId: idInput,
  heldOn: dayInput,
  failedItems: z.optional(z.array(z.enum(fireInspectionItems, 'field.invalid'))),
  /** By whoever looked and whoever answers for the place: the paper says so. */
  isSigned: z.boolean(),
  paperBase64: paper,
});
export const recordTestInput = z.object({
  siteId: idInput,
  heldOn: dayInput,
  firm: required(120),
  reportNo: line(60),
  paperBase64: paper,
});
export const grantPermitInput = z.object({
  siteId: idInput,
  permitNo: required(40),
  place: required(120),
  work: required(500),
  firm: line(120),
  fromAt: instant,
  untilAt: instant,
  watcher: line(60),
  welder: line(60),
  welderCertificateNo: line(60),
  welderCertificateUntil: optionalDay,
  paperBase64: paper,
});
export const permitInput = z.object({ permitId: idInput });
export const alertHotWorkInput = z.object({ siteId: idInput, entryId: idInput });
