import type { UseContext } from '@zhiqin/access';
import { sql } from 'drizzle-orm';
import { controlResult } from './schema.ts';
import type { Digested } from './store-results.ts';

/** What judging again may change of a result; its id, article, post and person stay. */
const replaced = [
  'control_version',
  'verdict',
  'measure',
  'missing',
  'parameters',
  'bounds',
  'evidence',
  'window_starts_at',
  'window_ends_at',
  'judged_at',
  'is_trial',
  'digest',
];

/**
 * Writes results in one statement, over those that stand. Windows and what was asked of them are sent once each and
 * joined to their verdicts in the database: written out with each, most of a month would be the same bounds.
 */
export async function upsertResults(
  ctx: UseContext,
  siteId: string,
  results: readonly Digested[],
): Promise<void> {
  if (results.length === 0) return;
  const windows = numbered(results.map((result) => result.window));
  const asked = numbered(results.map((result) => result.asked));
  const verdicts = results.map((result) => ({
    id: ctx.newId(),
    w: windows.get(result.window),
    a: asked.get(result.asked),
    v: result.verdict,
    m: result.measure,
    n: result.missing,
    e: `{${result.evidence.join(',')}}`,
    d: result.digest,
  }));
  await ctx.tx.execute(sql`
    insert into ${controlResult}
      (tenant_id, id, site_id, binding_id, article_id, control_code, control_version, subject_key, post_id, shift_id,
       person_id, day, window_starts_at, window_ends_at, verdict, measure, missing, parameters, bounds, evidence,
       judged_at, is_trial, digest)
    select ${ctx.tenantId}::uuid, r.id, ${siteId}::uuid, a."bindingId", a."articleId", a."controlCode",
           a."controlVersion", w."subjectKey", w."postId", w."shiftId", w."personId", w.day, w."startsAt", w."endsAt",
           r.v, r.m, r.n, a.parameters, a.bounds, r.e, ${ctx.now.toISOString()}::timestamptz, a."isTrial", r.d
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
      as r (id uuid, w int, a int, v text, m jsonb, n jsonb, e uuid[], d text)
    join jsonb_to_recordset(${JSON.stringify(numberedRows(windows))}::jsonb)
      as w (no int, "subjectKey" text, "postId" uuid, "shiftId" uuid, "personId" uuid, day text,
            "startsAt" timestamptz, "endsAt" timestamptz) on w.no = r.w
    join jsonb_to_recordset(${JSON.stringify(numberedRows(asked))}::jsonb)
      as a (no int, "bindingId" uuid, "articleId" uuid, "controlCode" text, "controlVersion" int, parameters jsonb,
            bounds jsonb, "isTrial" boolean) on a.no = r.a
    on conflict (tenant_id, site_id, binding_id, subject_key) do update
      set ${sql.raw(replaced.map((name) => `${name} = excluded.${name}`).join(', '))}`);
}

function numbered<One extends object>(all: readonly One[]): Map<One, number> {
  const numbers = new Map<One, number>();
  for (const one of all) if (!numbers.has(one)) numbers.set(one, numbers.size);
  return numbers;
}

/** Without the facts a window carries beside its columns. */
function numberedRows<One extends object>(numbers: ReadonlyMap<One, number>): object[] {
  return [...numbers].map(([one, no]) => ({ ...one, named: undefined, no }));
}
