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

const overStanding = sql`on conflict (tenant_id, site_id, binding_id, subject_key) do update
  set ${sql.raw(replaced.map((name) => `${name} = excluded.${name}`).join(', '))}`;

/**
 * Writes results in one statement: new ones, or changed ones over those that stand. The site's results are locked and
 * have been read, so that what is new is in nobody's way; asking for each whether it is costs as much again. Windows, what was asked of them and what was found are sent
 * once each and joined to their verdicts in the database: written out with each, most of a month would be the same
 * bounds and the same words. Verdicts themselves come as arrays, which PostgreSQL reads in half the time of records.
 */
export async function writeResults(
  ctx: UseContext,
  siteId: string,
  results: readonly Digested[],
  which: 'new' | 'over those that stand',
): Promise<void> {
  if (results.length === 0) return;
  const windows = numbered(results.map((result) => result.window));
  const asked = numbered(results.map((result) => result.asked));
  const found = new Map<string, number>();
  const foundNo = results.map(({ measure, missing }) => {
    const text = JSON.stringify({ m: measure, n: missing });
    const no = found.get(text) ?? found.size;
    found.set(text, no);
    return no;
  });
  const column = (of: (result: Digested) => string | number) => arrayText(results.map(of));
  await ctx.tx.execute(sql`
    with found as materialized (
      select (no - 1)::int as no, said -> 'm' as measure, said -> 'n' as missing
      from jsonb_array_elements(${`[${[...found.keys()].join(',')}]`}::jsonb) with ordinality as one (said, no))
    insert into ${controlResult}
      (tenant_id, id, site_id, binding_id, article_id, control_code, control_version, subject_key, post_id, shift_id,
       person_id, day, window_starts_at, window_ends_at, verdict, measure, missing, parameters, bounds, evidence,
       judged_at, is_trial, digest)
    select ${ctx.tenantId}::uuid, r.id, ${siteId}::uuid, a."bindingId", a."articleId", a."controlCode",
           a."controlVersion", w."subjectKey", w."postId", w."shiftId", w."personId", w.day, w."startsAt", w."endsAt",
           r.v, found.measure, found.missing, a.parameters, a.bounds, r.e::uuid[], ${ctx.now.toISOString()}::timestamptz,
           a."isTrial", r.d
    from unnest(${column(() => ctx.newId())}::uuid[],
                ${column(({ window }) => windows.get(window) as number)}::int[],
                ${column((result) => asked.get(result.asked) as number)}::int[],
                ${column(({ verdict }) => verdict)}::text[],
                ${arrayText(foundNo)}::int[],
                ${column(({ evidence }) => `"{${evidence.join(',')}}"`)}::text[],
                ${column(({ digest }) => digest)}::text[]) as r (id, w, a, v, f, e, d)
    join found on found.no = r.f
    join jsonb_to_recordset(${JSON.stringify(numberedRows(windows))}::jsonb)
      as w (no int, "subjectKey" text, "postId" uuid, "shiftId" uuid, "personId" uuid, day text,
            "startsAt" timestamptz, "endsAt" timestamptz) on w.no = r.w
    join jsonb_to_recordset(${JSON.stringify(numberedRows(asked))}::jsonb)
      as a (no int, "bindingId" uuid, "articleId" uuid, "controlCode" text, "controlVersion" int, parameters jsonb,
            bounds jsonb, "isTrial" boolean) on a.no = r.a
    ${which === 'new' ? sql`` : overStanding}`);
}

/** An array as PostgreSQL writes it, of ids, numbers and words that need no escaping. */
function arrayText(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
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
