import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { entryProof, patrolRound, presenceSpan } from '@zhiqin/duty/schema';
import { monthWindow } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import type { AssessmentFact, SiteMonthOfGuards } from '@zhiqin/workforce';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { jsonRows } from './facts/json-rows.ts';

/** Points a late and a missed shift take of the month's attendance: of the house, no source sets them. */
const latePoints = 10;
const absentPoints = 25;

/** Guards as a parameter of one statement, whatever their number. */
const anyOf = (ids: readonly string[]): SQL => sql`any(${`{${ids.join(',')}}`}::uuid[])`;

async function windowOf({ tx, tenantId }: UseContext, { siteId, month }: SiteMonthOfGuards) {
  const [row] = await tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  const { startsAt, endsAt } = monthWindow(month, row?.zone ?? 'Asia/Shanghai');
  return { from: startsAt.toISOString(), to: endsAt.toISOString() };
}

/** Shifts of the month that have ended: how many he came late to, and how many nothing shows him on. */
const attendance: AssessmentFact = {
  item: 'attendance',
  async load(ctx, { siteId, month, guardIds }) {
    const [a, s, p] = [assignment, shift, presenceSpan];
    const rows = await jsonRows<{ guardId: string; shifts: number; late: number; absent: number }>(
      ctx,
      sql`select q."guardId", count(*)::int as shifts,
                 count(*) filter (where q.came > q.starts)::int as late,
                 count(*) filter (where q.came is null)::int as absent
          from (select ${a.guardId} as "guardId", ${s.startsAt} as starts,
                  (select min(${p.fromAt}) from ${p} where ${p.tenantId} = ${ctx.tenantId}
                     and ${p.siteId} = ${siteId} and ${p.personId} = ${a.guardId}
                     and ${p.fromAt} < ${s.endsAt} and (${p.toAt} is null or ${p.toAt} > ${s.startsAt})) as came
                from ${a} join ${s} on ${s.tenantId} = ${a.tenantId} and ${s.id} = ${a.shiftId}
                where ${a.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${siteId} and ${a.withdrawnAt} is null
                  and ${s.day} like ${`${month}-%`} and ${s.endsAt} <= ${ctx.now.toISOString()}
                  and ${a.guardId} = ${anyOf(guardIds)}) q
          group by q."guardId"`,
    );
    return new Map(
      rows.map(({ guardId, ...values }) => [
        guardId,
        { values, score: Math.max(0, 100 - latePoints * values.late - absentPoints * values.absent) },
      ]),
    );
  },
};

/** Points reached of those planned, over all his rounds. */
const patrol: AssessmentFact = {
  item: 'patrol',
  async load(ctx, of) {
    const { from, to } = await windowOf(ctx, of);
    const r = patrolRound;
    const rows = await jsonRows<{ guardId: string; points: number; reached: number }>(
      ctx,
      sql`select ${r.personId} as "guardId", sum(${r.plannedPoints})::int as points,
                 sum(${r.scannedPoints})::int as reached
          from ${r} where ${r.tenantId} = ${ctx.tenantId} and ${r.siteId} = ${of.siteId}
            and ${r.startedAt} >= ${from} and ${r.startedAt} < ${to} and ${r.personId} = ${anyOf(of.guardIds)}
          group by ${r.personId} having sum(${r.plannedPoints}) > 0`,
    );
    return new Map(
      rows.map(({ guardId, points, reached }) => [
        guardId,
        { values: { points, reached }, score: Math.min(100, Math.floor((100 * reached) / points)) },
      ]),
    );
  },
};

/** Rounds whose readings are graded, and how many of them are doubted (grade D). */
const proof: AssessmentFact = {
  item: 'proof',
  async load(ctx, of) {
    const { from, to } = await windowOf(ctx, of);
    const e = entryProof;
    const rows = await jsonRows<{ guardId: string; rounds: number; doubtful: number }>(
      ctx,
      sql`select ${e.personId} as "guardId", count(distinct ${e.roundKey})::int as rounds,
                 count(distinct ${e.roundKey}) filter (where ${e.grade} = 'D')::int as doubtful
          from ${e} where ${e.tenantId} = ${ctx.tenantId} and ${e.siteId} = ${of.siteId}
            and ${e.at} >= ${from} and ${e.at} < ${to} and ${e.personId} = ${anyOf(of.guardIds)}
          group by ${e.personId}`,
    );
    return new Map(
      rows.map(({ guardId, ...values }) => [
        guardId,
        { values, score: Math.floor((100 * (values.rounds - values.doubtful)) / values.rounds) },
      ]),
    );
  },
};

/** What the duty log says of a guard's month; contributed to `workforce`, which lies below it. */
export const assessmentFactsOfDuty: readonly AssessmentFact[] = [attendance, patrol, proof];
