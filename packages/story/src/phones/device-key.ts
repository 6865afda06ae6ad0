import { createECDH, createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import type { EntryMath } from '@zhiqin/duty/rules';
import { canonicalBytes } from '@zhiqin/kernel';

export interface StoryKey {
  publicKey: { kty: 'EC'; crv: 'P-256'; x: string; y: string };
  privateKey: CryptoKey;
  /** The same key at work without a thread's hop, which costs more than the signature. */
  math: EntryMath;
}

/**
 * The key of a demo phone, found again from the seed after a restart. Whoever knows the seed can sign as this
 * phone: right for invented life, and for nothing else.
 */
export async function storyKey(seed: string, phone: string): Promise<StoryKey> {
  const scalar = createHash('sha256').update(`${seed}|${phone}`).digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const publicKey = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  } as const;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const jwk = { ...publicKey, d: scalar.toString('base64url') };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const math: EntryMath = {
    commit: (value, salt) =>
      createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalBytes(value)).digest('base64url'),
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    sign: (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  };
  return { publicKey, privateKey, math };
}

/** How a phone is called in the story: the post's own, or the spare that came after it. */
export const phoneName = (siteCode: string, postCode: string, isSpare = false) =>
  `${siteCode}/${postCode}/${isSpare ? 2 : 1}`;
