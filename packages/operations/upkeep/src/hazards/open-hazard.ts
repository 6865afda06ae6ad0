import { command, setDeadline, type UseContext } from '@zhiqin/access';
import type { FollowUp } from '@zhiqin/duty';
import { cctvFindingRow, dutyEntry, hazard } from '@zhiqin/duty/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, gt } from 'drizzle-orm';
import { hazardFile } from '../schema.ts';
import { asksForFile, foundWith } from './found-with.ts';
import { openHazardInput } from './hazard-input.ts';
import { joinOpenFile, openFile } from './open-file.ts';
import { lockHazards } from './require-hazard.ts';

export const openHazardTask = 'upkeep.open-hazard';
/** A check that failed waits so long for the guard's own report of it, which then is the file; a camera, whether it comes back. */
const waitMinutes = (kind: string) => (kind === 'cctv.finding' ? 60 : 10);

/** A hazard that was reported opens its file at once; a check that something failed, unless a report of it follows (S8-2.2.3). */
export const askToOpenHazard: FollowUp = async (ctx, siteId, entries) => {
  for (const { kind, id, body } of entries) {
    if (!asksForFile(kind, body)) continue;
    const payload = { siteId, entryId: id };
    if (kind === 'hazard.report') await ctx.enqueue(openHazardTask, payload, `hazard:${id}`);
    else
      await setDeadline(ctx, {
        ...{ task: openHazardTask, key: id, payload },
        dueAt: new Date(ctx.now.getTime() + waitMinutes(kind) * 60_000),
      });
  }
};

/**
 * Opens the file of what an entry found. A check whose failure the guard has reported himself, or that failed before and
 * whose file is open, opens none; nor does a camera that works again. Bears a repeat. Errors: `not-found`.
 */
export const openHazard = command({
  action: 'hazard.open',
  input: openHazardInput,
  async run(ctx, { siteId, entryId }): Promise<{ hazardId: string | null }> {
    const { tx, tenantId } = ctx;
    const [entry] = await tx
      .select()
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.siteId, siteId), eq(dutyEntry.id, entryId)));
    if (!entry) throw new DomainError('not-found');
    await lockHazards(ctx, siteId);
    const [known] = await tx
      .select({ id: hazardFile.id })
      .from(hazardFile)
      .where(and(eq(hazardFile.tenantId, tenantId), eq(hazardFile.id, entryId)));
    if (known) return { hazardId: entryId };
    const isReport = entry.kind === 'hazard.report';
    if (!isReport && (await isReported(ctx, entryId))) return { hazardId: null };
    if (entry.kind === 'cctv.finding' && (await isBack(ctx, entry))) return { hazardId: null };
    const found = await foundWith(ctx, entry);
    if (!isReport) {
      const joined = await joinOpenFile(ctx, entry, found);
      if (joined) return { hazardId: joined };
    }
    await openFile(ctx, entry, found);
    return { hazardId: entryId };
  },
});

async function isReported({ tx, tenantId }: UseContext, entryId: string): Promise<boolean> {
  const [own] = await tx
    .select({ id: hazard.id })
    .from(hazard)
    .where(and(eq(hazard.tenantId, tenantId), eq(hazard.citesEntryId, entryId)))
    .limit(1);
  return own !== undefined;
}

/** The same camera was found normal since. */
async function isBack({ tx, tenantId }: UseContext, entry: typeof dutyEntry.$inferSelect): Promise<boolean> {
  const { camera, cameraNo } = entry.content.body as { camera: string | null; cameraNo: string | null };
  const f = cctvFindingRow;
  const [normal] = await tx
    .select({ id: f.id })
    .from(f)
    .where(
      and(
        eq(f.tenantId, tenantId),
        eq(f.siteId, entry.siteId),
        eq(f.finding, 'normal'),
        gt(f.at, entry.occurredAt),
        camera ? eq(f.cameraId, camera) : eq(f.cameraNo, cameraNo ?? ''),
      ),
    )
    .limit(1);
  return normal !== undefined;
}
