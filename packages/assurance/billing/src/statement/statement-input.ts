import { idInput, monthInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const reason = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(1000, 'field.too-long'));
const remark = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(1000, 'field.too-long'))));

export const draftStatementInput = z.object({
  siteId: idInput,
  month: monthInput,
  /** Needed where the last one was agreed already: what was wrong with it. */
  reason: remark,
});
export const statementInput = z.object({ statementId: idInput });
export const listStatementsInput = z.object({
  month: z.optional(z.nullable(monthInput)),
  siteId: z.optional(z.nullable(idInput)),
});
/** Cites the revision the page showed: another one is refused. */
export const stepInput = z.object({ statementId: idInput, digest: z.string(), note: remark });
export const decideDeductionInput = z.object({
  statementId: idInput,
  key: z.string().check(z.minLength(1, 'field.required'), z.maxLength(300, 'field.too-long')),
  amountFen: z.int('field.invalid'),
  decision: z.enum(['confirmed', 'dropped'], 'field.required'),
  reason: remark,
});
export const acceptStatementInput = z.object({
  statementId: idInput,
  digest: z.string(),
  /** Of the client: who agrees, as signed; of finance: who stamped the scan. */
  note: remark,
  /** The e-seal file or the stamped scan. */
  fileBase64: z.optional(z.nullable(z.string())),
});
export const disputeStatementInput = z.object({
  statementId: idInput,
  digest: z.string(),
  lineKey: z.optional(z.nullable(z.string().check(z.maxLength(300, 'field.too-long')))),
  note: reason,
});
export const answerDisputeInput = z.object({ statementId: idInput, digest: z.string(), note: reason });
export const printStatementInput = z.object({
  statementId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
