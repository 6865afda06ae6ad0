import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, eq, type SQL } from 'drizzle-orm';
import type { QuarantineReason } from '../entry-flags.ts';
import { dutyEntry, quarantinedEntry } from '../schema.ts';
import type { StoredNames } from './sort-out.ts';
import type { ReadEntry } from './verify-entry.ts';

/** Everything in the log that this batch repeats or clashes with, in one flight. */
export async function storedNames(
  ctx: UseContext,
  siteId: string,
  deviceId: string,
  reads: readonly ReadEntry[],
): Promise<StoredNames> {
  const entries = reads.map((read) => read.entry).filter((entry) => entry !== null);
  const names: StoredNames = { hashById: new Map(), hashBySeq: new Map(), idByFingerprint: new Map() };
  if (entries.length === 0) return names;
  const { id, seq, hash, fingerprint } = dutyEntry;
  const ofSite = and(eq(dutyEntry.tenantId, ctx.tenantId), eq(dutyEntry.siteId, siteId));
  const named = (condition: SQL | undefined) =>
    ctx.tx
      .select({ id, deviceId: dutyEntry.deviceId, seq, hash, fingerprint })
      .from(dutyEntry)
      .where(and(ofSite, condition));
  const byId = isAnyOf(
    dutyEntry.id,
    entries.map((entry) => entry.content.id),
  );
  const bySeq = isAnyOf(
    dutyEntry.seq,
    entries.map((entry) => entry.content.seq),
  );
  const byFingerprint = isAnyOf(
    dutyEntry.fingerprint,
    reads.map((read) => read.fingerprint).filter((print) => print !== null),
  );
  // Three questions, not one with "or": that one PostgreSQL answers by reading the site's whole log.
  const found = await Promise.all([
    named(byId),
    named(and(eq(dutyEntry.deviceId, deviceId), bySeq)),
    named(byFingerprint),
  ]);
  const rows = found.flat();
  for (const row of rows) {
    names.hashById.set(row.id, row.hash);
    if (row.deviceId === deviceId) names.hashBySeq.set(row.seq, row.hash);
    names.idByFingerprint.set(row.fingerprint, row.id);
  }
  return names;
}

/** Reasons given before to the very same bytes: an answer once given stays. */
export async function keptBefore(
  ctx: UseContext,
  deviceId: string,
  reads: readonly ReadEntry[],
): Promise<Map<string, QuarantineReason>> {
  const rows = await ctx.tx
    .select({ rawSha256: quarantinedEntry.rawSha256, reason: quarantinedEntry.reason })
    .from(quarantinedEntry)
    .where(
      and(
        eq(quarantinedEntry.tenantId, ctx.tenantId),
        eq(quarantinedEntry.deviceId, deviceId),
        isAnyOf(
          quarantinedEntry.rawSha256,
          reads.map((read) => read.rawSha256),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.rawSha256, row.reason as QuarantineReason]));
}
