import { fromBase64Url, hmacSha256, toBase64Url } from '@zhiqin/kernel';

/**
 * What a phone knows of a banned plate or identity number: enough to recognise it when it stands at the gate, too
 * little to read it. Both are compared without blanks, points and hyphens, in capitals.
 * @param salt base64url, the device's own
 */
export async function banMark(salt: string, written: string): Promise<string> {
  const plain = written.replace(/[\s·.•-]/g, '').toUpperCase();
  return toBase64Url(await hmacSha256(fromBase64Url(salt), new TextEncoder().encode(plain))).slice(0, 22);
}
