import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, sql } from 'drizzle-orm';
import { askForAlert } from '../alert/ask-for-alert.ts';
import { importPublicKey, type SignedEntry, type SyncRequest, type SyncResponse } from '../entry-format.ts';
import { project } from '../kinds/projections.ts';
import { askForGrading } from '../proof/grade-site-days.ts';
import { deviceReport } from '../schema.ts';
import { askForJudging, type Occurred } from './ask-for-judging.ts';
import { contiguousFrom, type LastReport, lastReport, receivedAfter } from './contiguity.ts';
import { knownThings } from './known-things.ts';
import { type SortedEntry, sortOut } from './sort-out.ts';
import { keepForAPerson, storeAccepted, storeValues } from './store-entries.ts';
import { keptBefore, storedNames } from './stored-names.ts';
import { type ReadEntry, readEntries } from './verify-entry.ts';

export interface Batch {
  lastSeq: number;
  entries: readonly unknown[];
  dataUsed?: SyncRequest['dataUsed'];
}

export interface AcceptedBatch {
  results: SyncResponse['results'];
  contiguousSeq: number;
  device: typeof device.$inferSelect;
}

/** One batch of a site at a time: projections read what they rewrite, and a sequence must have one next number. */
export async function lockSite(ctx: UseContext, siteId: string): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 48170))`);
}

/**
 * Takes a device's entries into the log: each exactly once, in any order, any number of times. What cannot be
 * accepted is kept for a person with its reason; nothing is dropped, and both count as received.
 * @throws DomainError `not-found` for a device that is not of this tenant and these sites.
 */
export async function acceptBatch(ctx: UseContext, deviceId: string, batch: Batch): Promise<AcceptedBatch> {
  const [source] = await ctx.tx
    .select()
    .from(device)
    .where(and(eq(device.tenantId, ctx.tenantId), eq(device.id, deviceId)));
  if (!source) throw new DomainError('not-found');
  const publicKey = await importPublicKey(source.publicKey as object);
  const { siteId } = source;
  const expected = {
    tenantId: ctx.tenantId,
    siteId,
    deviceId,
    deviceKind: source.kind,
    publicKey,
    now: ctx.now,
  };
  const reads = await readEntries(batch.entries, expected);

  await lockSite(ctx, siteId);
  // Only what is sound so far: the rest may name anything, the year 9999 too.
  const entries = reads.filter((read) => read.reason === null).map((read) => read.entry as SignedEntry);
  const [before, stored, kept, known] = await Promise.all([
    lastReport(ctx, deviceId),
    storedNames(ctx, siteId, deviceId, reads),
    keptBefore(ctx, deviceId, reads),
    knownThings(ctx, siteId, entries),
  ]);
  for (const read of reads) read.reason = kept.get(read.rawSha256) ?? read.reason;
  const sorted = sortOut(reads, stored, known);

  const inLog = await storeAccepted(ctx, sorted.filter(isAccepted));
  for (const one of sorted) {
    if (isAccepted(one) && !inLog.has(one.read.id as string))
      Object.assign(one, { status: 'quarantined', reason: 'id-reused' });
  }
  const accepted = sorted.filter(isAccepted);
  await storeValues(
    ctx,
    accepted.map(({ read }) => read.entry as SignedEntry),
  );
  await keepForAPerson(
    ctx,
    source,
    sorted.filter((one) => one.status === 'quarantined'),
  );
  await project(
    accepted.map(({ read, flags }) => {
      const { content } = read.entry as SignedEntry;
      return { content, at: new Date(content.at), flags };
    }),
    { ...pick(ctx), siteId, checkpointByLabel: known.checkpointByLabel },
  );

  await askForAlert(
    ctx,
    siteId,
    accepted.map(({ read }) => (read.entry as SignedEntry).content),
  );

  const received = await receivedAfter(ctx, deviceId, before?.contiguousSeq ?? 0);
  const contiguousSeq = contiguousFrom(before?.contiguousSeq ?? 0, received);
  const report: LastReport = { heardAt: ctx.now, statedLastSeq: batch.lastSeq, contiguousSeq };
  await ctx.tx.insert(deviceReport).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId,
    deviceId,
    ...report,
    dataMonth: batch.dataUsed?.month ?? null,
    sentBytes: batch.dataUsed?.sentBytes ?? null,
    receivedBytes: batch.dataUsed?.receivedBytes ?? null,
  });
  await askForJudging(
    ctx,
    siteId,
    accepted.map(({ read }) => occurredOf(read)),
    before,
    report,
  );
  await askForGrading(
    ctx,
    siteId,
    accepted.flatMap(({ read }) => readingOf(read)),
  );
  if (sorted.some((one) => one.status !== 'duplicate')) await ctx.publish({ siteId, topic: 'duty' });
  ctx.audit({
    siteId,
    subjectId: deviceId,
    accepted: accepted.length,
    sent: reads.length,
    lastSeq: batch.lastSeq,
  });
  return {
    results: sorted.map((one) => answer(one, contiguousSeq, received)),
    contiguousSeq,
    device: source,
  };
}

/** What the judging needs to know of an entry. */
function occurredOf({ entry }: Pick<ReadEntry, 'entry'>): Occurred {
  const { at, kind, post, shift } = (entry as SignedEntry).content;
  return { at: new Date(at), kind, postId: post, shiftId: shift };
}

/** When a label was read, of an entry that says so. */
export function readingOf({ entry }: Pick<ReadEntry, 'entry'>): { at: number }[] {
  return entry?.content.kind === 'patrol.scan' ? [{ at: Date.parse(entry.content.at) }] : [];
}

const isAccepted = (one: SortedEntry) => one.status === 'accepted';
const pick = ({ tx, tenantId, newId }: UseContext) => ({ tx, tenantId, newId });

/** `pending`: kept and counted in, but the entry before it has not come, so its link is not checked yet. */
function answer({ read, status, reason }: SortedEntry, contiguousSeq: number, received: ReadonlySet<number>) {
  const seq = read.seq ?? 0;
  const waits = status === 'accepted' && seq - 1 > contiguousSeq && !received.has(seq - 1);
  return {
    id: read.id ?? '',
    seq,
    status: waits ? ('pending' as const) : status,
    ...(reason ? { reason } : {}),
  };
}
