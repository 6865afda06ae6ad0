import type { Database } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { eq, sql } from 'drizzle-orm';
import { rateLimit } from './schema.ts';
import { hashToken } from './session-token.ts';

/** A leaky bucket: holds `capacity` tries, and one drains away every `drainSeconds`. */
interface Bucket {
  capacity: number;
  drainSeconds: number;
}

export const buckets = {
  'sign-in.login': { capacity: 8, drainSeconds: 60 },
  'sign-in.ip': { capacity: 60, drainSeconds: 5 },
  'recovery.login': { capacity: 3, drainSeconds: 600 },
  'recovery.ip': { capacity: 20, drainSeconds: 60 },
  'sign-up.ip': { capacity: 5, drainSeconds: 600 },
  'enrol.ip': { capacity: 20, drainSeconds: 15 },
  // A minute of photos at once, then a part a second.
  'upload.device': { capacity: 240, drainSeconds: 1 },
  'public.ip': { capacity: 60, drainSeconds: 2 },
  // What strangers send: a household behind one address, and a whole site on the day the water is off.
  'public-send.ip': { capacity: 10, drainSeconds: 60 },
  'public-send.site': { capacity: 120, drainSeconds: 15 },
} as const satisfies Record<string, Bucket>;

/** One try, in parts fine enough for every `drainSeconds` above to divide it. */
const drop = 60_000;

/**
 * Counts one try, in a transaction of its own: a refused try must still be known. A full bucket is not filled
 * further, so whoever hammers cannot lock the owner out for longer than one drop.
 * @param who login, address …; only its SHA-256 is kept.
 * @throws DomainError `rate.limited` with `retryAfterSeconds` until the next try counts.
 */
export async function countTry(
  db: Database,
  kind: keyof typeof buckets,
  who: string,
  now: Date,
): Promise<void> {
  const { capacity, drainSeconds } = buckets[kind];
  const key = `${kind}:${hashToken(who)}`;
  const at = now.toISOString();
  const drained = sql`greatest(0, ${rateLimit.level} - floor(greatest(0, extract(epoch from (${at}::timestamptz - ${rateLimit.updatedAt}))) * ${drop / drainSeconds}::float8))::int`;
  const seconds = await db.identity(async (tx) => {
    const counted = await tx
      .insert(rateLimit)
      .values({ key, level: drop, updatedAt: now })
      .onConflictDoUpdate({
        target: rateLimit.key,
        set: { level: sql`${drained} + ${drop}::int`, updatedAt: now },
        setWhere: sql`${drained} + ${drop}::int <= ${capacity * drop}::int`,
      })
      .returning({ level: rateLimit.level });
    if (counted.length > 0) return 0;
    const [full] = await tx
      .select({ level: drained.mapWith(Number) })
      .from(rateLimit)
      .where(eq(rateLimit.key, key));
    return Math.max(1, Math.ceil((((full?.level ?? 0) + drop - capacity * drop) / drop) * drainSeconds));
  });
  if (seconds > 0) throw new DomainError('rate.limited', { retryAfterSeconds: seconds });
}

/** Forgets the tries of somebody who turned out to be the right one. */
export async function forgiveTries(db: Database, kind: keyof typeof buckets, who: string): Promise<void> {
  await db.identity((tx) => tx.delete(rateLimit).where(eq(rateLimit.key, `${kind}:${hashToken(who)}`)));
}

/** Buckets that have long drained; for the nightly job. */
export async function removeDrainedBuckets(db: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  await db.identity((tx) => tx.delete(rateLimit).where(sql`${rateLimit.updatedAt} < ${dayAgo}::timestamptz`));
}
