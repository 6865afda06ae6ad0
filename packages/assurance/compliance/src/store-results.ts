import type { UseContext } from '@zhiqin/access';
import { addRows, isAnyOf, isBulk } from '@zhiqin/db';
import { monthClosed } from '@zhiqin/hours/schema';
import { and, eq, sql } from 'drizzle-orm';
import { jsonRows, ms } from './facts/json-rows.ts';
import { type Rejudged, recordChanges } from './history/record-changes.ts';
import type { Subject } from './judged-window.ts';
import { digestOf } from './result-digest.ts';
import { sameJson } from './same-json.ts';
import { controlResult, resultCorrection, type StoredSentence } from './schema.ts';
import { writeResults } from './write-results.ts';

/** What is asked of windows of one kind on one day: a binding with the values in force. One object for all of them. */
export interface Asked {
  bindingId: string;
  articleId: string;
  controlCode: string;
  controlVersion: number;
  parameters: Record<string, number>;
  bounds: unknown;
  isTrial: boolean;
}

/** A verdict on one window; many share a window, and many what was asked. */
export interface NewResult {
  window: Subject;
  asked: Asked;
  verdict: string;
  measure: StoredSentence;
  missing: readonly StoredSentence[];
  evidence: readonly string[];
  /** Takes the place of what was judged before; where nothing was, nothing is stored. */
  isOnlyIfStored?: true;
}

/** A verdict as it is to be kept. */
export interface Digested extends NewResult {
  digest: string;
}

export type Stored = Pick<
  typeof controlResult.$inferSelect,
  | 'id'
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
export async function storeResults(ctx: UseContext, siteId: string, results: readonly NewResult[]) {
  await storeAlone(ctx, siteId);
  const [closed, known] = await Promise.all([closedMonths(ctx, siteId), digestsBefore(ctx, siteId, results)]);
  const unlike: (Digested & { id?: string })[] = [];
  for (const result of results) {
    const digest = digestOf(result);
    const before = known.get(keyOf(result.asked.bindingId, result.window.subjectKey));
    if (!before) {
      if (!result.isOnlyIfStored) unlike.push({ ...result, digest });
    } else if (before.digest !== digest) unlike.push({ ...result, digest, id: before.id });
  }
  const before = await storedBefore(
    ctx,
    siteId,
    unlike.flatMap(({ id }) => id ?? []),
  );
  const fresh: Digested[] = [];
  const changed: Digested[] = [];
  const rejudged: Rejudged[] = [];
  const corrections: { stored: Stored; now: NewResult }[] = [];
  for (const result of unlike) {
    const stored = result.id === undefined ? undefined : before.get(result.id);
    if (stored && isSame(stored, result)) continue;
    if (!closed.has(result.window.day.slice(0, 7))) {
      (stored ? changed : fresh).push(result);
      if (stored) rejudged.push({ stored, now: result });
    } else if (stored && stored.verdict !== result.verdict) corrections.push({ stored, now: result });
  }
  const counted = fresh.length + changed.length;
  if (isBulk(ctx.tx)) await addRows(ctx.tx, controlResult, rowsOf(ctx, siteId, fresh));
  else await writeResults(ctx, siteId, fresh, 'new');
  await writeResults(ctx, siteId, changed, 'over those that stand');
  await recordChanges(ctx, siteId, rejudged);
  if (corrections.length > 0) await recordCorrections(ctx, siteId, corrections);
  return { changed: counted, corrected: corrections.length };
}

/** Two judges of one site at once would both tell the same change: the second waits, then finds nothing new. */
async function storeAlone({ tx, tenantId }: UseContext, siteId: string) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`results ${tenantId} ${siteId}`}, 0))`,
  );
}

const keyOf = (bindingId: string, subjectKey: string) => `${bindingId} ${subjectKey}`;

async function closedMonths(ctx: UseContext, siteId: string): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ month: monthClosed.month })
    .from(monthClosed)
    .where(and(eq(monthClosed.tenantId, ctx.tenantId), eq(monthClosed.siteId, siteId)));
  return new Set(rows.map((row) => row.month));
}

/** What is stored of the same bindings and days, by name and digest alone. */
async function digestsBefore(ctx: UseContext, siteId: string, results: readonly NewResult[]) {
  const r = controlResult;
  const days = new Set(results.map(({ window }) => window.day));
  const bindings = new Set(results.map(({ asked }) => asked.bindingId));
  if (days.size === 0) return new Map<string, never>();
  const rows = await jsonRows<{ key: string; id: string; digest: string | null }>(
    ctx,
    sql`select ${r.bindingId} || ' ' || ${r.subjectKey} as "key", ${r.id} as "id", ${r.digest} as "digest"
        from ${r} where ${r.tenantId} = ${ctx.tenantId} and ${r.siteId} = ${siteId}
          and ${isAnyOf(r.day, [...days])} and ${isAnyOf(r.bindingId, [...bindings])}`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Results that may have changed, whole, by id. */
async function storedBefore(
  ctx: UseContext,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const r = controlResult;
  const rows = await jsonRows<Omit<Stored, 'judgedAt'> & { judgedMs: number }>(
    ctx,
    sql`select ${r.id} as "id", ${r.day} as "day", ${r.controlVersion} as "controlVersion",
               ${r.verdict} as "verdict", ${r.measure} as "measure", ${r.missing} as "missing",
               ${r.parameters} as "parameters", ${r.evidence} as "evidence", ${r.isTrial} as "isTrial",
               ${ms(r.judgedAt, 'judgedMs')}
        from ${r} where ${r.tenantId} = ${ctx.tenantId} and ${r.siteId} = ${siteId} and ${isAnyOf(r.id, ids)}`,
  );
  return new Map(rows.map(({ judgedMs, ...row }) => [row.id, { ...row, judgedAt: new Date(judgedMs) }]));
}

/** What a reader would see: not when it was judged, nor in which order its evidence stands. */
function isSame(stored: Stored, { asked, verdict, measure, missing, evidence }: NewResult): boolean {
  return (
    stored.verdict === verdict &&
    stored.controlVersion === asked.controlVersion &&
    stored.isTrial === asked.isTrial &&
    isSameSet(stored.evidence, evidence) &&
    sameJson(stored.measure, measure) &&
    sameJson(stored.missing, missing) &&
    sameJson(stored.parameters, asked.parameters)
  );
}

function isSameSet(these: readonly string[], those: readonly string[]): boolean {
  if (these.length !== those.length) return false;
  const known = new Set(these);
  return those.every((id) => known.has(id));
}

/** Whole rows, for a load. */
function rowsOf(ctx: UseContext, siteId: string, results: readonly Digested[]) {
  const { tenantId, now: judgedAt } = ctx;
  return results.map(({ window, asked, verdict, measure, missing, evidence, digest }) => ({
    ...asked,
    tenantId,
    id: ctx.newId(),
    siteId,
    subjectKey: window.subjectKey,
    postId: window.postId,
    shiftId: window.shiftId,
    personId: window.personId,
    day: window.day,
    windowStartsAt: window.startsAt,
    windowEndsAt: window.endsAt,
    verdict,
    measure,
    missing: [...missing],
    evidence: [...evidence],
    judgedAt,
    digest,
  }));
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
