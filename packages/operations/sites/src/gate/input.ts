import * as z from 'zod/mini';
import {
  codeInput,
  dayInput,
  idInput,
  longTextInput,
  nameInput,
  optionalText,
  timeInput,
} from '../field-inputs.ts';

export const occupantKinds = ['owner', 'tenant', 'firm', 'shop', 'office'] as const;
export const utilityKinds = ['water', 'power', 'gas', 'lock', 'machine', 'fire', 'other'] as const;
export const agreementKinds = ['construction', 'maintenance'] as const;
export const longPassKinds = ['staff', 'contractor', 'supplier', 'tenant', 'vehicle'] as const;

const phoneForm = z.regex(/^(\+?[\d\s-]{3,24})?$/, 'field.invalid');
/** A number people can be rung at: mobile, landline with extension, or a short inside number. */
const phone = z.optional(z.nullable(z.string().check(z.trim(), phoneForm)));
const shortList = (most: number) =>
  z
    .array(z.string().check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(60, 'field.too-long')))
    .check(z.maxLength(most, 'field.too-long'));
const plate = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(16, 'field.too-long'))));
const endReason = nameInput;

export const registerInput = z.object({ siteId: idInput, includesEnded: z.optional(z.boolean()) });
export const directoryInput = z.object({
  siteId: idInput,
  search: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(60, 'field.too-long')))),
  /** From 1. */
  page: z.optional(z.int().check(z.minimum(1))),
});
export const addDirectoryLineInput = z.object({
  siteId: idInput,
  building: z.string().check(z.trim(), z.maxLength(40, 'field.too-long')),
  unit: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long')),
  occupant: z.string().check(z.trim(), z.maxLength(120, 'field.too-long')),
  occupantKind: z.enum(occupantKinds, 'field.invalid'),
  phone,
  plates: z.optional(shortList(6)),
});
export const endDirectoryLineInput = z.object({ lineId: idInput });
/** Excel file, base64. */
export const directoryWorkbookInput = z.object({
  siteId: idInput,
  bytesBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
export const addUtilityInput = z.object({
  siteId: idInput,
  kind: z.enum(utilityKinds, 'field.invalid'),
  name: nameInput,
  place: nameInput,
  note: optionalText,
});
export const endUtilityInput = z.object({ utilityId: idInput });
export const addKeyInput = z.object({
  siteId: idInput,
  keyNo: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(32, 'field.too-long')),
  opens: nameInput,
  ring: optionalText,
  place: optionalText,
  copies: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(99, 'field.invalid')),
});
export const retireKeyInput = z.object({ keyId: idInput });
export const addAgreementInput = z
  .object({
    siteId: idInput,
    kind: z.enum(agreementKinds, 'field.invalid'),
    agreementNo: codeInput,
    firm: nameInput,
    area: optionalText,
    startsOn: dayInput,
    endsOn: dayInput,
    hotWorkPermitNo: optionalText,
    inCharge: optionalText,
    inChargePhone: phone,
    workers: shortList(200),
  })
  .check(z.refine((one) => one.endsOn >= one.startsOn, { path: ['endsOn'], message: 'field.before-start' }));
export const endAgreementInput = z.object({ agreementId: idInput, reason: endReason });
export const addBanInput = z
  .object({
    siteId: idInput,
    name: optionalText,
    description: z.optional(z.nullable(longTextInput)),
    plate,
    idNumber: optionalText,
    reason: nameInput,
    untilDay: dayInput,
    /** Said by whoever decides: an occupier can never be banned from his home. */
    isNoOccupier: z.boolean(),
  })
  .check(
    z.refine((one) => Boolean(one.name || one.description || one.plate || one.idNumber), {
      path: ['name'],
      message: 'field.required',
    }),
    z.refine((one) => one.isNoOccupier, { path: ['isNoOccupier'], message: 'field.required' }),
  );
export const liftBanInput = z.object({ banId: idInput, reason: endReason });
export const addLongPassInput = z
  .object({
    siteId: idInput,
    passNo: codeInput,
    kind: z.enum(longPassKinds, 'field.invalid'),
    holder: nameInput,
    phone,
    plate,
    firm: optionalText,
    areas: optionalText,
    validFrom: dayInput,
    validUntil: dayInput,
    hoursFrom: z.optional(z.nullable(timeInput)),
    hoursUntil: z.optional(z.nullable(timeInput)),
  })
  .check(
    z.refine((one) => one.validUntil >= one.validFrom, {
      path: ['validUntil'],
      message: 'field.before-start',
    }),
    z.refine((one) => Boolean(one.hoursFrom) === Boolean(one.hoursUntil), {
      path: ['hoursUntil'],
      message: 'field.required',
    }),
  );
export const endLongPassInput = z.object({ passId: idInput, reason: endReason });
export const reviewLongPassInput = z.object({ passId: idInput });
