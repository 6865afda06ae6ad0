import * as z from 'zod/mini';
import { id, month, optional, required } from '../fields.ts';
import { appraisalFacts } from './appraisal-items.ts';

const item = z.object({
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/, 'field.invalid')),
  name: z.nullable(z.string().check(z.trim(), z.maxLength(60, 'field.too-long'))),
  weight: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(100, 'field.invalid')),
  standard: z.nullable(z.string().check(z.trim(), z.maxLength(500, 'field.too-long'))),
  fact: z.nullable(z.enum(appraisalFacts)),
});
const band = z.object({
  below: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(100, 'field.invalid')),
  basisPoints: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(10_000, 'field.invalid')),
});

export const siteInput = z.object({ siteId: id });
export const setAppraisalTemplateInput = z.object({
  siteId: id,
  items: z.array(item).check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
  bands: z.array(band).check(z.maxLength(6, 'field.too-long')),
});
export const openAppraisalInput = z.object({ siteId: id, month });
export const listAppraisalsInput = z.object({ siteId: z.optional(z.nullable(id)) });
export const appraisalInput = z.object({ appraisalId: id });
export const scoreAppraisalInput = z.object({
  appraisalId: id,
  scores: z
    .array(
      z.object({
        code: z.string(),
        score: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100, 'field.invalid')),
        remark: optional(300),
      }),
    )
    .check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
});
export const answerAppraisalInput = z.object({
  appraisalId: id,
  answers: z
    .array(z.object({ code: z.string(), text: required(500) }))
    .check(z.maxLength(20, 'field.too-long')),
});
/** Cites the scoring the signer saw: another one is refused. */
export const signAppraisalInput = z.object({ appraisalId: id, revision: z.int() });
export const printAppraisalInput = z.object({
  appraisalId: id,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
