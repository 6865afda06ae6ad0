import { birthDateOf, isIdNumber, normalisedIdNumber } from '@zhiqin/privacy/rules';
import { codeInput, dayInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { plainPaperInput } from './file/file-input.ts';
import { isMobile, normalisedMobile } from './mobile-number.ts';
import { termsInput } from './terms/terms-input.ts';

export const ranks = ['guard', 'squad_leader', 'captain'] as const;
/** 初中, 高中或中专, 大专, 本科及以上. */
export const educations = ['primary', 'junior', 'senior', 'college', 'bachelor'] as const;
export const sexes = ['male', 'female'] as const;
/** 劳动合同, 劳务派遣, 劳务协议 (past retirement age). */
export const contractTypes = ['employment', 'dispatch', 'service'] as const;

const staffNo = codeInput;
const siteIds = z.array(idInput).check(z.minLength(1, 'field.required'), z.maxLength(100, 'field.too-long'));
const idNumber = z.pipe(
  z.pipe(z.string(), z.transform(normalisedIdNumber)),
  z.string().check(z.refine((value) => value === '' || isIdNumber(value), 'field.id-number')),
);
const mobile = z.pipe(
  z.pipe(z.string(), z.transform(normalisedMobile)),
  z.string().check(z.refine((value) => value === '' || isMobile(value), 'field.mobile')),
);

export const guardFileInput = z
  .object({
    birthDate: z.optional(z.nullable(dayInput)),
    education: z.optional(z.nullable(z.enum(educations, 'field.invalid'))),
    nationality: optionalText,
    sex: z.optional(z.nullable(z.enum(sexes, 'field.invalid'))),
    /** Of a woman; see `retiresOn` of regulations. */
    formerRetirementAge: z.optional(z.nullable(z.union([z.literal(50), z.literal(55)], 'field.invalid'))),
    idNumber: z.optional(z.nullable(idNumber)),
    phone: z.optional(z.nullable(mobile)),
    contractType: z.optional(z.nullable(z.enum(contractTypes, 'field.invalid'))),
    contractStartsOn: z.optional(z.nullable(dayInput)),
  })
  .check(
    z.refine((file) => !file.idNumber || !file.birthDate || birthDateOf(file.idNumber) === file.birthDate, {
      error: 'field.birth-date-differs',
      path: ['birthDate'],
    }),
  );

export const certificateInput = z
  .object({
    kind: z.enum(['guard', 'fire_control', 'security_inspector'], 'field.invalid'),
    certificateNo: nameInput,
    issuer: optionalText,
    /** 五级 5 … 一级 1. */
    level: z.optional(
      z.nullable(z.int('field.invalid').check(z.minimum(1, 'field.invalid'), z.maximum(5, 'field.invalid'))),
    ),
    issuedOn: dayInput,
    expiresOn: z.optional(z.nullable(dayInput)),
  })
  .check(
    z.refine((certificate) => !certificate.expiresOn || certificate.expiresOn >= certificate.issuedOn, {
      error: 'field.before-start',
      path: ['expiresOn'],
    }),
  );

export const registerGuardInput = z.object({
  siteIds,
  staffNo,
  name: nameInput,
  squadId: z.optional(z.nullable(idInput)),
  rank: z.enum(ranks, 'field.invalid'),
  joinedOn: dayInput,
  file: z.optional(guardFileInput),
  /** From the day he joined. */
  terms: z.optional(z.nullable(termsInput)),
  papers: z.optional(z.array(plainPaperInput).check(z.maxLength(20, 'field.too-long'))),
  certificates: z.optional(z.array(certificateInput).check(z.maxLength(20, 'field.too-long'))),
});

export const updateGuardInput = z.object({
  guardId: idInput,
  name: z.optional(nameInput),
  siteIds: z.optional(siteIds),
  squadId: z.optional(z.nullable(idInput)),
  rank: z.optional(z.enum(ranks, 'field.invalid')),
  file: z.optional(guardFileInput),
});

export const listGuardsInput = z.object({
  siteId: z.optional(z.nullable(idInput)),
  squadId: z.optional(z.nullable(idInput)),
  rank: z.optional(z.nullable(z.enum(ranks, 'field.invalid'))),
  /** Part of a name, its pinyin or initials ("zw"), or of a staff number. */
  search: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(60, 'field.too-long')))),
  includesLeft: z.optional(z.boolean()),
  /** From 1. */
  page: z.optional(z.int().check(z.minimum(1))),
});

export const guardInput = z.object({ guardId: idInput });
export const revealGuardValueInput = z.object({
  guardId: idInput,
  field: z.enum(['idNumber', 'phone']),
  reason: z
    .string('field.required')
    .check(z.trim(), z.minLength(4, 'field.too-short'), z.maxLength(200, 'field.too-long')),
});
export const addCertificateInput = z.object({ guardId: idInput, certificate: certificateInput });
export const revokeCertificateInput = z.object({ certificateId: idInput, revokedOn: dayInput });
/** Excel file, base64. */
export const guardWorkbookInput = z.object({
  bytesBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
  /** Cell → what stands there instead: faults are corrected on the page. */
  corrections: z.optional(
    z.record(
      z.string().check(z.regex(/^[A-Z]{1,2}\d{1,4}$/, 'field.invalid')),
      z.string().check(z.maxLength(200, 'field.too-long')),
    ),
  ),
});
