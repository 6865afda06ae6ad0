import { setDeadline, type UseContext } from '@zhiqin/access';
import type { dutyEntry } from '@zhiqin/duty/schema';
import { dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, count, desc, eq, gte, isNull, like, lt, ne } from 'drizzle-orm';
import { recordEvent } from '../record-event.ts';
import { hazardFile, upkeepEvent } from '../schema.ts';
import { headOffice, membersOf, siteLeads } from '../told-members.ts';
import { foldCourse } from './fold-course.ts';
import type { Found } from './found-with.ts';
import { hazardTimeMs } from './hazard-times.ts';
import { remindHazardTask } from './remind-hazard.ts';
import { requireHazard } from './require-hazard.ts';

/** The same matter at the same place within so many days is a repetition. */
export const repeatWithinDays = 30;
const dayMs = 86_400_000;

type Entry = Pick<typeof dutyEntry.$inferSelect, 'id' | 'siteId' | 'postId' | 'personId' | 'occurredAt'>;

/**
 * A new file: its number, its time by level (T07), what it repeats, and who is told. The site's files are locked by the
 * caller. What phones said of it before is folded in.
 */
export async function openFile(ctx: UseContext, entry: Entry, found: Found): Promise<{ fileNo: string }> {
  const { tx, tenantId, now } = ctx;
  const { siteId } = entry;
  const site = await requireSite(ctx, siteId);
  const foundAt = entry.occurredAt;
  const fileNo = await nextFileNo(ctx, siteId, dayOf(foundAt, site.zone).slice(0, 4));
  const earlier = await earlierFiles(ctx, entry, found);
  const dueAt = new Date(foundAt.getTime() + (await hazardTimeMs(ctx, siteId, found.level, foundAt)));
  const isOfClient = found.source === 'client' && site.clientId !== null;
  await tx.insert(hazardFile).values({
    ...{ tenantId, id: entry.id, siteId, fileNo, ...found },
    ...{ postId: entry.postId as string, foundBy: entry.personId, foundAt, openedAt: now, dueAt },
    ...{ repeatOf: earlier[0]?.id ?? null, repeats: earlier.length },
    ...{ clientId: isOfClient ? site.clientId : null, releasedAt: isOfClient ? now : null },
  });
  await recordEvent(ctx, { id: entry.id, siteId }, 'opened', { fileNo });
  if (earlier.length > 0)
    await recordEvent(ctx, { id: entry.id, siteId }, 'repeated', {
      times: earlier.length,
      fileNo: earlier[0]?.fileNo,
    });
  await foldCourse(ctx, [entry.id]);
  await setDeadline(ctx, {
    ...{ task: remindHazardTask, key: entry.id, payload: { hazardId: entry.id } },
    dueAt,
  });
  await tellOpened(ctx, entry.id);
  ctx.audit({ siteId, subjectId: entry.id, fileNo });
  await ctx.publish({ siteId, topic: 'hazard', id: entry.id });
  return { fileNo };
}

/** The open file of the same place and matter: what failed once more is a line of it. Null: there is none. */
export async function joinOpenFile(ctx: UseContext, entry: Entry, found: Found): Promise<string | null> {
  const { tx, tenantId } = ctx;
  const [open] = await tx
    .select({ id: hazardFile.id })
    .from(hazardFile)
    .where(
      and(
        eq(hazardFile.tenantId, tenantId),
        eq(hazardFile.siteId, entry.siteId),
        eq(hazardFile.placeKey, found.placeKey),
        eq(hazardFile.matter, found.matter),
        isNull(hazardFile.verifiedAt),
      ),
    )
    .orderBy(desc(hazardFile.foundAt), desc(hazardFile.id))
    .limit(1);
  if (!open) return null;
  const [said] = await tx
    .select({ id: upkeepEvent.id })
    .from(upkeepEvent)
    .where(
      and(
        eq(upkeepEvent.tenantId, tenantId),
        eq(upkeepEvent.subjectId, open.id),
        eq(upkeepEvent.entryId, entry.id),
      ),
    )
    .limit(1);
  if (!said)
    await tx.insert(upkeepEvent).values({
      ...{ tenantId, id: ctx.newId(), siteId: entry.siteId, subjectId: open.id, at: entry.occurredAt },
      ...{ kind: 'found-again', entryId: entry.id, personId: entry.personId, data: {} },
    });
  return open.id;
}

async function tellOpened(ctx: UseContext, hazardId: string): Promise<void> {
  const file = await requireHazard(ctx, hazardId);
  const roles = file.level === 'high' ? [...siteLeads, ...headOffice] : siteLeads;
  await notify(ctx, await membersOf(ctx, roles, file.siteId), {
    template: 'hazardOpened',
    params: { site: file.site.name, no: file.fileNo, place: file.place, level: file.level },
    path: `/admin/hazards/${hazardId}`,
  });
}

async function nextFileNo({ tx, tenantId }: UseContext, siteId: string, year: string): Promise<string> {
  const [row] = await tx
    .select({ taken: count() })
    .from(hazardFile)
    .where(
      and(
        eq(hazardFile.tenantId, tenantId),
        eq(hazardFile.siteId, siteId),
        like(hazardFile.fileNo, `${year}-%`),
      ),
    );
  return `${year}-${String((row?.taken ?? 0) + 1).padStart(4, '0')}`;
}

function earlierFiles({ tx, tenantId }: UseContext, entry: Entry, found: Found) {
  const since = new Date(entry.occurredAt.getTime() - repeatWithinDays * dayMs);
  return tx
    .select({ id: hazardFile.id, fileNo: hazardFile.fileNo })
    .from(hazardFile)
    .where(
      and(
        eq(hazardFile.tenantId, tenantId),
        eq(hazardFile.siteId, entry.siteId),
        eq(hazardFile.placeKey, found.placeKey),
        eq(hazardFile.matter, found.matter),
        ne(hazardFile.id, entry.id),
        gte(hazardFile.foundAt, since),
        lt(hazardFile.foundAt, entry.occurredAt),
      ),
    )
    .orderBy(desc(hazardFile.foundAt), desc(hazardFile.id));
}
