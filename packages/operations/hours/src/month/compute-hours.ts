import { command, type UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import type { Month } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq, sql } from 'drizzle-orm';
import { siteMonthInput } from '../rules.ts';
import { defaultHoursRules } from '../worked/hours-facts.ts';
import { minuteOf } from '../worked/interval.ts';
import { withLeave } from '../worked/with-leave.ts';
import { workedDays } from '../worked/worked-days.ts';
import { correctionsOf } from './counted-days.ts';
import { hoursRulesOf } from './hours-rules-of.ts';
import { leaveOfMonth } from './leave-of-month.ts';
import { guardsSettledAt, peopleOfMonth } from './people-of-month.ts';
import { readFacts } from './read-facts.ts';
import { guardMonth } from './schema.ts';
import { type ComputedMonth, storeMonths } from './store-months.ts';

export const computeHoursTask = 'hours.compute';

/**
 * Works a site's month out of the log and the roster, over all sites its guards stood at. Months confirmed or approved
 * that come out different are open again; a locked one gets a numbered revision. Asked again, nothing changes.
 * Errors: `not-found`.
 */
export const computeHours = command({
  action: 'hours.compute',
  scope: 'tenant',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { id, zone, region } = await requireOwnSite(ctx, siteId);
    await computeAlone(ctx, id, month);
    const guardIds = await guardsSettledAt(ctx, id, month);
    const { duties, stays } = await readFacts(ctx, guardIds, month);
    const people = await peopleOfMonth(ctx, guardIds, month);
    const seen = new Set([id, ...[...duties.values(), ...stays.values()].flat().map((one) => one.siteId)]);
    const rules = await hoursRulesOf(ctx, [...seen], month);
    const leaves = await leaveOfMonth(ctx, guardIds, month, region);
    const known = await monthsOf(ctx, guardIds, month);
    const corrections = await correctionsOf(
      ctx,
      [...known.values()].map((row) => row.id),
    );
    const work: ComputedMonth[] = [];
    for (const guardId of guardIds) {
      const person = people.get(guardId);
      if (!person) continue;
      const facts = { duties: duties.get(guardId) ?? [], stays: stays.get(guardId) ?? [] };
      const all = workedDays({ ...facts, nowMin: minuteOf(ctx.now), rules });
      const days = withLeave(
        all.filter((day) => day.day.startsWith(month)),
        leaves.get(guardId) ?? new Map(),
        { siteId: id, zone },
      );
      const row = known.get(guardId);
      if (!row && days.length === 0) continue;
      work.push({ person, days, row, corrections: row ? (corrections.get(row.id) ?? []) : [] });
    }
    const changed = await storeMonths(
      ctx,
      { siteId: id, zone, month, rules: rules.get(id) ?? defaultHoursRules },
      work,
    );
    await lookedAt(ctx, [...known.values()]);
    ctx.audit({ siteId: id, month, guards: work.length, changed });
    if (changed > 0) await ctx.publish({ siteId: id, topic: 'month' });
    return { guards: work.length, changed };
  },
});

/** Two at once would both write a guard's first month: the second waits, then finds nothing new. */
async function computeAlone({ tx, tenantId }: UseContext, siteId: string, month: Month) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`hours ${tenantId} ${siteId} ${month}`}, 0))`,
  );
}

/** Unchanged and locked ones too: what comes from now on is late. */
async function lookedAt({ tx, tenantId, now }: UseContext, rows: readonly { id: string }[]) {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await tx
    .update(guardMonth)
    .set({ computedAt: now })
    .where(and(eq(guardMonth.tenantId, tenantId), isAnyOf(guardMonth.id, ids)));
}

async function monthsOf({ tx, tenantId }: UseContext, guardIds: readonly string[], month: Month) {
  const rows = await tx
    .select()
    .from(guardMonth)
    .where(
      and(
        eq(guardMonth.tenantId, tenantId),
        isAnyOf(guardMonth.guardId, guardIds),
        eq(guardMonth.month, month),
      ),
    )
    .for('update');
  return new Map(rows.map((row) => [row.guardId, row]));
}
