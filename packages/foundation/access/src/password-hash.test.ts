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
    for (let i = 0; i < 15; i++) {
      known.push(await timed(stored));
      unknown.push(await timed(null));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[7] ?? 0;
    // A missing dummy hash would be a hundred times less work; this machine's noise is not.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  });

  it('runs two at a time, lets 64 wait and refuses the rest at once', async () => {
    let most = 0;
    const watched = (attempt: Promise<unknown>) =>
      attempt.then(
        () => {
          most = Math.max(most, hashLoad().running);
          return 'done';
        },
        (error) => error.code as string,
      );
    const answers = Array.from({ length: 70 }, (_, i) => watched(verifySecret(null, `${i}`)));
    expect(hashLoad()).toEqual({ running: 2, waiting: 64 });
    const codes = await Promise.all(answers);
    expect(codes.filter((code) => code === 'done')).toHaveLength(66);
    expect(codes.filter((code) => code === 'rate.limited')).toHaveLength(4);
    expect(most).toBeLessThanOrEqual(2);
    expect(hashLoad()).toEqual({ running: 0, waiting: 0 });
  });
});
