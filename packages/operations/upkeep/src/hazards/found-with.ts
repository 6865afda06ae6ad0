import type { UseContext } from '@zhiqin/access';
import { dutyEntry, patrolScan } from '@zhiqin/duty/schema';
import { camera, checkpoint, fireAsset, post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { HazardLevel, HazardMatter, HazardSource } from './hazard-words.ts';

type Body = Record<string, unknown>;
type Entry = typeof dutyEntry.$inferSelect;

export interface Found {
  source: HazardSource;
  matter: HazardMatter;
  level: HazardLevel;
  checkpointId: string | null;
  place: string;
  placeKey: string;
}

/** With these something is to be mended; 'suspicious' speaks of people, 'normal' of nothing. */
const cameraFaults = new Set(['offline', 'blurred', 'blocked', 'shifted', 'no-recording', 'time-wrong']);
const someFailed = (body: Body) =>
  Array.isArray(body.items) && body.items.some((item: { ok?: boolean }) => item.ok === false);

/** Whether what a post recorded asks for a file: a hazard reported, or a check that something failed (S8-2.2.3, S9C-9). */
export function asksForFile(kind: string, body: Body): boolean {
  switch (kind) {
    case 'hazard.report':
      return true;
    case 'patrol.scan':
      return body.clear === false || someFailed(body);
    case 'fire-gear.check':
      return someFailed(body) && body.checkAction !== 'replaced';
    case 'fire.inspection':
      return someFailed(body);
    case 'cctv.finding':
      return cameraFaults.has(String(body.finding));
    default:
      return false;
  }
}

/** What an entry found, where, and how bad it is until somebody says otherwise: a blocked way out is high. */
export async function foundWith(ctx: UseContext, entry: Entry): Promise<Found> {
  const body = entry.content.body as Body;
  const nameOf = async (table: PgTable & Named, column: PgColumn, id: unknown) => {
    if (typeof id !== 'string') return null;
    const [row] = await ctx.tx
      .select({ name: column })
      .from(table)
      .where(and(eq(table.tenantId, ctx.tenantId), eq(table.siteId, entry.siteId), eq(table.id, id)));
    return (row?.name as string | undefined) ?? null;
  };
  const atPost = async () => ({
    checkpointId: null,
    place: (await nameOf(post, post.name, entry.postId)) ?? '–',
    placeKey: `post:${entry.postId}`,
  });
  const atPoint = async (pointId: unknown) => {
    const name = await nameOf(checkpoint, checkpoint.name, pointId);
    return name === null
      ? atPost()
      : { checkpointId: String(pointId), place: name, placeKey: `checkpoint:${pointId}` };
  };
  switch (entry.kind) {
    case 'patrol.scan':
      return {
        source: 'patrol',
        matter: body.clear === false ? 'lane' : 'equipment',
        level: body.clear === false ? 'high' : 'low',
        ...(await atPoint(await pointOfScan(ctx, entry.id))),
      };
    case 'fire-gear.check': {
      const no = String(body.assetNo);
      const place = await nameOf(fireAsset, fireAsset.place, body.asset);
      return {
        ...{ source: 'fire-gear', matter: 'fire-gear', level: 'medium', checkpointId: null },
        place: [no, place].filter(Boolean).join(' '),
        placeKey: `fire:${no}`,
      };
    }
    case 'cctv.finding': {
      const place = await nameOf(camera, camera.place, body.camera);
      return {
        ...{ source: 'camera', matter: 'camera', level: 'medium', checkpointId: null },
        place: [body.cameraNo, place].filter(Boolean).join(' ') || '–',
        placeKey: `camera:${body.cameraNo ?? body.camera ?? ''}`,
      };
    }
    case 'fire.inspection':
      return { source: 'patrol', matter: 'fire-gear', level: 'medium', ...(await atPost()) };
    default: {
      const cited = await citedOf(ctx, entry.citesEntryId);
      return {
        source: 'phone',
        matter: cited?.kind === 'patrol.scan' && cited.body.clear === false ? 'lane' : 'other',
        level: (body.level as HazardLevel) ?? 'medium',
        ...(await atPoint(body.checkpoint)),
      };
    }
  }
}

type Named = { tenantId: PgColumn; siteId: PgColumn; id: PgColumn };

async function pointOfScan({ tx, tenantId }: UseContext, entryId: string): Promise<string | null> {
  const [scan] = await tx
    .select({ checkpointId: patrolScan.checkpointId })
    .from(patrolScan)
    .where(and(eq(patrolScan.tenantId, tenantId), eq(patrolScan.id, entryId)));
  return scan?.checkpointId ?? null;
}

async function citedOf({ tx, tenantId }: UseContext, entryId: string | null) {
  if (!entryId) return null;
  const [cited] = await tx
    .select({ kind: dutyEntry.kind, content: dutyEntry.content })
    .from(dutyEntry)
    .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.id, entryId)));
  return cited ? { kind: cited.kind, body: cited.content.body as Body } : null;
}
