import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

interface Master {
  id: string;
  key: Uint8Array;
}

/** A tenant's keys as this process knows them: those it opens with, and the one it seals with. */
export interface KeyRing {
  keys: ReadonlyMap<number, Uint8Array>;
  /** 0: the derived key, or what a row of version 0 keeps of it. */
  sealingVersion: number;
}

let masters: Master[] = [];
const rings = new Map<string, KeyRing>();
const derived = new Map<string, Buffer>();

/**
 * Chosen once, at the start of a process: 32 bytes that lie outside the database.
 * @param before the master key of before, while its wrapped keys are being wrapped anew: opens, never seals.
 * @throws RangeError for another length.
 */
export function setMasterKeys(key: Uint8Array, before?: Uint8Array): void {
  const given = before ? [key, before] : [key];
  if (given.some((one) => one.length !== keyBytes)) throw new RangeError('the privacy key has 32 bytes');
  masters = given.map((one) => ({ id: masterIdOf(one), key: one }));
  rings.clear();
  derived.clear();
}

/** What a master key is called beside what it wrapped; tells nothing of it. */
export function masterIdOf(key: Uint8Array): string {
  return createHash('sha256').update('zhiqin master').update(key).digest('hex').slice(0, 16);
}

export function presentMaster(): Master {
  const [present] = masters;
  if (!present) throw new Error('no privacy key was chosen: call usePrivacyKey() at start');
  return present;
}

export const knownMasters = (): readonly Master[] => masters;

/** From now on this process opens and seals the tenant's values by these. */
export function useKeyRing(tenantId: string, ring: KeyRing): void {
  rings.set(tenantId, ring);
}

/** The key that a tenant without rows has: nothing to make, nothing to lose. */
export function derivedKey(tenantId: string, master: Master): Buffer {
  const name = `${master.id}:${tenantId}`;
  let key = derived.get(name);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', master.key, tenantId, 'zhiqin privacy', keyBytes));
    derived.set(name, key);
  }
  return key;
}

/**
 * AES-256-GCM under the tenant's own key; the tenant is authenticated too, so a value cannot move between them.
 * `v1.…` under the derived key; `v2.<version>.…` under a key of the tenant's own, which is authenticated as well.
 */
export function seal(tenantId: string, text: string): string {
  const ring = rings.get(tenantId);
  const version = ring?.sealingVersion ?? 0;
  const key = ring?.keys.get(version);
  if (version > 0 && key) return `v2.${version}.${encrypt(key, text, `${tenantId}.${version}`)}`;
  return `v1.${encrypt(key ?? derivedKey(tenantId, presentMaster()), text, tenantId)}`;
}

/** @throws Error when the value was sealed for another tenant, under a key this process does not have, or was changed. */
export function unseal(tenantId: string, sealed: string): string {
  const [form, second = '', third = ''] = sealed.split('.');
  const ring = rings.get(tenantId);
  if (form === 'v2') {
    const key = ring?.keys.get(Number(second));
    if (!key) throw new Error(`key version ${second} of tenant ${tenantId} is not known to this process`);
    return decrypt(key, third, `${tenantId}.${second}`);
  }
  if (form !== 'v1') throw new Error(`a sealed value of form "${form}" cannot be opened`);
  presentMaster();
  const kept = ring?.keys.get(0);
  const candidates = [...(kept ? [kept] : []), ...masters.map((master) => derivedKey(tenantId, master))];
  for (const [index, key] of candidates.entries()) {
    try {
      return decrypt(key, second, tenantId);
    } catch (error) {
      if (index === candidates.length - 1) throw error;
    }
  }
  throw new Error('unreachable');
}

/** @returns base64url of nonce, tag and text. */
export function encrypt(key: Uint8Array, text: string | Uint8Array, context: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const plain = typeof text === 'string' ? Buffer.from(text) : text;
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

export function decryptBytes(key: Uint8Array, payload: string, context: string): Buffer {
  const bytes = Buffer.from(payload, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
}

const decrypt = (key: Uint8Array, payload: string, context: string) =>
  decryptBytes(key, payload, context).toString('utf8');
