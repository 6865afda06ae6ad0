import * as z from 'zod/mini';
import { givenPassword, idField, loginField, newPassword, requiredText } from './fields.ts';

export const signInInput = z.object({ login: loginField, password: givenPassword });
export const chooseMembershipInput = z.object({ membershipId: idField });
export const noInput = z.optional(z.nullable(z.object({})));
export const changePasswordInput = z.object({ password: givenPassword, newPassword });
export const requestRecoveryCodeInput = z.object({ login: loginField });
export const recoverWithCodeInput = z.object({
  login: loginField,
  code: requiredText(20).check(z.regex(/^\s*\d{3}\s*\d{3}\s*$/, 'recovery.code-format')),
  newPassword,
});
export const changeLanguageInput = z.object({ language: z.enum(['zh-CN', 'en'], 'field.invalid') });

/** Licensed security contractor, or a unit that employs its own guards. 保安服务管理条例 第2、9、13条. */
export const operatorKinds = ['contractor', 'self_hiring'] as const;

export const createTenantInput = z
  .object({
    companyName: requiredText(100),
    companyNameEn: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(120, 'field.too-long')))),
    operatorKind: z.enum(operatorKinds, 'field.required'),
    licenceNo: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(60, 'field.too-long')))),
    licenceIssuer: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(100, 'field.too-long')))),
    province: requiredText(40),
    zone: z.optional(z.string().check(z.refine(isZone, 'field.invalid'))),
    ownerName: requiredText(60),
    login: loginField,
    password: newPassword,
    language: z.optional(z.enum(['zh-CN', 'en'], 'field.invalid')),
  })
  .check((payload) => {
    // A licence is what makes a contractor; a self-hiring unit only files a notice. 保安服务管理条例 第9、13条.
    if (payload.value.operatorKind !== 'contractor') return;
    for (const path of ['licenceNo', 'licenceIssuer'] as const) {
      if (payload.value[path]) continue;
      payload.issues.push({ code: 'custom', input: payload.value, message: 'field.required', path: [path] });
    }
  });

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
