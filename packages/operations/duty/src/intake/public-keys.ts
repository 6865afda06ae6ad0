import { importPublicKey } from '../entry-format.ts';

/** More phones than one process hears of in an hour; a phone's key never changes, so none is ever wrong. */
const mostKept = 2000;
const kept = new Map<string, Promise<CryptoKey>>();

/** A device's public key, made from its row once: doing it for every batch costs as much as checking a signature. */
export function publicKeyOf(jwk: JsonWebKey): Promise<CryptoKey> {
  // The key itself is the name: another key of the same device is another one here.
  const name = `${jwk.crv}:${jwk.x}:${jwk.y}`;
  const found = kept.get(name);
  if (found) return found;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const made = importPublicKey(jwk);
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}
