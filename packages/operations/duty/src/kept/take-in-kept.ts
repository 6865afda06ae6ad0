import type { UseContext } from '@zhiqin/access';
import type { device } from '@zhiqin/access/schema';
import type { QuarantineReason } from '../entry-flags.ts';
import { importPublicKey, type SignedEntry } from '../entry-format.ts';
import { readingOf } from '../intake/accept-batch.ts';
import { askForJudging } from '../intake/ask-for-judging.ts';
import { readSite } from '../intake/read-site.ts';
import { flagsOf, sortOut } from '../intake/sort-out.ts';
import { storeAccepted, storeValues } from '../intake/store-entries.ts';
import { readEntry } from '../intake/verify-entry.ts';
import { project } from '../kinds/projections.ts';
import { askForGrading, zoneOf } from '../proof/grade-site-days.ts';

/**
 * Doubts that a person may overrule: proof and time hold, only the site does not know what is named. Anything else
 * would put into the log what its signature does not cover, or a time that never was.
 */
const overruled: ReadonlySet<QuarantineReason | null> = new Set([
  null,
  'foreign-person',
  'foreign-checkpoint',
  'foreign-route',
] as const);

/**
 * Puts an entry that was kept into the log as it was signed, flagged `accepted-by-person`. It is looked at anew: what
 * was dated ahead may have come to pass, what was unknown may be known by now. The site must be locked.
 * @returns its id; null where it cannot stand in the log as itself.
 */
export async function takeInKept(
  ctx: UseContext,
  source: typeof device.$inferSelect,
  raw: unknown,
): Promise<string | null> {
  const { siteId, id: deviceId, kind: deviceKind } = source;
  const publicKey = await importPublicKey(source.publicKey as object);
  const read = await readEntry(raw, {
    tenantId: ctx.tenantId,
    siteId,
    deviceId,
    deviceKind,
    publicKey,
    now: ctx.now,
  });
  if (!read.entry || read.reason) return null;
  const entry: SignedEntry = read.entry;
  const { stored, known, zone } = await readSite(ctx, siteId, deviceId, [read]);
  const [sorted] = sortOut([read], stored, known);
  if (!sorted || sorted.status === 'duplicate' || !overruled.has(sorted.reason)) return null;
  const flags = [...flagsOf(entry, known), 'accepted-by-person' as const];
  const { content } = entry;
  const inLog = await storeAccepted(ctx, [{ read, status: 'accepted', reason: null, flags }]);
  // Taken by a row of another site: refused as receipt refuses it.
  if (!inLog.has(content.id)) return null;
  await storeValues(ctx, [entry]);
  const at = new Date(content.at);
  const { tx, tenantId, newId } = ctx;
  await project([{ content, at, flags }], {
    tx,
    tenantId,
    newId,
    siteId,
    checkpointByLabel: known.checkpointByLabel,
  });
  await askForGrading(ctx, { siteId, zone }, readingOf(content));
  return content.id;
}

/** The windows that waited for this entry are judged anew, on the day it claims and the day it came. */
export async function rejudgeAround(
  ctx: UseContext,
  siteId: string,
  claimedAt: Date | null,
  receivedAt: Date,
): Promise<void> {
  const believable = claimedAt && claimedAt <= ctx.now && claimedAt.getTime() >= Date.UTC(2020, 0, 1);
  const occurred = believable ? [claimedAt, receivedAt] : [receivedAt];
  const heard = { heardAt: ctx.now, statedLastSeq: 0, contiguousSeq: 0 };
  // What was kept left every window of its phone open: the whole day is judged.
  const anywhere = { kind: 'kept.settled', postId: null, shiftId: null };
  const entries = occurred.map((at) => ({ at, ...anywhere }));
  await askForJudging(ctx, { siteId, zone: await zoneOf(ctx, siteId) }, entries, undefined, heard);
}
