import * as z from 'zod/mini';
import { idField, optionalText, requiredText } from './fields.ts';

export const enrolmentKinds = ['site', 'own'] as const;

export const inviteDeviceInput = z.object({
  siteId: idField,
  kind: z.enum(enrolmentKinds, 'field.required'),
  label: requiredText(60),
  /** The post the phone lies at; a phone that goes round has none. */
  postId: z.optional(z.nullable(idField)),
  /** The guard whose own phone it is. */
  ownerPersonId: z.optional(z.nullable(idField)),
});

const coordinate = z.string('field.required').check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'field.invalid'));

/** The public half of a P-256 key as JWK; a private half (`d`) is refused, not ignored. */
export const publicKeyField = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: z.optional(z.undefined()),
});

export const enrolDeviceInput = z.object({
  code: requiredText(40),
  publicKey: publicKeyField,
  label: optionalText(60),
});

export const listDevicesInput = z.object({ siteId: z.optional(z.nullable(idField)) });
export const revokeDeviceInput = z.object({ deviceId: idField, reason: requiredText(200) });
export const setDeviceAsideInput = z.object({
  deviceId: idField,
  reason: requiredText(200),
  /** `false` takes it back into use. */
  aside: z.boolean(),
});

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten signs nobody mistakes for another (Crockford base32): 50 bits, good once, for ten minutes. */
export function newEnrolmentCode(): string {
  const signs = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => alphabet[byte & 31]);
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
}

/** As read aloud or typed: case, blanks and dashes do not count, O is 0, I and L are 1. */
export function normaliseEnrolmentCode(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return text.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
