import type { UseContext } from '@zhiqin/access';
import { fireAsset } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { type RegisterWindow, registerReaders } from '../gate/register-rows.ts';
import { dutyEntry, latePass, visit } from '../schema.ts';
import type { SheetSpec } from './sheet-specs.ts';
import { standingLines, word } from './standing-lines.ts';

/** A line of a sheet before it is said in words. Personal values are laid over `plain` by path, the last entry's last. */
export interface SheetLine {
  id: string;
  /** Null: of a register that no time orders. */
  at: Date | null;
  entryIds: string[];
  plain: Record<string, unknown>;
  /** Of registers that no entry fills: personal values in the clear, to be searched and never shown. */
  told?: Record<string, unknown>;
}

/** The next lines of a sheet, at most `limit`; fewer: there are no more. A register without time comes at once. */
export async function sheetLines(
  ctx: UseContext,
  { source }: SheetSpec,
  window: RegisterWindow,
): Promise<SheetLine[]> {
  if (source.from === 'standing') return standingLines(ctx, source.register, window);
  if (source.from === 'passes') return passLines(ctx, window);
  if (source.from === 'entries') return entryLinesOf(ctx, source.kinds, window);
  const rows = await registerReaders[source.register](ctx, window);
  return rows.map(({ id, at, entryIds, cells }) => ({
    id,
    at,
    entryIds: entryIds.filter((one) => one !== null),
    plain: cells,
  }));
}

async function entryLinesOf(
  ctx: UseContext,
  kinds: readonly string[],
  { siteId, from, to, limit, oldestFirst, after }: RegisterWindow,
): Promise<SheetLine[]> {
  const way = oldestFirst ? asc : desc;
  const rows = await ctx.tx
    .select({ id: dutyEntry.id, at: dutyEntry.occurredAt, content: dutyEntry.content })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, ctx.tenantId),
        eq(dutyEntry.siteId, siteId),
        inArray(dutyEntry.kind, [...kinds]),
        gte(dutyEntry.occurredAt, from),
        lt(dutyEntry.occurredAt, to),
        after
          ? sql`(${dutyEntry.occurredAt}, ${dutyEntry.id}) ${sql.raw(oldestFirst ? '>' : '<')} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(way(dutyEntry.occurredAt), way(dutyEntry.id))
    .limit(limit);
  const lines = rows.map(({ id, at, content }) => ({
    id,
    at,
    entryIds: [id],
    plain: openParts(content.body),
  }));
  return kinds.includes('fire-gear.check') ? withAssets(ctx, lines) : lines;
}

/** A body without its commitments: what they stand for is read from `entry_value`. */
function openParts(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => !(typeof value === 'object' && value !== null && 'commit' in value),
    ),
  );
}

/** What a checked piece is and where it hangs, as its register says. */
async function withAssets(ctx: UseContext, lines: SheetLine[]): Promise<SheetLine[]> {
  const ids = [...new Set(lines.map(({ plain }) => plain.asset).filter((one) => typeof one === 'string'))];
  if (ids.length === 0) return lines;
  const rows = await ctx.tx
    .select({ id: fireAsset.id, assetKind: fireAsset.kind, place: fireAsset.place })
    .from(fireAsset)
    .where(and(eq(fireAsset.tenantId, ctx.tenantId), inArray(fireAsset.id, ids)));
  const assets = new Map(
    rows.map(({ id, assetKind, place }) => [
      id,
      { place, assetKind: word('sites', `equipment.fireKinds.${assetKind}`) },
    ]),
  );
  return lines.map((line) => ({
    ...line,
    plain: { ...line.plain, ...assets.get(String(line.plain.asset)) },
  }));
}

/** 临时通行证台账 (S6-3.3): each temporary pass from its issue to its return, or how it stands. */
async function passLines(ctx: UseContext, window: RegisterWindow): Promise<SheetLine[]> {
  const { siteId, from, to, limit, oldestFirst, after } = window;
  const way = oldestFirst ? asc : desc;
  const rows = await ctx.tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, ctx.tenantId),
        eq(visit.siteId, siteId),
        isNotNull(visit.passNo),
        gte(visit.admittedAt, from),
        lt(visit.admittedAt, to),
        after
          ? sql`(${visit.admittedAt}, ${visit.id}) ${sql.raw(oldestFirst ? '>' : '<')} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(way(visit.admittedAt), way(visit.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const late = await ctx.tx
    .select()
    .from(latePass)
    .where(
      and(
        eq(latePass.tenantId, ctx.tenantId),
        inArray(
          latePass.visitId,
          rows.map((row) => row.visitId),
        ),
      ),
    )
    .orderBy(asc(latePass.at), asc(latePass.id));
  const lateOf = new Map(late.map((row) => [row.visitId, row]));
  return rows.map((row) => {
    const after = lateOf.get(row.visitId);
    const isBack = row.isPassReturned === true;
    const due = row.expectedLeaveAt;
    const passState =
      after?.state ??
      (isBack ? 'returned' : due && due < ctx.now ? 'overdue' : row.leftAt ? 'not-returned' : 'issued');
    return {
      id: row.id,
      at: row.admittedAt,
      entryIds: [after?.id, row.leaveEntryId, row.admitEntryId].filter((one) => typeof one === 'string'),
      plain: {
        passNo: row.passNo,
        visitorKind: row.visitorKind,
        expectedLeaveAt: due,
        passState,
        returnedAt: after?.state === 'returned' ? after.at : isBack ? row.leftAt : null,
      },
    };
  });
}
