import { dayInput, idInput, nameInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { phases } from './checklist-lines.ts';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const base64 = z.optional(z.nullable(z.string()));

export const engagementInput = z.object({ engagementId: idInput });
export const startMobilisationInput = z.object({
  siteId: idInput,
  contractId: z.optional(z.nullable(idInput)),
  goLiveOn: dayInput,
  /** Who sees to it that the lines are done, until a line names another. */
  owner: nameInput,
});
export const addLineInput = z.object({
  engagementId: idInput,
  phase: z.enum(phases, 'field.required'),
  title: nameInput,
  owner: nameInput,
  dueOn: dayInput,
  isMust: z.boolean(),
  asksSignatures: z.boolean(),
});
export const changeLineInput = z.object({ checklistLineId: idInput, owner: nameInput, dueOn: dayInput });
export const finishLineInput = z.object({
  checklistLineId: idInput,
  note: required(1000),
  fileBase64: base64,
});
export const signLineInput = z.object({
  checklistLineId: idInput,
  side: z.enum(['contractor', 'client'], 'field.required'),
  name: required(60),
  /** A drawn signature or a photo of the signed paper, PNG or JPEG. */
  signatureBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
export const waiveLineInput = z.object({ checklistLineId: idInput, reason: required(500) });
export const startWithdrawalInput = z.object({
  engagementId: idInput,
  exitOn: dayInput,
  reason: required(500),
  owner: nameInput,
});
export const lineInput = z.object({ checklistLineId: idInput });
export const listEngagementsInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
export const printChecklistInput = z.object({
  engagementId: idInput,
  phase: z.enum(phases, 'field.required'),
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
export const printDataCertificateInput = z.object({
  engagementId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
