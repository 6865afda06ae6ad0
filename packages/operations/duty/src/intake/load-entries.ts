import { command, type DeviceActor, recordAudits, type UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import * as z from 'zod/mini';
import type { SignedEntry } from '../entry-format.ts';
import { project } from '../kinds/projections.ts';
import { deviceReport, dutyEntry } from '../schema.ts';
import { lockSite } from './accept-batch.ts';
import { knownThings } from './read-site.ts';
import { type SortedEntry, sortOut } from './sort-out.ts';
import { entryRow, storeValues } from './store-entries.ts';
import { fingerprintOf, type ReadEntry } from './verify-entry.ts';

/** What a phone of the house's own making would have sent at a moment. */
export interface HeardBatch {
  phone: DeviceActor;
  heardAt: Date;
  lastSeq: number;
  /** Signed by this process, in the order of the phone's log. */
  entries: readonly SignedEntry[];
}

const loadInput = z.object({ siteId: z.uuid(), batches: z.array(z.custom<HeardBatch>()) });

/**
 * Takes weeks of one site's batches at once and leaves the rows that `syncEntries` leaves for them one by one: log,
 * values, reports, projections, audit. Signatures are not checked again, since their maker is asking, and no judging
 * or grading is asked for. In a bulk transaction all of it goes by COPY.
 * @throws Error when an entry would not have been accepted; an id or number that is taken is the database's error.
 */
export const loadEntries = command({
  action: 'story.tell',
  input: loadInput,
  async run(ctx, { siteId, batches }) {
    await lockSite(ctx, siteId);
    const entries = batches.flatMap((batch) => batch.entries);
    const known = await knownThings(ctx, siteId, entries);
    const names = { hashById: new Map(), hashBySeq: new Map(), idByFingerprint: new Map() };
    const sorted = batches.map((batch) => {
      names.hashBySeq.clear();
      return { batch, own: sortOut(batch.entries.map(readOwn), names, known).map(requireAccepted) };
    });
    await addRows(
      ctx.tx,
      dutyEntry,
      sorted.flatMap(({ batch, own }) => own.map((one) => entryRow(ctx.tenantId, one, batch.heardAt))),
    );
    await storeValues(ctx, entries);
    await project(
      sorted.flatMap(({ own }) => own.map(asProjected)),
      { ...pick(ctx), siteId, checkpointByLabel: known.checkpointByLabel },
    );
    await addRows(
      ctx.tx,
      deviceReport,
      batches.map(({ phone, heardAt, lastSeq }) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        deviceId: phone.deviceId,
        heardAt,
        statedLastSeq: lastSeq,
        contiguousSeq: lastSeq,
      })),
    );
    await recordAudits(
      ctx.tx,
      batches.map((batch) => syncDeed(ctx, batch)),
    );
    ctx.audit({ siteId, batches: batches.length, entries: entries.length });
    await ctx.publish({ siteId, topic: 'duty' });
    return { entries: entries.length };
  },
});

const pick = ({ tx, tenantId, newId }: UseContext) => ({ tx, tenantId, newId });

/** What `readEntry` finds out about a sound entry. */
function readOwn(entry: SignedEntry): ReadEntry {
  const { content, hash } = entry;
  const fingerprint = fingerprintOf(entry);
  return {
    raw: entry,
    id: content.id,
    seq: content.seq,
    hash,
    claimedAt: new Date(content.at),
    rawSha256: '',
    entry,
    fingerprint,
    reason: null,
  };
}

function requireAccepted(one: SortedEntry): SortedEntry {
  if (one.status === 'accepted') return one;
  throw new Error(`entry ${one.read.id} would be ${one.status} (${one.reason})`);
}

function asProjected({ read, flags }: SortedEntry) {
  const { content } = read.entry as SignedEntry;
  return { content, at: new Date(content.at), flags };
}

/** The audit row of `syncEntries`. */
function syncDeed(ctx: UseContext, { phone, heardAt, lastSeq, entries }: HeardBatch) {
  return {
    tenantId: ctx.tenantId,
    actor: phone,
    action: 'duty.sync' as const,
    requestId: ctx.requestId,
    now: heardAt,
    siteId: phone.siteId,
    subjectId: phone.deviceId,
    detail: { accepted: entries.length, sent: entries.length, lastSeq },
  };
}
