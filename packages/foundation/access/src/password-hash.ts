import { hash, verify } from '@node-rs/argon2';
import { openTurns } from './turns.ts';

/** argon2id is the package's default; 19 MiB, two passes, one lane (OWASP's first choice for it). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each hash takes 19 MiB and a core for ~30 ms: a crowd at the door must wait, not take the machine. */
const turns = openTurns(2, 64);

/** @throws DomainError `rate.limited` when too many wait already. */
export function hashSecret(secret: string): Promise<string> {
  return turns.take(() => hash(secret, cost));
}

let nobody: Promise<string> | undefined;

/**
 * Whether the secret fits; without a hash (unknown account, no password yet) it does the same work on a dummy
 * hash and says no, so that the time taken tells nothing.
 * @throws DomainError `rate.limited` when too many wait already.
 */
export function verifySecret(stored: string | null | undefined, secret: string): Promise<boolean> {
  return turns.take(async () => {
    nobody ??= hash('nobody has this password', cost);
    const fits = await verify(stored ?? (await nobody), secret);
    return stored ? fits : false;
  });
}

/** How many hash now and how many wait. */
export const hashLoad = () => turns.load();
