import type { Reading } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { fireStation, stationCheck, stationItem } from '../schema.ts';

interface StockLine {
  id: string;
  name: string;
  nameEn: string | null;
  unit: string | null;
  target: number;
  /** As the newest check counted it; null: it was in none. */
  actual: number | null;
  isFit: boolean | null;
  expiresOn: string | null;
  /** What is wrong with it on the day asked about. */
  lacks: ('short' | 'unfit' | 'expired' | 'expiring' | 'not-counted')[];
}

export interface StationNow {
  id: string;
  name: string;
  nameEn: string | null;
  place: string;
  crewTarget: number;
  leaderId: string | null;
  crew: { id: string; name: string }[];
  onDuty: number | null;
  checkedAt: Date | null;
  checkedBy: string | null;
  stock: StockLine[];
}

/** Days before it expires that a thing is on the list of what is short. */
export const expiringDays = 30;

/** The stations of a site as they stand: who belongs to them, what lies there by the newest check, what is short. */
export async function stationsNow(
  ctx: Reading,
  siteId: string,
  today: string,
  soon: string,
): Promise<StationNow[]> {
  const { tx, tenantId } = ctx;
  const stations = await tx
    .select()
    .from(fireStation)
    .where(
      and(eq(fireStation.tenantId, tenantId), eq(fireStation.siteId, siteId), isNull(fireStation.closedAt)),
    )
    .orderBy(asc(fireStation.openedAt), asc(fireStation.id));
  if (stations.length === 0) return [];
  const crewIds = [...new Set(stations.flatMap((one) => one.guardIds))];
  const [items, checks, crew] = await Promise.all([
    tx
      .select()
      .from(stationItem)
      .where(
        and(
          eq(stationItem.tenantId, tenantId),
          eq(stationItem.siteId, siteId),
          isNull(stationItem.retiredAt),
        ),
      )
      .orderBy(asc(stationItem.addedAt), asc(stationItem.id)),
    tx
      .select({
        stationId: stationCheck.stationId,
        at: stationCheck.at,
        onDuty: stationCheck.onDuty,
        lines: stationCheck.lines,
        byName: sql<string | null>`coalesce(${stationCheck.byName}, ${guard.name})`,
      })
      .from(stationCheck)
      .leftJoin(guard, and(eq(guard.tenantId, stationCheck.tenantId), eq(guard.id, stationCheck.personId)))
      .where(and(eq(stationCheck.tenantId, tenantId), eq(stationCheck.siteId, siteId)))
      .orderBy(desc(stationCheck.at), desc(stationCheck.id)),
    crewIds.length === 0
      ? []
      : tx
          .select({ id: guard.id, name: guard.name })
          .from(guard)
          .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, crewIds))),
  ]);
  return stations.map((one) => {
    const own = checks.filter((check) => check.stationId === one.id);
    const [newest] = own;
    return {
      id: one.id,
      name: one.name,
      nameEn: one.nameEn,
      place: one.place,
      crewTarget: one.crewTarget,
      leaderId: one.leaderId,
      crew: one.guardIds.flatMap((id) => crew.find((row) => row.id === id) ?? []),
      onDuty: newest?.onDuty ?? null,
      checkedAt: newest?.at ?? null,
      checkedBy: newest?.byName ?? null,
      stock: items
        .filter((item) => item.stationId === one.id)
        .map((item) => {
          const counted = own.flatMap((check) => check.lines.find((line) => line.item === item.id) ?? [])[0];
          return {
            id: item.id,
            name: item.name,
            nameEn: item.nameEn,
            unit: item.unit,
            target: item.target,
            actual: counted?.actual ?? null,
            isFit: counted?.isFit ?? null,
            expiresOn: item.expiresOn,
            lacks: lacksOf(item, counted, today, soon),
          };
        }),
    };
  });
}

function lacksOf(
  { target, expiresOn }: { target: number; expiresOn: string | null },
  counted: { actual: number; isFit: boolean } | undefined,
  today: string,
  soon: string,
): StockLine['lacks'] {
  const lacks: StockLine['lacks'] = [];
  if (!counted) lacks.push('not-counted');
  else {
    if (counted.actual < target) lacks.push('short');
    if (!counted.isFit) lacks.push('unfit');
  }
  if (expiresOn && expiresOn < today) lacks.push('expired');
  else if (expiresOn && expiresOn <= soon) lacks.push('expiring');
  return lacks;
}
