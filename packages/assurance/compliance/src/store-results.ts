import type { UseContext } from '@zhiqin/access';
import { monthClosed } from '@zhiqin/hours/schema';
import { canonicalJson } from '@zhiqin/kernel';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { controlResult, resultCorrection } from './schema.ts';

export type NewResult = Omit<typeof controlResult.$inferInsert, 'tenantId' | 'id' | 'siteId' | 'judgedAt'>;
type Stored = typeof controlResult.$inferSelect;

const chunkRows = 500;

/**
 * Stores what is new or has changed, and nothing else; results of a closed month stay, their differences become
 * corrections.
 */
export async function storeResults(ctx: UseContext, siteId: string, results: NewResult[]) {
  const [closed, before] = await Promise.all([closedMonths(ctx, siteId), storedBefore(ctx, siteId, results)]);
  const fresh: NewResult[] = [];
  const corrections: { stored: Stored; now: NewResult }[] = [];
  for (const result of results) {
    const stored = before.get(keyOf(result));
    if (stored && isSame(stored, result)) continue;
    if (!closed.has(result.day.slice(0, 7))) fresh.push(result);
    else if (stored && stored.verdict !== result.verdict) corrections.push({ stored, now: result });
  }
  for (let i = 0; i < fresh.length; i += chunkRows) await upsert(ctx, siteId, fresh.slice(i, i + chunkRows));
  if (corrections.length > 0) await recordCorrections(ctx, siteId, corrections);
  return { changed: fresh.length, corrected: corrections.length };
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
    });
  return visible(stored) === visible(result);
}

async function upsert(ctx: UseContext, siteId: string, rows: NewResult[]): Promise<void> {
  const set = (column: string) => sql.raw(`excluded.${column}`);
  await ctx.tx
    .insert(controlResult)
    .values(
      rows.map((row) => ({ ...row, tenantId: ctx.tenantId, id: ctx.newId(), siteId, judgedAt: ctx.now })),
    )
    .onConflictDoUpdate({
      target: [
        controlResult.tenantId,
        controlResult.siteId,
        controlResult.bindingId,
        controlResult.subjectKey,
      ],
      set: {
        controlVersion: set('control_version'),
        verdict: set('verdict'),
        measure: set('measure'),
        missing: set('missing'),
        parameters: set('parameters'),
        bounds: set('bounds'),
        evidence: set('evidence'),
        windowStartsAt: set('window_starts_at'),
        windowEndsAt: set('window_ends_at'),
        judgedAt: set('judged_at'),
      },
    });
}

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
