import { query, type UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import { netFen } from '../pay/deductions.ts';
import type { PayStatement } from '../pay/statement-of.ts';
import { siteMonthInput } from '../rules.ts';
import { personOf } from './find-month.ts';
import { statementsOf } from './make-statements.ts';
import { ownMonthInput } from './month-input.ts';
import { guardMonth, payStatement } from './schema.ts';
import type { MonthRow } from './store-months.ts';

export interface GuardStatement {
  guardMonthId: string;
  guardId: string;
  name: string;
  staffNo: string;
  state: string;
  plannedMinutes: number;
  workedMinutes: number;
  nightMinutes: number;
  holidayMinutes: number;
  overtime: MonthRow['overtime'];
  /** When it was made final; null: as it would be now. */
  madeAt: Date | null;
  statement: PayStatement;
  /** What is paid out of it. */
  netFen: number;
}

/** Statements of hours and pay of a site's month: final where locked, else as they would be now. Errors: `not-found`. */
export const listStatements = query({
  action: 'pay.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    await requireSite(ctx, siteId);
    const which = and(eq(guardMonth.siteId, siteId), eq(guardMonth.month, month));
    return statementRows(ctx, which);
  },
});

/** The guard's own statement, once his month is locked; null before. Errors: `not-found` for who is no guard. */
export const myStatement = query({
  action: 'pay.read-own',
  input: ownMonthInput,
  async run(ctx, { month }) {
    const which = and(
      eq(guardMonth.guardId, personOf(ctx)),
      eq(guardMonth.month, month),
      eq(guardMonth.state, 'locked'),
    );
    return (await statementRows(ctx, which))[0] ?? null;
  },
});

/** Statements of months, by name. */
export async function statementRows(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  which: ReturnType<typeof and>,
): Promise<GuardStatement[]> {
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select({ row: guardMonth, name: guard.name, staffNo: guard.staffNo })
    .from(guardMonth)
    .innerJoin(guard, and(eq(guard.tenantId, guardMonth.tenantId), eq(guard.id, guardMonth.guardId)))
    .where(and(eq(guardMonth.tenantId, tenantId), which))
    .orderBy(asc(guard.pinyin), asc(guard.id), asc(guardMonth.month));
  const ids = rows.map(({ row }) => row.id);
  const final = await tx
    .select()
    .from(payStatement)
    .where(and(eq(payStatement.tenantId, tenantId), isAnyOf(payStatement.guardMonthId, ids)));
  const finalOf = new Map(final.map((one) => [one.guardMonthId, one]));
  const open = rows.filter(({ row }) => !finalOf.has(row.id));
  const now = new Map<string, PayStatement>();
  for (const own of Map.groupBy(open, ({ row }) => row.month).values())
    for (const [id, made] of await statementsOf(
      ctx,
      own.map(({ row }) => row),
    ))
      now.set(id, made);
  return rows.flatMap(({ row, name, staffNo }) => {
    const kept = finalOf.get(row.id);
    const statement = kept?.statement ?? now.get(row.id);
    if (!statement) return [];
    const { guardId, state, plannedMinutes, workedMinutes, nightMinutes, holidayMinutes, overtime } = row;
    const hours = { plannedMinutes, workedMinutes, nightMinutes, holidayMinutes, overtime };
    return [
      {
        guardMonthId: row.id,
        guardId,
        name,
        staffNo,
        state,
        ...hours,
        madeAt: kept?.madeAt ?? null,
        statement,
        netFen: netFen(statement),
      },
    ];
  });
}
