import { isUuid } from '@zhiqin/kernel';
import * as z from 'zod/mini';
import { normaliseLogin } from './login.ts';
import { passwordProblem } from './password-rule.ts';
import { pinProblem } from './pin-rule.ts';

/** Fields of forms that several packages share; messages are codes of the `errors` words. */
export const requiredText = (maxLength = 200) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(maxLength, 'field.too-long'));

export const optionalText = (maxLength = 200) =>
  z.optional(z.nullable(z.string('field.invalid').check(z.trim(), z.maxLength(maxLength, 'field.too-long'))));

export const idField = z.string('field.required').check(z.refine(isUuid, 'field.invalid'));

/** As typed; what stores or looks up calls `normaliseLogin`. */
export const loginField = z.string('field.required').check(
  z.trim(),
  z.minLength(1, 'field.required'),
  z.maxLength(254, 'field.too-long'),
  z.refine((typed) => typed === '' || normaliseLogin(typed) !== null, 'login.invalid'),
);

/** A password that is tried: nothing is said about its form. */
export const givenPassword = z
  .string('field.required')
  .check(z.minLength(1, 'field.required'), z.maxLength(1000, 'field.too-long'));

/** A password that is chosen. */
export const newPassword = z.string('field.required').check((payload) => {
  const problem = passwordProblem(payload.value);
  if (problem) {
    const code = payload.value === '' ? 'field.required' : problem;
    payload.issues.push({ code: 'custom', input: payload.value, message: code, path: [] });
  }
});

export const newPin = z.string('field.required').check((payload) => {
  const problem = pinProblem(payload.value);
  if (problem) payload.issues.push({ code: 'custom', input: payload.value, message: problem, path: [] });
});

export const dayField = z.string('field.required').check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'field.invalid'));
