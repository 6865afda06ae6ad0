import type { UseContext } from '@zhiqin/access';
import { openedValues, type UpkeepAtHand } from '@zhiqin/duty';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { hazardFile, hotWorkPermit } from '../schema.ts';
import { textOf } from './list-hazards.ts';

/** More than a guard can look through: those that are due first. */
const most = 60;

/** What is open at a site and may be worked on with its phones: hazards, and hot work that is permitted now or soon. */
export async function upkeepAt(ctx: UseContext, siteId: string): Promise<UpkeepAtHand> {
  const { tx, tenantId, now } = ctx;
  const files = await tx
    .select()
    .from(hazardFile)
    .where(
      and(eq(hazardFile.tenantId, tenantId), eq(hazardFile.siteId, siteId), isNull(hazardFile.verifiedAt)),
    )
    .orderBy(asc(hazardFile.dueAt), asc(hazardFile.id))
    .limit(most);
  const said = await openedValues(
    ctx,
    files.map((file) => file.id),
    ['text', 'note'],
  );
  const permits = await tx
    .select()
    .from(hotWorkPermit)
    .where(
      and(
        eq(hotWorkPermit.tenantId, tenantId),
        eq(hotWorkPermit.siteId, siteId),
        isNull(hotWorkPermit.withdrawnAt),
        isNull(hotWorkPermit.endedAt),
        gt(hotWorkPermit.untilAt, now),
      ),
    )
    .orderBy(asc(hotWorkPermit.fromAt), asc(hotWorkPermit.id));
  return {
    hazards: files.map((file) => ({
      ...{ id: file.id, fileNo: file.fileNo, level: file.level, place: file.place },
      ...{ checkpointId: file.checkpointId, text: textOf(said.get(file.id)) },
      ...{ dueAt: file.dueAt.toISOString(), doneAt: file.doneAt?.toISOString() ?? null, doneBy: file.doneBy },
    })),
    hotWorks: permits.map((permit) => ({
      ...{ id: permit.id, permitNo: permit.permitNo, place: permit.place, watcher: permit.watcher },
      ...{ fromAt: permit.fromAt.toISOString(), untilAt: permit.untilAt.toISOString() },
    })),
  };
}
