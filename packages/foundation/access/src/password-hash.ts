import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@zhiqin/kernel';

/** argon2id is the package's default; 19 MiB, two passes, one lane (OWASP's first choice for it). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each hash takes 19 MiB and a core for ~30 ms: a crowd at the door must wait, not take the machine. */
const concurrentHashes = 2;
const waitingHashes = 64;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= concurrentHashes) {
    if (waiting.length >= waitingHashes) throw new DomainError('rate.limited', { retryAfterSeconds: 5 });
    await new Promise<void>((resume) => waiting.push(resume));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place passes to the next in line; it becomes free only when nobody waits.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** @throws DomainError `rate.limited` when too many wait already. */
export function hashSecret(secret: string): Promise<string> {
  return inTurn(() => hash(secret, cost));
}

let nobody: Promise<string> | undefined;

/**
 * Whether the secret fits; without a hash (unknown account, no password yet) it does the same work on a dummy
 * hash and says no, so that the time taken tells nothing.
 * @throws DomainError `rate.limited` when too many wait already.
 */
export function verifySecret(stored: string | null | undefined, secret: string): Promise<boolean> {
  return inTurn(async () => {
    nobody ??= hash('nobody has this password', cost);
    const fits = await verify(stored ?? (await nobody), secret);
    return stored ? fits : false;
  });
}

/** For tests and the health page. */
export function hashLoad(): { running: number; waiting: number } {
  return { running, waiting: waiting.length };
}
