import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const form = 'v1';
const ivBytes = 12;
const tagBytes = 16;

let masterKey: Uint8Array | undefined;
const tenantKeys = new Map<string, Buffer>();

/**
 * Chosen once, at the start of a process: 32 bytes that lie outside the database.
 * @throws RangeError for another length.
 */
export function usePrivacyKey(key: Uint8Array): void {
  if (key.length !== 32) throw new RangeError('the privacy key has 32 bytes');
  masterKey = key;
  tenantKeys.clear();
}

/** AES-256-GCM under the tenant's own key; the tenant is authenticated too, so a value cannot move between them. */
export function seal(tenantId: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(tenantId), iv).setAAD(Buffer.from(tenantId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${form}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** @throws Error when the value was sealed for another tenant, under another key, or was changed. */
export function unseal(tenantId: string, sealed: string): string {
  const [version, payload = ''] = sealed.split('.');
  if (version !== form) throw new Error(`a sealed value of form "${version}" cannot be opened`);
  const bytes = Buffer.from(payload, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(tenantId), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(tenantId))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
    'utf8',
  );
}

function keyOf(tenantId: string): Buffer {
  if (!masterKey) throw new Error('no privacy key was chosen: call usePrivacyKey() at start');
  let key = tenantKeys.get(tenantId);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', masterKey, tenantId, 'zhiqin privacy', 32));
    tenantKeys.set(tenantId, key);
  }
  return key;
}
