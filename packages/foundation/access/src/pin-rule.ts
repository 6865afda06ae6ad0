import { fromBase64Url, hmacSha256, toBase64Url } from '@zhiqin/kernel';

export const pinPattern = /^\d{6}$/;
const pinRounds = 200_000;

/** Error code of a PIN that must not be used, or null: six digits, no run, no repetition, no mirrored pair. */
export function pinProblem(pin: string): 'pin.format' | 'pin.weak' | null {
  if (!pinPattern.test(pin)) return 'pin.format';
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10));
  // Same digit, or up or down by one all the way (over 9 and 0 too): 000000, 123456, 987654, 890123.
  const straight = steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? -1);
  const repeats = pin.slice(0, 3) === pin.slice(3) || /^(\d\d)\1\1$/.test(pin);
  return straight || repeats || new Set(digits).size < 3 ? 'pin.weak' : null;
}

/**
 * V = PBKDF2-SHA-256(PIN, salt of the person, 200,000 rounds), as base64url. Takes a phone about a tenth of a
 * second and gives whoever steals a site pack a long night per guard.
 */
export async function derivePinVerifier(pin: string, salt: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations: pinRounds },
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}

/** HMAC-SHA-256(salt of the device, V), base64url: what one device is given, of no use on another. */
export async function deviceVerifier(verifier: string, deviceSalt: string): Promise<string> {
  return toBase64Url(await hmacSha256(fromBase64Url(deviceSalt), fromBase64Url(verifier)));
}
