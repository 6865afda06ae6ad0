import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { noticeAuthorities } from './notice-words.ts';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const paper = z.optional(z.nullable(z.string().check(z.maxLength(14_000_000, 'file.too-large'))));

export const noticeInput = z.object({ noticeId: idInput });
export const listNoticesInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
export const addNoticeInput = z.object({
  siteId: idInput,
  noticeNo: required(60),
  authority: z.enum(noticeAuthorities, 'field.required'),
  authorityName: required(120),
  issuedOn: dayInput,
  dueOn: dayInput,
  paperBase64: paper,
});
export const addNoticeItemInput = z.object({
  noticeId: idInput,
  text: required(2000),
  owner: required(120),
  dueOn: dayInput,
});
export const finishNoticeItemInput = z.object({
  demandId: idInput,
  measure: required(2000),
  proofBase64: paper,
});
export const replyNoticeInput = z.object({ noticeId: idInput, text: required(4000) });
export const printReplyInput = z.object({
  noticeId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
