import { codeInput, dayInput, idInput, nameInput, optionalText, serviceKinds } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

/** 合法性核查六问 (公安机关实施保安服务管理条例办法 第25条), in the order of the article. */
export const contractQuestions = [
  'client-established',
  'property-lawful',
  'activity-lawful',
  'approvals-held',
  'area-authorised',
  'other',
] as const;
export type ContractQuestion = (typeof contractQuestions)[number];
export const checkAnswers = ['lawful', 'unlawful', 'not-applicable'] as const;

/** 三项制度 (保安服务管理条例 第4条) first; then the nine of a unit with inner security (421号令 第8条). */
export const systemKinds = [
  'service-management',
  'post-responsibility',
  'guard-management',
  'gate-patrol',
  'premises',
  'valuables',
  'fire-traffic',
  'training',
  'case-reporting',
  'assessment',
  'hazardous-goods',
  'other',
] as const;

export const filingKinds = ['self-hire', 'cross-province'] as const;

const remark = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'field.too-long'))));
/** A PDF or picture, as base64; kept in the file store. */
const base64 = z.optional(z.nullable(z.string()));
const services = z.array(z.enum(serviceKinds, 'field.invalid'));

export const contractInput = z.object({ contractId: idInput });
export const checkContractInput = z
  .object({
    contractId: idInput,
    question: z.enum(contractQuestions, 'field.required'),
    answer: z.enum(checkAnswers, 'field.required'),
    note: remark,
    evidenceBase64: base64,
    checkedOn: dayInput,
  })
  .check(
    z.refine(({ answer, note }) => answer === 'lawful' || Boolean(note), {
      error: 'field.required',
      path: ['note'],
    }),
  );
export const keepContractFileInput = z.object({
  contractId: idInput,
  fileBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
export const setContractServicesInput = z.object({
  contractId: idInput,
  services: services.check(z.minLength(1, 'field.required')),
});
export const endContractInput = z.object({
  contractId: idInput,
  endedOn: dayInput,
  reason: z.string('field.required').check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(500)),
});
export const recordLicenceInput = z.object({
  licenceNo: codeInput,
  issuer: optionalText,
  services: services.check(z.minLength(1, 'field.required')),
  validFrom: dayInput,
  validUntil: z.optional(z.nullable(dayInput)),
  fileBase64: base64,
});
export const revokeLicenceInput = z.object({ licenceId: idInput, revokedOn: dayInput });
export const openFilingInput = z.object({
  siteId: z.optional(z.nullable(idInput)),
  kind: z.enum(filingKinds, 'field.required'),
  name: nameInput,
  authority: optionalText,
  serviceFrom: dayInput,
});
export const recordFilingInput = z.object({
  filingId: idInput,
  filedOn: dayInput,
  receiptNo: optionalText,
  fileBase64: base64,
});
export const filingInput = z.object({ filingId: idInput });
export const recordSystemInput = z.object({
  siteId: z.optional(z.nullable(idInput)),
  kind: z.enum(systemKinds, 'field.required'),
  title: nameInput,
  inForceFrom: dayInput,
  fileBase64: base64,
});
export const endSystemInput = z.object({ systemId: idInput, endedOn: dayInput });
export const companyPapersInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
