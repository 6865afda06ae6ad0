import * as z from 'zod/mini';

export const id = z.uuid('field.invalid');
/** A line or a text that must say something. @param max longest, in characters */
export const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
export const optional = (max: number) =>
  z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(max, 'field.too-long'))));
export const day = z
  .string('field.required')
  .check(z.minLength(1, 'field.required'), z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));
export const month = z
  .string('field.required')
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.not-a-month'));
/** What stands in a public address. */
export const publicToken = z.string().check(z.trim(), z.regex(/^[A-Za-z0-9-]{8,64}$/, 'field.invalid'));
/** A field no person sees: whatever stands in it was written by a machine. */
export const trap = z.optional(z.nullable(z.string()));

/** Null for what is only blanks. */
export const lineOf = (text: string | null | undefined): string | null => text?.trim() || null;
