import type { UseContext } from '@zhiqin/access';
import { addRows, insertRows } from '@zhiqin/db';
import { canonicalJson } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { sql } from 'drizzle-orm';
import type { SignedEntry, SyncRequest } from '../entry-format.ts';
import { deviceReport, dutyEntry, entryValue, quarantinedEntry } from '../schema.ts';
import type { LastReport } from './read-site.ts';
import type { SortedEntry } from './sort-out.ts';

/**
 * Adds accepted entries to the log.
 * @returns ids that are in it now; one that is absent is taken by a row this actor may not see.
 */
export async function storeAccepted(ctx: UseContext, sorted: readonly SortedEntry[]): Promise<Set<string>> {
  if (sorted.length === 0) return new Set();
  const { tx, tenantId, now } = ctx;
  const rows = sorted.map((one) => entryRow(tenantId, one, now));
  const stored = await tx.execute<{ id: string }>(
    sql`${insertRows(dutyEntry, rows)} on conflict do nothing returning id`,
  );
  return new Set(stored.map((row) => row.id));
}

/** An accepted entry as the log keeps it. */
export function entryRow(
  tenantId: string,
  { read, flags }: SortedEntry,
  receivedAt: Date,
): typeof dutyEntry.$inferInsert {
  const { content, hash, signature } = read.entry as SignedEntry;
  return {
    tenantId,
    id: content.id,
    siteId: content.site,
    deviceId: content.device,
    seq: content.seq,
    kind: content.kind,
    postId: content.post,
    shiftId: content.shift,
    personId: content.person,
    occurredAt: new Date(content.at),
    receivedAt,
    citesEntryId: content.cites,
    prevHash: content.prev,
    hash,
    fingerprint: read.fingerprint as string,
    signature,
    content,
    flags,
  };
}

/** Keeps the personal values of entries beside them, sealed: deleting a row erases the value for good. */
export async function storeValues(ctx: UseContext, entries: readonly SignedEntry[]): Promise<void> {
  const values = entries.flatMap(({ content, sealed }) =>
    Object.entries(sealed).map(([path, { salt, value }]) => ({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: content.site,
      entryId: content.id,
      personId: content.person,
      path,
      salt,
      sealed: seal(ctx.tenantId, canonicalJson(value)),
    })),
  );
  await addRows(ctx.tx, entryValue, values);
}

/** Keeps what the device said of its own log, and of the data it used. */
export async function storeReport(
  ctx: UseContext,
  { id: deviceId, siteId }: { id: string; siteId: string },
  report: LastReport,
  dataUsed: SyncRequest['dataUsed'],
): Promise<void> {
  const { tenantId } = ctx;
  const used = {
    dataMonth: dataUsed?.month ?? null,
    sentBytes: dataUsed?.sentBytes ?? null,
    receivedBytes: dataUsed?.receivedBytes ?? null,
  };
  await addRows(ctx.tx, deviceReport, [{ tenantId, id: ctx.newId(), siteId, deviceId, ...report, ...used }]);
}

/** Keeps what was not accepted, as it came. */
export async function keepForAPerson(
  ctx: UseContext,
  device: { id: string; siteId: string },
  sorted: readonly SortedEntry[],
): Promise<void> {
  if (sorted.length === 0) return;
  await ctx.tx
    .insert(quarantinedEntry)
    .values(
      sorted.map(({ read, reason }) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: device.siteId,
        deviceId: device.id,
        seq: read.seq,
        entryId: read.id,
        hash: read.hash,
        claimedAt: read.claimedAt,
        reason: reason as string,
        sealedRaw: seal(ctx.tenantId, JSON.stringify(read.raw ?? null)),
        rawSha256: read.rawSha256,
        receivedAt: ctx.now,
      })),
    )
    .onConflictDoNothing();
}
