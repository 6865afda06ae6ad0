import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addRows, isAnyOf } from '@zhiqin/db';
import type { Month } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { type Adjustment, type PayStatement, statementOf } from '../pay/statement-of.ts';
import type { DayLeave, WorkedDay } from '../worked/hours-facts.ts';
import { deductionsOf, minimumWageOf } from './deductions-of.ts';
import { dayMinutesOf } from './month-totals.ts';
import { peopleOfMonth } from './people-of-month.ts';
import { guardDay, guardMonthRevision, payStatement } from './schema.ts';
import type { MonthRow } from './store-months.ts';

type Settled = Pick<MonthRow, 'id' | 'siteId' | 'guardId' | 'month' | 'overtime'>;

/** The statements of months of one site, as their hours and terms are now; by month row. */
export async function statementsOf(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  rows: readonly Settled[],
): Promise<Map<string, PayStatement>> {
  const month = rows[0]?.month;
  if (!month) return new Map();
  const { tx, tenantId } = ctx;
  const guardIds = rows.map((row) => row.guardId);
  const people = await peopleOfMonth(ctx, guardIds, month);
  const days = await tx
    .select()
    .from(guardDay)
    .where(
      and(
        eq(guardDay.tenantId, tenantId),
        isAnyOf(
          guardDay.guardMonthId,
          rows.map((row) => row.id),
        ),
      ),
    );
  const daysOf = Map.groupBy(days, (day) => day.guardMonthId);
  const regions = await regionsOf(ctx, rows);
  const held = await deductionsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const adjustments = await adjustmentsOf(ctx, guardIds, month);
  return new Map(
    rows.flatMap((row) => {
      const person = people.get(row.guardId);
      if (!person) return [];
      const stored = daysOf.get(row.id) ?? [];
      const own = stored.map(dayMinutesOf);
      const { entered = [], namedMinimumFen = null } = held.get(row.id) ?? {};
      const { overtime } = row;
      const adjusted = adjustments.get(row.guardId) ?? [];
      const statement = statementOf({
        ...{ ...person, month, days: own, overtime, adjustments: adjusted, deductions: entered },
        leave: leaveIn(stored),
        ...payBasis(month, regions.get(row.siteId) ?? null, namedMinimumFen),
      });
      return [[row.id, statement]];
    }),
  );
}

/** What a statement measures by beside hours and terms: the region's law and its minimum wage. */
function payBasis(month: Month, region: string | null, namedFen: number | null) {
  const wage = minimumWageOf(month, region, namedFen);
  return { region, minimumWageFen: wage?.fen ?? null, minimumWageCitation: wage?.citation ?? null };
}

/** The same of one month's row. */
export async function payBasisOf(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  row: Pick<MonthRow, 'id' | 'siteId' | 'month' | 'guardId' | 'overtime'>,
) {
  const region = (await regionsOf(ctx, [row])).get(row.siteId) ?? null;
  const named = (await deductionsOf(ctx, [row.id])).get(row.id)?.namedMinimumFen ?? null;
  return payBasis(row.month, region, named);
}

/** Leave on days as they count. */
const leaveIn = (
  days: readonly { day: string; computed: WorkedDay; corrected: WorkedDay | null }[],
): Map<string, DayLeave> =>
  new Map(
    days.flatMap(({ day, computed, corrected }) => {
      const { leave } = corrected ?? computed;
      return leave ? [[day, leave] as const] : [];
    }),
  );

async function regionsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  rows: readonly Settled[],
): Promise<Map<string, string | null>> {
  const ids = [...new Set(rows.map((row) => row.siteId))];
  const sites = await tx
    .select({ id: site.id, region: site.region })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), isAnyOf(site.id, ids)));
  return new Map(sites.map((one) => [one.id, one.region]));
}

/** Keeps the statements of months that are locked now. */
export async function makeStatements(ctx: UseContext, rows: readonly Settled[]): Promise<void> {
  const made = await statementsOf(ctx, rows);
  await addRows(
    ctx.tx,
    payStatement,
    rows.flatMap(({ id, siteId, guardId, month }) => {
      const statement = made.get(id);
      if (!statement) return [];
      const common = { tenantId: ctx.tenantId, id: ctx.newId(), siteId, guardId, guardMonthId: id, month };
      return [{ ...common, statement, grossFen: statement.grossFen, madeAt: ctx.now }];
    }),
  );
}

async function adjustmentsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  guardIds: readonly string[],
  month: Month,
): Promise<Map<string, Adjustment[]>> {
  const rows = await tx
    .select()
    .from(guardMonthRevision)
    .where(
      and(
        eq(guardMonthRevision.tenantId, tenantId),
        isAnyOf(guardMonthRevision.guardId, guardIds),
        eq(guardMonthRevision.adjustsMonth, month),
      ),
    )
    .orderBy(asc(guardMonthRevision.month), asc(guardMonthRevision.number));
  const settled = rows.flatMap(({ guardId, month: of, number, amountFen }) =>
    amountFen ? [{ guardId, adjustment: { month: of, number, amountFen } }] : [],
  );
  return new Map(
    [...Map.groupBy(settled, (row) => row.guardId)].map(([id, own]) => [
      id,
      own.map((row) => row.adjustment),
    ]),
  );
}
