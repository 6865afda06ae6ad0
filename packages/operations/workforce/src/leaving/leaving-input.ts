import { dayInput, idInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { reasonInput } from '../file/file-input.ts';

/**
 * 本人辞职 (37), 用人单位过错 (38), 协商一致 (36), 严重违纪解除 (39), 无过失解除 (40), 经济性裁员 (41), 合同期满 (44-1),
 * 达到退休年龄 (实施条例 21), 死亡 (44-3), 其他. Articles of 劳动合同法.
 */
export const leavingReasons = [
  'resigned',
  'employer-fault',
  'agreed',
  'dismissed',
  'notice',
  'redundancy',
  'term-ended',
  'retired',
  'died',
  'other',
] as const;

export const startLeavingInput = z.object({
  guardId: idInput,
  reason: z.enum(leavingReasons, 'field.invalid'),
  lastDay: dayInput,
  /** false: he works on until his last day and signs in until noon after it. */
  endsAccessNow: z.boolean(),
  note: optionalText,
});
export const leavingInput = z.object({ guardId: idInput });
export const endAccessInput = z.object({ guardId: idInput, leavingId: idInput });
export const waiveItemInput = z.object({
  leavingId: idInput,
  itemKey: z
    .string('field.required')
    .check(z.minLength(3, 'field.invalid'), z.maxLength(120, 'field.too-long')),
  reason: reasonInput,
});
const optionalDay = z.optional(z.nullable(dayInput));
export const recordLeavingStepsInput = z.object({
  leavingId: idInput,
  finalPayFen: z.optional(z.nullable(z.int('field.invalid').check(z.minimum(0, 'field.invalid')))),
  finalPayOn: optionalDay,
  certificateHandedOn: optionalDay,
  policeReportedOn: optionalDay,
  insuranceMovedOn: optionalDay,
});
export const leavingIdInput = z.object({ leavingId: idInput });
export const leavingCertificateInput = z.object({
  leavingId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'], 'field.invalid')),
});
