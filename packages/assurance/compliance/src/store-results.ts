import type { UseContext } from '@zhiqin/access';
import { addRows, insertRows, isAnyOf, isBulk } from '@zhiqin/db';
import { monthClosed } from '@zhiqin/hours/schema';
import { and, eq, sql } from 'drizzle-orm';
import { jsonRows, ms } from './facts/json-rows.ts';
import { type Rejudged, recordChanges } from './history/record-changes.ts';
import { sameJson } from './same-json.ts';
import { controlResult, resultCorrection } from './schema.ts';

export type NewResult = Omit<typeof controlResult.$inferInsert, 'tenantId' | 'id' | 'siteId' | 'judgedAt'>;
export type Stored = Pick<
  typeof controlResult.$inferSelect,
  | 'id'
  | 'bindingId'
  | 'subjectKey'
  | 'day'
  | 'controlVersion'
  | 'verdict'
  | 'measure'
  | 'missing'
  | 'parameters'
  | 'evidence'
  | 'isTrial'
  | 'judgedAt'
>;

/**
 * Stores what is new or has changed, and nothing else, and keeps what a changed one said before; results of a closed
 * month stay, their differences become corrections.
 */
export async function storeResults(ctx: UseContext, siteId: string, results: NewResult[]) {
  await storeAlone(ctx, siteId);
  const [closed, before] = await Promise.all([closedMonths(ctx, siteId), storedBefore(ctx, siteId, results)]);
  const fresh: NewResult[] = [];
  const changed: NewResult[] = [];
  const rejudged: Rejudged[] = [];
  const corrections: { stored: Stored; now: NewResult }[] = [];
  for (const result of results) {
    const stored = before.get(keyOf(result));
    if (stored && isSame(stored, result)) continue;
    if (!closed.has(result.day.slice(0, 7))) {
      (stored ? changed : fresh).push(result);
      if (stored) rejudged.push({ stored, now: result });
    } else if (stored && stored.verdict !== result.verdict) corrections.push({ stored, now: result });
  }
  const judged = (rows: NewResult[]) =>
    rows.map((row) => ({ ...row, tenantId: ctx.tenantId, id: ctx.newId(), siteId, judgedAt: ctx.now }));
  // A load may copy what nobody has judged; beside a second judge at work, whoever comes later decides.
  if (isBulk(ctx.tx)) await addRows(ctx.tx, controlResult, judged(fresh));
  else changed.push(...fresh.splice(0));
  await upsert(ctx, judged(changed));
  await recordChanges(ctx, siteId, rejudged);
  if (corrections.length > 0) await recordCorrections(ctx, siteId, corrections);
  return { changed: fresh.length + changed.length, corrected: corrections.length };
}

/** Two judges of one site at once would both tell the same change: the second waits, then finds nothing new. */
async function storeAlone({ tx, tenantId }: UseContext, siteId: string) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`results ${tenantId} ${siteId}`}, 0))`,
  );
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

/** What is stored of the same bindings and days. */
async function storedBefore(
  ctx: UseContext,
  siteId: string,
  results: NewResult[],
): Promise<Map<string, Stored>> {
  if (results.length === 0) return new Map();
  const r = controlResult;
  const days = [...new Set(results.map((result) => result.day))];
  const bindings = [...new Set(results.map((result) => result.bindingId))];
  const rows = await jsonRows<Omit<Stored, 'judgedAt'> & { judgedMs: number }>(
    ctx,
    sql`select ${r.id} as "id", ${r.bindingId} as "bindingId", ${r.subjectKey} as "subjectKey", ${r.day} as "day",
               ${r.controlVersion} as "controlVersion", ${r.verdict} as "verdict", ${r.measure} as "measure",
               ${r.missing} as "missing", ${r.parameters} as "parameters", ${r.evidence} as "evidence",
               ${r.isTrial} as "isTrial", ${ms(r.judgedAt, 'judgedMs')}
        from ${r} where ${r.tenantId} = ${ctx.tenantId} and ${r.siteId} = ${siteId}
          and ${isAnyOf(r.day, days)} and ${isAnyOf(r.bindingId, bindings)}`,
  );
  return new Map(rows.map(({ judgedMs, ...row }) => [keyOf(row), { ...row, judgedAt: new Date(judgedMs) }]));
}

/** What a reader would see: not when it was judged, nor in which order its evidence stands. */
function isSame(stored: Stored, result: NewResult): boolean {
  return (
    stored.verdict === result.verdict &&
    stored.controlVersion === result.controlVersion &&
    stored.isTrial === (result.isTrial ?? false) &&
    isSameSet(stored.evidence, result.evidence) &&
    sameJson(stored.measure, result.measure) &&
    sameJson(stored.missing, result.missing) &&
    sameJson(stored.parameters, result.parameters)
  );
}

function isSameSet(these: readonly string[], those: readonly string[]): boolean {
  if (these.length !== those.length) return false;
  if (these.every((id, i) => id === those[i])) return true;
  const known = new Set(these);
  return those.every((id) => known.has(id));
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
