import { isAnyOf } from '@zhiqin/db';
import { presenceSpan } from '@zhiqin/duty/schema';
import { isOfPublishedMonth } from '@zhiqin/rostering';
import { shift } from '@zhiqin/rostering/schema';
import type { Reading } from '@zhiqin/sites';
import { type SQL, sql } from 'drizzle-orm';
import { type Manning, shortFrom } from '../worked/short-from.ts';

/**
 * Stays that began before their own shift, with the minute from which another shift of the post was a head short without
 * them: whoever comes early to a post nobody holds has taken it over, though nobody was there to hand it over. Stays that
 * nobody needed before their shift are not named.
 */
export async function neededSince(
  { tx, tenantId }: Reading,
  stayIds: readonly string[],
): Promise<Map<string, number>> {
  if (stayIds.length === 0) return new Map();
  const [p, s] = [presenceSpan, shift];
  const until = sql`coalesce(own.starts_at, ${p.fromAt} + interval '2 hours')`;
  const [found] = await tx.execute<{ rows: (Manning & { id: string })[] | string }>(sql`
    select coalesce(json_agg(q), '[]'::json) as rows from (
      select ${p.id} as "id", ${minute(sql`${p.fromAt}`)} as "fromMin", ${minute(until)} as "untilMin",
        ${minute(sql`${s.startsAt}`)} as "startsMin", ${minute(sql`${s.endsAt}`)} as "endsMin", ${s.heads} as "heads",
        coalesce((
          select json_agg(json_build_object('fromMin', ${minute(sql`other.from_at`)}, 'toMin', ${minute(sql`other.to_at`)}))
          from ${p} other
          where other.tenant_id = ${p.tenantId} and other.site_id = ${p.siteId} and other.post_id = ${p.postId}
            and other.person_id is distinct from ${p.personId} and other.from_at < ${until}
            and other.from_at > ${p.fromAt} - interval '2 days' and (other.to_at is null or other.to_at > ${p.fromAt})
        ), '[]'::json) as "others"
      from ${p}
        left join ${s} own on own.tenant_id = ${p.tenantId} and own.id = ${p.shiftId}
        join ${s} on ${s.tenantId} = ${p.tenantId} and ${s.siteId} = ${p.siteId} and ${s.postId} = ${p.postId}
          and ${s.id} is distinct from ${p.shiftId} and ${s.startsAt} < ${until} and ${s.endsAt} > ${p.fromAt}
      where ${p.tenantId} = ${tenantId} and ${isAnyOf(p.id, stayIds)} and ${p.fromAt} < ${until} and ${isOfPublishedMonth(tx)}
    ) q`);
  const rows = found?.rows ?? [];
  const list = typeof rows === 'string' ? (JSON.parse(rows) as (Manning & { id: string })[]) : rows;
  const since = new Map<string, number>();
  for (const { id, ...manning } of list) {
    const from = shortFrom(manning);
    if (from !== null) since.set(id, Math.min(from, since.get(id) ?? from));
  }
  return since;
}

const minute = (at: SQL): SQL => sql`floor(date_part('epoch', ${at}) / 60)::bigint`;
