import { command, type UseContext } from '@zhiqin/access';
import { insertRows, isAnyOf } from '@zhiqin/db';
import { DomainError, daysOfMonth } from '@zhiqin/kernel';
import { askToRejudge, readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { protectedStaff } from '../checks/protected-staff.ts';
import { readProtections } from '../checks/read-guard-months.ts';
import { unfitOn } from '../checks/unfit-on.ts';
import { orDoubleBooked } from '../double-booked.ts';
import { leaveOn } from '../leave/leave-on.ts';
import { publishedAt } from '../publication.ts';
import { changeRosterInput } from '../roster-input.ts';
import { assignment } from '../schema.ts';
import { requireMonthShifts } from './month-shifts.ts';
import { recordChanges } from './record-changes.ts';
import { type CellChange, type HeldPlace, type Refusal, settleChanges } from './settle-changes.ts';

export interface RefusedCell {
  guardId: string;
  day: string;
  /** Words: i18n context `errors`. */
  code: Refusal;
}

/**
 * Many cells of a month at once: what each guard does each day. A cell that cannot be is refused by itself, with its
 * reason; the others are saved. In a published month a reason is asked, severity B refuses, and everybody concerned is
 * told. Looks past the site wall for shifts at other sites, and answers with the refusal alone.
 * Errors: `not-found` (site), `input.invalid` (reason missing), `roster.double-booked` (a hand elsewhere was faster).
 */
export const changeRoster = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: changeRosterInput,
  async run(ctx, { siteId, month, changes, reason }): Promise<{ saved: number; refused: RefusedCell[] }> {
    const site = await requireOwnSite(ctx, siteId);
    const isPublished = (await publishedAt(ctx, siteId, month)) !== null;
    if (isPublished && !reason) throw new DomainError('input.invalid', {}, { reason: 'field.required' });
    const plan = await readSitePlan(ctx, siteId);
    const shifts = await requireMonthShifts(ctx, plan, month);
    const byPlace = new Map(shifts.map((one) => [`${one.day}/${one.postId}/${one.code}`, one.id]));
    const byId = new Map(shifts.map((one) => [one.id, one]));
    const guardIds = [...new Set(changes.map((change) => change.guardId))];
    const people = await readPeople(ctx, siteId, guardIds);
    const held = await readHeld(ctx, shifts, guardIds);

    const idOf = (day: string, { postId, code }: { postId: string; code: string }) =>
      byPlace.get(`${day}/${postId}/${code}`) ?? `nowhere/${day}/${postId}/${code}`;
    const cells: CellChange[] = changes.map(({ guardId, day, from, to }) => {
      const before = from.map((place) => idOf(day, place));
      const after = to.map((place) => idOf(day, place));
      return {
        guardId,
        day,
        give: before.filter((id) => !after.includes(id)),
        take: after.filter((id) => !before.includes(id)),
      };
    });
    const heldBy = Map.groupBy(held, (one) => `${one.guardId}/${byId.get(one.shiftId)?.day}`);
    const isStale = new Set(
      changes.filter(({ guardId, day, from }) => {
        const now = (heldBy.get(`${guardId}/${day}`) ?? []).map((one) => one.shiftId).sort();
        return (
          now.join() !==
          from
            .map((place) => idOf(day, place))
            .sort()
            .join()
        );
      }),
    );
    const stale = new Set(changes.flatMap((change, i) => (isStale.has(change) ? [cells[i]] : [])));
    const unfit = isPublished
      ? await unfitOn(ctx, plan, guardIds, daysOfMonth(month).at(-1) as string)
      : null;
    const spans = isPublished ? await readProtections(ctx, guardIds) : new Map<string, never>();
    const isOnLeave = await leaveOn(ctx, guardIds, {
      from: `${month}-01`,
      until: daysOfMonth(month).at(-1) as string,
    });
    const allowed = (guardId: string, shiftId: string): Refusal | null => {
      const target = byId.get(shiftId);
      const person = people.get(guardId);
      if (!target) return 'roster.cell-changed';
      if (!person || target.day < person.joinedOn || (person.leftOn && target.day > person.leftOn))
        return 'roster.not-employed';
      if (isOnLeave(guardId, target.day)) return 'roster.on-leave';
      if (unfit?.(guardId, target.postId, target.day)) return 'roster.ineligible';
      const protectedSpans = spans.get(guardId) ?? [];
      const asked = { key: shiftId, siteId, day: target.day, zone: site.zone, ...windowOf(target) };
      return protectedStaff({ guardId, month, work: [asked], protectedSpans }).length > 0
        ? 'roster.protected'
        : null;
    };
    const settled = settleChanges(
      cells.filter((cell) => !stale.has(cell)),
      held,
      byId,
      allowed,
    );
    const answers = settled.values();
    const refusals = cells.map((cell): Refusal | null =>
      stale.has(cell) ? 'roster.cell-changed' : (answers.next().value ?? null),
    );
    const isPattern = new Set(changes.flatMap((one, i) => (one.isPattern ? [cells[i]] : [])));
    const done = cells.filter((_, i) => refusals[i] === null);
    await store(ctx, siteId, done, byId, people, (cell) => (isPattern.has(cell) ? 'pattern' : null));
    if (isPublished && reason)
      await recordChanges(
        ctx,
        { siteId, month, siteName: site.name },
        done.flatMap(({ guardId, give, take }) => [
          ...give.map((shiftId) => ({ guardId, shiftId, kind: 'withdrawn' as const })),
          ...take.map((shiftId) => ({ guardId, shiftId, kind: 'assigned' as const })),
        ]),
        reason,
      );
    const [firstDay] = done.map((cell) => cell.day).sort();
    // What was planned for days that are over is what they were judged by.
    if (isPublished && firstDay) await askToRejudge(ctx, { register: 'roster', siteId, fromDay: firstDay });
    ctx.audit({ siteId, month, changed: done.length, refused: cells.length - done.length });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    return {
      saved: done.length,
      refused: cells.flatMap(({ guardId, day }, i) => {
        const code = refusals[i];
        return code ? [{ guardId, day, code }] : [];
      }),
    };
  },
});

const windowOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({ startsAt, endsAt });

async function readPeople({ tx, tenantId }: UseContext, siteId: string, guardIds: readonly string[]) {
  if (guardIds.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({ id: guard.id, name: guard.name, joinedOn: guard.joinedOn, leftOn: guard.leftOn })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        inArray(guard.id, [...guardIds]),
        sql`${siteId}::uuid = any(${guard.siteIds})`,
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody on a shift of the month, and where else the guards concerned stand then. */
async function readHeld(
  { tx, tenantId }: UseContext,
  shifts: readonly { id: string; startsAt: Date; endsAt: Date }[],
  guardIds: readonly string[],
): Promise<HeldPlace[]> {
  if (shifts.length === 0) return [];
  const columns = {
    guardId: assignment.guardId,
    shiftId: assignment.shiftId,
    startsAt: assignment.startsAt,
    endsAt: assignment.endsAt,
  };
  const here = await tx
    .select(columns)
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isAnyOf(
          assignment.shiftId,
          shifts.map((one) => one.id),
        ),
        isNull(assignment.withdrawnAt),
      ),
    );
  if (guardIds.length === 0) return here;
  const known = new Set(shifts.map((one) => one.id));
  const around = await tx
    .select(columns)
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        isAnyOf(assignment.guardId, guardIds),
        isNull(assignment.withdrawnAt),
        lt(assignment.startsAt, new Date(Math.max(...shifts.map((one) => one.endsAt.getTime())))),
        gt(assignment.endsAt, new Date(Math.min(...shifts.map((one) => one.startsAt.getTime())))),
      ),
    );
  return [...here, ...around.filter((one) => !known.has(one.shiftId))];
}

async function store(
  ctx: UseContext,
  siteId: string,
  done: readonly CellChange[],
  shifts: ReadonlyMap<string, { startsAt: Date; endsAt: Date }>,
  people: ReadonlyMap<string, { name: string }>,
  madeByOf: (cell: CellChange) => 'pattern' | null,
): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const given = done.flatMap((cell) =>
    cell.give.map((shiftId) => ({ guardId: cell.guardId, shiftId, madeBy: madeByOf(cell) })),
  );
  if (given.length > 0)
    await tx.execute(sql`
      update ${assignment} set withdrawn_at = ${now.toISOString()}::timestamptz, made_by = gone."madeBy"
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as gone("guardId" uuid, "shiftId" uuid, "madeBy" text)
      where ${assignment.tenantId} = ${tenantId} and ${assignment.guardId} = gone."guardId"
        and ${assignment.shiftId} = gone."shiftId" and ${assignment.withdrawnAt} is null`);
  const taken = done.flatMap((cell) =>
    cell.take.flatMap((shiftId) => {
      const window = shifts.get(shiftId);
      return window
        ? [
            {
              tenantId,
              id: ctx.newId(),
              siteId,
              shiftId,
              guardId: cell.guardId,
              madeBy: madeByOf(cell),
              startsAt: window.startsAt,
              endsAt: window.endsAt,
            },
          ]
        : [];
    }),
  );
  if (taken.length === 0) return;
  await orDoubleBooked(
    tx.execute(
      sql`${insertRows(assignment, taken)} on conflict (tenant_id, shift_id, guard_id) do update
        set withdrawn_at = null, made_by = excluded.made_by`,
    ),
    (guardId) => people.get(guardId ?? '')?.name ?? '',
  );
}
