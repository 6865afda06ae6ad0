import type { UseContext } from '@zhiqin/access';
import { addRows, insertRows, isBulk } from '@zhiqin/db';
import { monthClosed } from '@zhiqin/hours/schema';
import { canonicalJson } from '@zhiqin/kernel';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { controlResult, resultCorrection } from './schema.ts';

export type NewResult = Omit<typeof controlResult.$inferInsert, 'tenantId' | 'id' | 'siteId' | 'judgedAt'>;
type Stored = typeof controlResult.$inferSelect;

/**
 * Stores what is new or has changed, and nothing else; results of a closed month stay, their differences become
 * corrections.
 */
export async function storeResults(ctx: UseContext, siteId: string, results: NewResult[]) {
  const [closed, before] = await Promise.all([closedMonths(ctx, siteId), storedBefore(ctx, siteId, results)]);
  const fresh: NewResult[] = [];
  const changed: NewResult[] = [];
  const corrections: { stored: Stored; now: NewResult }[] = [];
  for (const result of results) {
    const stored = before.get(keyOf(result));
    if (stored && isSame(stored, result)) continue;
    if (!closed.has(result.day.slice(0, 7))) (stored ? changed : fresh).push(result);
    else if (stored && stored.verdict !== result.verdict) corrections.push({ stored, now: result });
  }
  const judged = (rows: NewResult[]) =>
    rows.map((row) => ({ ...row, tenantId: ctx.tenantId, id: ctx.newId(), siteId, judgedAt: ctx.now }));
  // A load may copy what nobody has judged; beside a second judge at work, whoever comes later decides.
  if (isBulk(ctx.tx)) await addRows(ctx.tx, controlResult, judged(fresh));
  else changed.push(...fresh.splice(0));
  await upsert(ctx, judged(changed));
  if (corrections.length > 0) await recordCorrections(ctx, siteId, corrections);
  return { changed: fresh.length + changed.length, corrected: corrections.length };
}

const keyOf = (result: { bindingId: string; subjectKey: string }) =>
  `${result.bindingId} ${result.subjectKey}`;

async function closedMonths(ctx: UseContext, siteId: string): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ month: monthClosed.month })
    .from(monthClosed)
    .where(and(eq(monthClosed.tenantId, ctx.tenantId), eq(monthClosed.siteId, siteId)));
  return new Set(rows.map((row) => row.month));
}

async function storedBefore(
  ctx: UseContext,
  siteId: string,
  results: NewResult[],
): Promise<Map<string, Stored>> {
  const days = [...new Set(results.map((result) => result.day))];
  if (days.length === 0) return new Map();
  const rows = await ctx.tx
    .select()
    .from(controlResult)
    .where(
      and(
        eq(controlResult.tenantId, ctx.tenantId),
        eq(controlResult.siteId, siteId),
        inArray(controlResult.day, days),
      ),
    );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** What a reader would see: not when it was judged. */
function isSame(stored: Stored, result: NewResult): boolean {
  const visible = (row: Stored | NewResult) =>
    canonicalJson({
      verdict: row.verdict,
      measure: row.measure,
      missing: row.missing,
      parameters: row.parameters,
      evidence: [...(row.evidence ?? [])].sort(),
      version: row.controlVersion,
      isTrial: row.isTrial ?? false,
    });
  return visible(stored) === visible(result);
}

async function upsert(ctx: UseContext, rows: (typeof controlResult.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  const key = ['tenant_id', 'site_id', 'binding_id', 'subject_key'];
  const set = replacedColumns.map(({ name }) => `"${name}" = excluded."${name}"`);
  await ctx.tx.execute(
    sql`${insertRows(controlResult, rows)} on conflict (${sql.raw(key.join(', '))}) do update set ${sql.raw(set.join(', '))}`,
  );
}

/** What judging again may change of a result; its id, article, post and person stay. */
const replacedColumns = [
  controlResult.controlVersion,
  controlResult.verdict,
  controlResult.measure,
  controlResult.missing,
  controlResult.parameters,
  controlResult.bounds,
  controlResult.evidence,
  controlResult.windowStartsAt,
  controlResult.windowEndsAt,
  controlResult.judgedAt,
  controlResult.isTrial,
];

async function recordCorrections(
  ctx: UseContext,
  siteId: string,
  corrections: { stored: Stored; now: NewResult }[],
) {
  await ctx.tx
    .insert(resultCorrection)
    .values(
      corrections.map(({ stored, now }) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        resultId: stored.id,
        month: stored.day.slice(0, 7),
        fromVerdict: stored.verdict,
        toVerdict: now.verdict,
        measure: now.measure,
        noticedAt: ctx.now,
      })),
    )
    .onConflictDoNothing();
}
