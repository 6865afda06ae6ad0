import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, eq, or } from 'drizzle-orm';
import type { QuarantineReason } from '../entry-flags.ts';
import { dutyEntry, quarantinedEntry } from '../schema.ts';
import type { StoredNames } from './sort-out.ts';
import type { ReadEntry } from './verify-entry.ts';

/** Everything in the log that this batch repeats or clashes with, in one query. */
export async function storedNames(
  ctx: UseContext,
  siteId: string,
  deviceId: string,
  reads: readonly ReadEntry[],
): Promise<StoredNames> {
  const entries = reads.map((read) => read.entry).filter((entry) => entry !== null);
  const names: StoredNames = { hashById: new Map(), hashBySeq: new Map(), idByFingerprint: new Map() };
  if (entries.length === 0) return names;
  const rows = await ctx.tx
    .select({
      id: dutyEntry.id,
      deviceId: dutyEntry.deviceId,
      seq: dutyEntry.seq,
      hash: dutyEntry.hash,
      fingerprint: dutyEntry.fingerprint,
    })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, ctx.tenantId),
        eq(dutyEntry.siteId, siteId),
        or(
          isAnyOf(
            dutyEntry.id,
            entries.map((entry) => entry.content.id),
          ),
          and(
            eq(dutyEntry.deviceId, deviceId),
            isAnyOf(
              dutyEntry.seq,
              entries.map((entry) => entry.content.seq),
            ),
          ),
          isAnyOf(
            dutyEntry.fingerprint,
            reads.map((read) => read.fingerprint).filter((print) => print !== null),
          ),
        ),
      ),
    );
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
