import { isDay, isMonth } from '@zhiqin/kernel';
import * as z from 'zod/mini';

/** Fields that most forms of the contractor's day share. Messages are codes of i18n context `errors`. */
export const idInput = z.uuid('field.invalid');
export const dayInput = z.string('field.required').check(z.refine(isDay, 'field.not-a-day'));
export const monthInput = z.string('field.required').check(z.refine(isMonth, 'field.not-a-month'));
/** "HH:MM" on the site's clock. */
export const timeInput = z
  .string('field.required')
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.not-a-time'));
export const nameInput = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(120, 'field.too-long'));
/** Short code people type and cite: G1, SH-LJZ-01. */
export const codeInput = z
  .string('field.required')
  .check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, 'field.code-form'));
export const longTextInput = z.string('field.required').check(z.trim(), z.maxLength(4000, 'field.too-long'));
/** May be left out, null or empty: all three read as null. */
export const optionalText = z.optional(
  z.nullable(z.string().check(z.trim(), z.maxLength(200, 'field.too-long'))),
);

/** What an optional text says: null when nothing. */
export const textOrNull = (text: string | null | undefined): string | null => (text ? text : null);
