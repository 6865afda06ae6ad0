import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type { EntryContent, SignedEntry, SyncRequest, SyncResponse } from '../entry-format.ts';
import type { ProjectedEntry } from '../kinds/projection.ts';
import { project } from '../kinds/projections.ts';
import { askForGrading } from '../proof/grade-site-days.ts';
import { askForJudging, type Occurred } from './ask-for-judging.ts';
import { contiguousFrom } from './contiguity.ts';
import { followUp } from './follow-ups.ts';
import { publicKeyOf } from './public-keys.ts';
import { type LastReport, readSite } from './read-site.ts';
import { type SortedEntry, sortOut } from './sort-out.ts';
import { keepForAPerson, storeAccepted, storeReport, storeValues } from './store-entries.ts';
import { readEntries } from './verify-entry.ts';

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
  const publicKey = await publicKeyOf(source.publicKey as JsonWebKey);
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

  // One after the other on one connection: what is read is read behind the lock.
  const [, said] = await Promise.all([lockSite(ctx, siteId), readSite(ctx, siteId, deviceId, reads)]);
  const { before, known } = said;
  for (const read of reads) read.reason = said.kept.get(read.rawSha256) ?? read.reason;
  const sorted = sortOut(reads, said.stored, known);

  const received = new Set([
    ...said.received,
    ...reads.map((read) => read.seq).filter((seq) => seq !== null),
  ]);
  const contiguousSeq = contiguousFrom(before?.contiguousSeq ?? 0, received);
  const report: LastReport = { heardAt: ctx.now, statedLastSeq: batch.lastSeq, contiguousSeq };
  const [inLog] = await Promise.all([
    storeAccepted(ctx, sorted.filter(isAccepted)),
    storeReport(ctx, source, report, batch.dataUsed),
  ]);
  for (const one of sorted) {
    if (isAccepted(one) && !inLog.has(one.read.id as string))
      Object.assign(one, { status: 'quarantined', reason: 'id-reused' });
  }
  const accepted = sorted.filter(isAccepted).map(projectedOf);
  const contents = accepted.map((entry) => entry.content);
  const place = { siteId, zone: said.zone };
  // In one flight: none of these reads what another of them writes, but for what follows on projected rows.
  await Promise.all([
    storeValues(
      ctx,
      sorted.filter(isAccepted).map(({ read }) => read.entry as SignedEntry),
    ),
    keepForAPerson(
      ctx,
      source,
      sorted.filter((one) => one.status === 'quarantined'),
    ),
    project(accepted, { ...pick(ctx), siteId, checkpointByLabel: known.checkpointByLabel }).then(() =>
      followUp(ctx, siteId, contents),
    ),
    askForJudging(ctx, place, contents.map(occurredOf), before, report),
    askForGrading(ctx, place, contents.flatMap(readingOf)),
    sorted.some((one) => one.status !== 'duplicate') && ctx.publish({ siteId, topic: 'duty' }),
  ]);
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

function projectedOf({ read, flags }: SortedEntry): ProjectedEntry {
  const { content } = read.entry as SignedEntry;
  return { content, at: new Date(content.at), flags };
}

/** What the judging needs to know of an entry. */
function occurredOf({ at, kind, post, shift }: EntryContent): Occurred {
  return { at: new Date(at), kind, postId: post, shiftId: shift };
}

/** When a label was read, of an entry that says so. */
export function readingOf({ kind, at }: EntryContent): { at: number }[] {
  return kind === 'patrol.scan' ? [{ at: Date.parse(at) }] : [];
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
