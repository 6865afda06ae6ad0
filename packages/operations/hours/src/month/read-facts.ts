import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { dutyEntry, presenceSpan } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Month } from '@zhiqin/kernel';
import { isOfPublishedMonth } from '@zhiqin/rostering';
import { assignment, shift } from '@zhiqin/rostering/schema';
import type { Reading } from '@zhiqin/sites';
import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AwayReason, Duty, Stay } from '../worked/hours-facts.ts';
import { minuteOf } from '../worked/interval.ts';
import { neededSince } from './needed-since.ts';

/** Shifts and stays of guards by guard, over all sites, of a month and two days either side. */
export async function readFacts(ctx: Reading, guardIds: readonly string[], month: Month) {
  if (guardIds.length === 0) return { duties: new Map<string, Duty[]>(), stays: new Map<string, Stay[]>() };
  const [first, last] = [addDays(`${month}-01`, -2), addDays(`${addMonths(month, 1)}-01`, 1)];
  const [planned, stays] = [
    await plannedDuties(ctx, guardIds, first, last),
    await staysOf(ctx, guardIds, first, last),
  ];
  const known = new Set(planned.map(({ duty, guardId }) => `${guardId} ${duty.shiftId}`));
  const covered = stays.flatMap(({ guardId, stay }) =>
    stay.shiftId && !known.has(`${guardId} ${stay.shiftId}`) ? [{ guardId, shiftId: stay.shiftId }] : [],
  );
  const shifts = await shiftsById(ctx, [...new Set(covered.map((one) => one.shiftId))]);
  const covers = new Map(covered.map((one) => [`${one.guardId} ${one.shiftId}`, one]));
  const others = [...covers.values()].flatMap(({ guardId, shiftId }) => {
    const duty = shifts.get(shiftId);
    return duty ? [{ guardId, duty }] : [];
  });
  const duties = Map.groupBy([...planned, ...others], (row) => row.guardId);
  return {
    duties: new Map([...duties].map(([guardId, rows]) => [guardId, rows.map((row) => row.duty)])),
    stays: new Map(
      [...Map.groupBy(stays, (row) => row.guardId)].map(([guardId, rows]) => [
        guardId,
        rows.map((row) => row.stay),
      ]),
    ),
  };
}

const dutyColumns = {
  shiftId: shift.id,
  postId: shift.postId,
  siteId: shift.siteId,
  zone: site.zone,
  day: shift.day,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
};

async function plannedDuties(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
  first: string,
  last: string,
) {
  const rows = await tx
    .select({ guardId: assignment.guardId, ...dutyColumns })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isAnyOf(assignment.guardId, guardIds),
        isNull(assignment.withdrawnAt),
        // By instants too: that is how assignments are indexed.
        gte(assignment.startsAt, new Date(`${addDays(first, -1)}T00:00:00Z`)),
        lte(assignment.startsAt, new Date(`${addDays(last, 2)}T00:00:00Z`)),
        gte(shift.day, first),
        lte(shift.day, last),
        isOfPublishedMonth(tx),
      ),
    );
  return rows.map(({ guardId, ...row }) => ({ guardId, duty: dutyOf(row, true) }));
}

async function shiftsById({ tx, tenantId }: Reading, ids: readonly string[]): Promise<Map<string, Duty>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select(dutyColumns)
    .from(shift)
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(and(eq(shift.tenantId, tenantId), isAnyOf(shift.id, ids)));
  return new Map(rows.map((row) => [row.shiftId, dutyOf(row, false)]));
}

interface DutyRow {
  shiftId: string;
  postId: string;
  siteId: string;
  zone: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
}

function dutyOf({ startsAt, endsAt, ...row }: DutyRow, isPlanned: boolean): Duty {
  return { ...row, isPlanned, fromMin: minuteOf(startsAt), toMin: minuteOf(endsAt) };
}

interface StayRow {
  id: string;
  guardId: string;
  siteId: string;
  zone: string;
  postId: string;
  shiftId: string | null;
  fromMs: number;
  toMs: number | null;
  openingEntryId: string;
  closingEntryId: string | null;
  identity: string;
  openingKind: string | null;
  openedMs: number | null;
  closingKind: string | null;
  relieveReason: AwayReason | null;
  relievedMs: number | null;
}

/**
 * Who takes a post over after a stay nobody signed off is looked for from an hour before its shift's end: somebody else
 * who came to the post for another shift. `closeStay` says how late it may be.
 */
async function staysOf({ tx, tenantId }: Reading, guardIds: readonly string[], first: string, last: string) {
  const [p, o] = [presenceSpan, dutyEntry];
  const [found] = await tx.execute<{ rows: StayRow[] | string }>(sql`
    select coalesce(json_agg(q), '[]'::json) as rows from (
      select ${p.id} as "id", ${p.personId} as "guardId", ${p.siteId} as "siteId", ${site.zone} as "zone",
        ${p.postId} as "postId", ${p.shiftId} as "shiftId", ${ms(p.fromAt)} as "fromMs", ${ms(p.toAt)} as "toMs",
        ${p.openingEntryId} as "openingEntryId", ${p.closingEntryId} as "closingEntryId", ${p.identity} as "identity",
        ${o.kind} as "openingKind", ${ms(o.occurredAt)} as "openedMs",
        closing.kind as "closingKind", closing.content -> 'body' ->> 'relieveReason' as "relieveReason",
        case when ${p.closingEntryId} is null then (
          select (date_part('epoch', min(after.from_at)) * 1000)::bigint from ${p} after
          where after.tenant_id = ${p.tenantId} and after.site_id = ${p.siteId} and after.post_id = ${p.postId}
            and after.person_id is distinct from ${p.personId} and after.shift_id is distinct from ${p.shiftId}
            and after.from_at > greatest(${p.fromAt}, coalesce(${shift.endsAt} - interval '1 hour', ${p.fromAt}))
            and after.from_at < ${p.fromAt} + interval '2 days') end as "relievedMs"
      from ${p}
        join ${site} on ${site.tenantId} = ${p.tenantId} and ${site.id} = ${p.siteId}
        left join ${shift} on ${shift.tenantId} = ${p.tenantId} and ${shift.id} = ${p.shiftId}
        left join ${o} on ${o.tenantId} = ${p.tenantId} and ${o.id} = ${p.openingEntryId}
        left join ${o} closing on closing.tenant_id = ${p.tenantId} and closing.id = ${p.closingEntryId}
      where ${p.tenantId} = ${tenantId} and ${isAnyOf(p.personId, guardIds)}
        and ${p.fromAt} >= ${`${first}T00:00:00Z`} and ${p.fromAt} < ${`${addDays(last, 1)}T00:00:00Z`}
    ) q`);
  const rows = found?.rows ?? [];
  const list = typeof rows === 'string' ? (JSON.parse(rows) as StayRow[]) : rows;
  const needed = await neededSince(
    { tx, tenantId },
    list.filter((row) => tookOverAt(row) === null).map((row) => row.id),
  );
  return list.map((row) => ({ guardId: row.guardId, stay: stayOf(row, needed.get(row.id) ?? null) }));
}

/** When somebody handed the post over to him; null: he came to it by himself. */
const tookOverAt = (row: StayRow): number | null =>
  row.openingKind !== null && row.openingKind !== 'presence.sign-on' ? row.openedMs : null;

function stayOf(row: StayRow, neededMin: number | null): Stay {
  const { id, siteId, zone, postId, shiftId, openingEntryId, closingEntryId } = row;
  // A stay the phones ended without his signature is ended by our rule.
  const isSigned = closingEntryId !== null && row.toMs !== null;
  const tookOver = tookOverAt(row);
  return {
    ...{ id, siteId, zone, postId, shiftId, openingEntryId, closingEntryId },
    fromMin: minuteOf(row.fromMs),
    signedOffMin: isSigned ? minuteOf(row.toMs as number) : null,
    tookOverMin: tookOver === null ? neededMin : minuteOf(tookOver),
    isHandedOver: isSigned && row.closingKind === 'handover',
    relievedMin: row.relievedMs === null ? null : minuteOf(row.relievedMs),
    away: row.closingKind === 'post.relieve' ? (row.relieveReason ?? 'other') : null,
    isConfirmed: row.identity !== 'unconfirmed',
  };
}

const ms = (column: PgColumn): SQL => sql`(date_part('epoch', ${column}) * 1000)::bigint`;
