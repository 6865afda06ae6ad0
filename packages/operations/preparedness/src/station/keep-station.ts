import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayContains, eq, inArray, isNull } from 'drizzle-orm';
import { stopClock } from '../clocks.ts';
import {
  addItemInput,
  checkStationInput,
  itemInput,
  openStationInput,
  staffStationInput,
  stationInput,
} from '../input.ts';
import { fireStation, stationCheck, stationItem } from '../schema.ts';
import { signerOf } from '../site-members.ts';
import { setStationClocks } from './station-clocks.ts';

/** 微型消防站 of a site: its place, its crew, how many are to be on duty. Errors: `not-found` (site or guard), `input.invalid`. */
export const openStation = command({
  action: 'preparedness.keep',
  input: openStationInput,
  async run(ctx, { siteId, name, nameEn, place, crewTarget, leaderId, guardIds = [] }) {
    await requireSite(ctx, siteId);
    await requireGuards(ctx, siteId, [...guardIds, ...(leaderId ? [leaderId] : [])]);
    const stationId = ctx.newId();
    await ctx.tx.insert(fireStation).values({
      ...{ tenantId: ctx.tenantId, id: stationId, siteId, name, place, crewTarget },
      nameEn: nameEn || null,
      leaderId: leaderId ?? null,
      guardIds: [...guardIds],
      openedAt: ctx.now,
    });
    await setStationClocks(ctx, siteId);
    ctx.audit({ siteId, subjectId: stationId });
    return { stationId };
  },
});

/** Who belongs to it from now on. Errors: `not-found`. */
export const staffStation = command({
  action: 'preparedness.keep',
  input: staffStationInput,
  async run(ctx, { stationId, crewTarget, leaderId, guardIds }): Promise<void> {
    const { siteId } = await requireStation(ctx, stationId);
    await requireGuards(ctx, siteId, [...guardIds, ...(leaderId ? [leaderId] : [])]);
    await ctx.tx
      .update(fireStation)
      .set({ crewTarget, leaderId: leaderId ?? null, guardIds: [...guardIds] })
      .where(and(eq(fireStation.tenantId, ctx.tenantId), eq(fireStation.id, stationId)));
    ctx.audit({ siteId, subjectId: stationId, crew: guardIds.length });
  },
});

/** The station is given up. Errors: `not-found`. */
export const closeStation = command({
  action: 'preparedness.keep',
  input: stationInput,
  async run(ctx, { stationId }): Promise<void> {
    const { siteId } = await requireStation(ctx, stationId);
    await ctx.tx
      .update(fireStation)
      .set({ closedAt: ctx.now })
      .where(and(eq(fireStation.tenantId, ctx.tenantId), eq(fireStation.id, stationId)));
    await stopClock(ctx, 'station', stationId);
    ctx.audit({ siteId, subjectId: stationId });
  },
});

/** Something that is to lie there, how many of it, and until when it may be used. Errors: `not-found`, `input.invalid`. */
export const addStationItem = command({
  action: 'preparedness.keep',
  input: addItemInput,
  async run(ctx, { stationId, name, nameEn, unit, target, expiresOn }) {
    const { siteId } = await requireStation(ctx, stationId);
    const stationItemId = ctx.newId();
    await ctx.tx.insert(stationItem).values({
      ...{ tenantId: ctx.tenantId, id: stationItemId, siteId, stationId, name, target },
      nameEn: nameEn || null,
      unit: unit || null,
      expiresOn: expiresOn ?? null,
      addedAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: stationItemId });
    return { stationItemId };
  },
});

/** It is no longer to lie there; a renewed one is another line. Errors: `not-found`. */
export const retireStationItem = command({
  action: 'preparedness.keep',
  input: itemInput,
  async run(ctx, { stationItemId }): Promise<void> {
    const [row] = await ctx.tx
      .update(stationItem)
      .set({ retiredAt: ctx.now })
      .where(
        and(
          eq(stationItem.tenantId, ctx.tenantId),
          eq(stationItem.id, stationItemId),
          isNull(stationItem.retiredAt),
        ),
      )
      .returning({ siteId: stationItem.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: stationItemId });
  },
});

/** 每月检查 at the desk: who is on duty and what lies there. Errors: `not-found` (station, or a line of another). */
export const checkStation = command({
  action: 'preparedness.keep',
  input: checkStationInput,
  async run(ctx, { stationId, onDuty, lines }): Promise<void> {
    const { siteId } = await requireStation(ctx, stationId);
    const items = await ctx.tx
      .select({ id: stationItem.id })
      .from(stationItem)
      .where(and(eq(stationItem.tenantId, ctx.tenantId), eq(stationItem.stationId, stationId)));
    if (lines.some((line) => items.every((item) => item.id !== line.stationItemId)))
      throw new DomainError('not-found');
    await ctx.tx.insert(stationCheck).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId, stationId, at: ctx.now, onDuty },
      ...{ entryId: null, personId: null, byName: signerOf(ctx).name },
      lines: lines.map(({ stationItemId, actual, isFit }) => ({ item: stationItemId, actual, isFit })),
    });
    await setStationClocks(ctx, siteId);
    ctx.audit({ siteId, subjectId: stationId, onDuty });
  },
});

async function requireStation({ tx, tenantId }: UseContext, stationId: string) {
  const [row] = await tx
    .select()
    .from(fireStation)
    .where(
      and(eq(fireStation.tenantId, tenantId), eq(fireStation.id, stationId), isNull(fireStation.closedAt)),
    );
  if (!row) throw new DomainError('not-found');
  return row;
}

/** @throws DomainError `not-found` for somebody who does not work at the site. */
async function requireGuards(ctx: UseContext, siteId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await ctx.tx
    .select({ id: guard.id })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, ctx.tenantId),
        inArray(guard.id, wanted),
        arrayContains(guard.siteIds, [siteId]),
      ),
    );
  if (found.length < wanted.length) throw new DomainError('not-found');
}
