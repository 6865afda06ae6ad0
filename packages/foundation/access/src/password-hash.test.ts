import { describe, expect, it } from 'vitest';
import { hashLoad, hashSecret, verifySecret } from './password-hash.ts';

describe('hashing passwords', () => {
  it('is argon2id with 19 MiB and two passes, and tells right from wrong', async () => {
    const stored = await hashSecret('three guards and a gate');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifySecret(stored, 'three guards and a gate')).toBe(true);
    expect(await verifySecret(stored, 'three guards and a gat')).toBe(false);
    expect(await hashSecret('three guards and a gate')).not.toBe(stored);
  });

  it('says no where there is nothing stored, even to the dummy’s own password', async () => {
    expect(await verifySecret(null, 'nobody has this password')).toBe(false);
  });

  it('does the same work for an unknown account', async () => {
    const stored = await hashSecret('three guards and a gate');
    await verifySecret(null, 'warm');
    const timed = async (hash: string | null) => {
      const before = process.cpuUsage();
      await verifySecret(hash, 'wrong');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 5; i++) {
      known.push(await timed(stored));
      unknown.push(await timed(null));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[2] ?? 0;
    // A missing dummy hash would be a hundred times less work; this machine's noise is not.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  });

  it('takes turns: two at once, the others wait', async () => {
    const answers = [hashSecret('a'), verifySecret(null, 'b'), hashSecret('c'), verifySecret(null, 'd')];
    expect(hashLoad()).toEqual({ running: 2, waiting: 2 });
    await Promise.all(answers);
    expect(hashLoad()).toEqual({ running: 0, waiting: 0 });
  });
});
