import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

export const invoiceKinds = ['special', 'ordinary', 'own'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** Buyer or seller as an invoice names them. */
export interface InvoiceParty {
  title: string;
  taxNo: string | null;
  address: string | null;
  bankName: string | null;
  bankAccount: string | null;
}

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most, 'field.too-long'));
const optionalLine = (most: number) => z.optional(z.nullable(line(most)));
const statementIds = z
  .array(idInput)
  .check(z.minLength(1, 'field.required'), z.maxLength(50, 'field.too-long'));

export const captureInvoiceInput = z.object({
  statementIds,
  kind: z.enum(['special', 'ordinary'], 'field.required'),
  number: z.string('field.required').check(z.trim(), z.regex(/^[0-9A-Za-z-]{4,40}$/, 'field.invalid')),
  issuedOn: dayInput,
  /** What the tax system's invoice says in all; it has to be what the statements say. */
  grossFen: z.int('field.invalid'),
  fileBase64: z.optional(z.nullable(z.string())),
});
export const issueInvoiceInput = z.object({ statementIds, issuedOn: z.optional(z.nullable(dayInput)) });
export const reverseInvoiceInput = z.object({
  invoiceId: idInput,
  /** Of the red-letter invoice; our own get theirs from the series. */
  number: z.optional(
    z.nullable(z.string().check(z.trim(), z.regex(/^[0-9A-Za-z-]{4,40}$/, 'field.invalid'))),
  ),
  issuedOn: dayInput,
  reason: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
  fileBase64: z.optional(z.nullable(z.string())),
});
export const invoiceInput = z.object({ invoiceId: idInput });
export const printInvoiceInput = z.object({
  invoiceId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
export const listInvoicesInput = z.object({
  clientId: z.optional(z.nullable(idInput)),
  onlyOpen: z.optional(z.boolean()),
});
export const setBillingProfileInput = z.object({
  /** Null: the contractor's own. */
  clientId: z.optional(z.nullable(idInput)),
  title: z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(120, 'field.too-long')),
  taxNo: optionalLine(40),
  address: optionalLine(300),
  bankName: optionalLine(120),
  bankAccount: optionalLine(60),
  email: optionalLine(200),
});
