import type { UseContext } from '@zhiqin/access';
import type { device } from '@zhiqin/access/schema';
import { camera, fireAsset, gear, type post } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, max, ne, or, sum } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { PostLifeAtHand } from './post-life-in-pack.ts';
import { checkCallAnswer, controlRoomState, fireGearCheckRow, panelAlarm } from './schema.ts';

type PostRow = typeof post.$inferSelect;

/** What the site's controls ask: a value in force at a post, or null where nothing asks for it there. */
export type AskedAt = (code: string, name: string, postId: string) => number | null;

const dayMs = 86_400_000;

/**
 * Registers and last records a guard works from. What this device recorded within a day is left out: it stands in its
 * own log, and would send the pack anew with each entry.
 */
export async function postLifeAtHand(
  ctx: UseContext,
  source: typeof device.$inferSelect,
  posts: readonly PostRow[],
  askedAt: AskedAt,
  panelLogHours: (postId: string) => number,
): Promise<PostLifeAtHand> {
  const { tx, tenantId, now } = ctx;
  const { siteId } = source;
  const dayAgo = new Date(now.getTime() - dayMs);
  const notOwnOfToday = (deviceId: AnyPgColumn, at: AnyPgColumn) =>
    or(ne(deviceId, source.id), lt(at, dayAgo));
  const lastAt = (table: typeof controlRoomState | typeof checkCallAnswer) =>
    tx
      .select({ postId: table.postId, at: max(table.at) })
      .from(table)
      .where(
        and(
          eq(table.tenantId, tenantId),
          eq(table.siteId, siteId),
          gte(table.at, dayAgo),
          ne(table.deviceId, source.id),
        ),
      )
      .groupBy(table.postId);
  const [issued, assets, checks, cameras, rows, calls, alarms] = await Promise.all([
    tx
      .select({
        postId: gear.postId,
        kind: gear.kind,
        name: gear.name,
        count: sum(gear.count).mapWith(Number),
      })
      .from(gear)
      .where(
        and(
          eq(gear.tenantId, tenantId),
          eq(gear.siteId, siteId),
          isNull(gear.retiredAt),
          isNotNull(gear.postId),
          ne(gear.state, 'lost'),
        ),
      )
      .groupBy(gear.postId, gear.kind, gear.name)
      .orderBy(asc(gear.postId), asc(gear.kind), asc(gear.name)),
    tx
      .select()
      .from(fireAsset)
      .where(and(eq(fireAsset.tenantId, tenantId), eq(fireAsset.siteId, siteId), isNull(fireAsset.retiredAt)))
      .orderBy(asc(fireAsset.place), asc(fireAsset.assetNo)),
    tx
      .select({ assetId: fireGearCheckRow.assetId, at: max(fireGearCheckRow.at) })
      .from(fireGearCheckRow)
      .where(
        and(
          eq(fireGearCheckRow.tenantId, tenantId),
          eq(fireGearCheckRow.siteId, siteId),
          isNotNull(fireGearCheckRow.assetId),
          gte(fireGearCheckRow.at, new Date(now.getTime() - 62 * dayMs)),
          notOwnOfToday(fireGearCheckRow.deviceId, fireGearCheckRow.at),
        ),
      )
      .groupBy(fireGearCheckRow.assetId),
    tx
      .select({ id: camera.id, no: camera.cameraNo, place: camera.place })
      .from(camera)
      .where(and(eq(camera.tenantId, tenantId), eq(camera.siteId, siteId), isNull(camera.retiredAt)))
      .orderBy(asc(camera.cameraNo)),
    lastAt(controlRoomState),
    lastAt(checkCallAnswer),
    tx
      .select({ alarm: panelAlarm.alarmId, postId: panelAlarm.postId, at: panelAlarm.raisedAt })
      .from(panelAlarm)
      .where(
        and(
          eq(panelAlarm.tenantId, tenantId),
          eq(panelAlarm.siteId, siteId),
          gte(panelAlarm.raisedAt, dayAgo),
          isNull(panelAlarm.verifiedAt),
        ),
      )
      .orderBy(desc(panelAlarm.raisedAt)),
  ]);
  const textOf = (list: typeof rows, postId: string) =>
    list.find((row) => row.postId === postId)?.at?.toISOString() ?? null;
  const checkedAt = new Map(checks.map((row) => [row.assetId, row.at?.toISOString() ?? null]));
  return {
    gear: issued.map((row) => ({ ...row, postId: row.postId as string })),
    fireGear: assets.map(({ id, assetNo, kind, place, labelCode, serviceDueOn, scrapOn }) => ({
      id,
      assetNo,
      kind,
      place,
      label: labelCode,
      serviceDueOn,
      scrapOn,
      lastCheckedAt: checkedAt.get(id) ?? null,
    })),
    cameras,
    controlRooms: posts
      .filter((one) => one.kind === 'control_room')
      .map(({ id }) => ({ postId: id, everyHours: panelLogHours(id), lastAt: textOf(rows, id) })),
    checkCalls: posts.flatMap(({ id, heads }) => {
      // One guard alone is called more often (BS 7499).
      const isAlone = heads === 1;
      const everyMinutes = askedAt('H09', isAlone ? 'loneEveryMinutes' : 'everyMinutes', id);
      return everyMinutes === null ? [] : [{ postId: id, everyMinutes, isAlone, lastAt: textOf(calls, id) }];
    }),
    openAlarms: alarms.map(({ alarm, postId, at }) => ({ alarm, postId, at: (at as Date).toISOString() })),
  };
}
