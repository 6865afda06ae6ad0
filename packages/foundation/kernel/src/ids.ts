/**
 * UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then a 12-bit counter within the millisecond, then 62
 * random bits. Ids are made in the application, by phone and server alike, so that a retry carries its id.
 */
let lastMs = 0;
let counter = 0;

export function uuidv7(now: number = Date.now()): string {
  if (now > lastMs) {
    lastMs = now;
    counter = randomBits12() >> 1;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  return format(lastMs, counter, crypto.getRandomValues(new Uint8Array(8)));
}

/** A UUIDv7 for a told moment (story, tests) from caller's 10 bytes of randomness; does not touch the counter. */
export function uuidv7At(ms: number, random: Uint8Array): string {
  const sub = (((random[8] ?? 0) << 8) | (random[9] ?? 0)) & 0xfff;
  return format(ms, sub, random.slice(0, 8));
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Lower-case RFC 9562 text form. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value);
}

/** The millisecond a UUIDv7 was made. */
export function uuidTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

function randomBits12(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint8Array(2));
  return ((high << 8) | low) & 0xfff;
}

function format(ms: number, sub: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0');
  const hex = Array.from(random, (b) => b.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(0, 2), 16) & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sub.toString(16).padStart(3, '0')}-${variant}${hex.slice(2, 4)}-${hex.slice(4)}`;
}
