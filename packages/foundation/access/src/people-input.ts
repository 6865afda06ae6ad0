import * as z from 'zod/mini';
import { idField, loginField, newPassword, newPin, requiredText } from './fields.ts';
import { memberRoles } from './roles.ts';

export const inviteMemberInput = z.object({
  login: loginField,
  displayName: requiredText(60),
  role: z.enum(memberRoles, 'field.required'),
  /** Empty for roles that see all sites. */
  siteIds: z.optional(z.array(idField)),
  /** For the two client roles: whose contracts they see. */
  clientIds: z.optional(z.array(idField)),
  /** The guard this member is, for squad leaders and guards. */
  personId: z.optional(z.nullable(idField)),
  language: z.optional(z.enum(['zh-CN', 'en'], 'field.invalid')),
});
export const addMemberInput = z.extend(inviteMemberInput, { password: newPassword });
export const memberInput = z.object({ membershipId: idField });

export const setPinInput = z.object({ personId: idField, pin: newPin });
export const setPinsInput = z.object({
  people: z
    .array(z.object({ personId: idField, pin: newPin }))
    .check(z.minLength(1, 'field.required'), z.maxLength(500, 'field.too-long')),
});
/** Any six digits: a wrong PIN is told as wrong, not as badly formed. */
export const signInWithPinInput = z.object({
  personId: idField,
  pin: z.string('field.required').check(z.regex(/^\d{6}$/, 'pin.format')),
});
export const listAuditInput = z.object({
  /** Id of the last row of the page before. */
  before: z.optional(z.nullable(idField)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
  action: z.optional(z.nullable(z.string())),
  siteId: z.optional(z.nullable(idField)),
});
