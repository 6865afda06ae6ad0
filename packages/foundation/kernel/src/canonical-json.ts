import canonicalize from 'canonicalize';

/**
 * Canonical JSON by RFC 8785: sorted keys, no white space, ECMAScript numbers. What is hashed and
 * signed on a phone must be the same bytes on the server.
 * @throws TypeError for values JSON cannot hold (NaN, undefined at the top).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON');
  return text;
}

/** UTF-8 bytes of {@link canonicalJson}. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value)) as Uint8Array<ArrayBuffer>;
}
