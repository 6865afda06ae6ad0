import type { UseContext } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { sql } from 'drizzle-orm';
import { dataClassOf } from './data-classes.ts';
import { isHeld, retentionAtSites } from './retention-at.ts';

/** What control V09 looks at: the oldest visitor data a site still had at a moment, and what a hold keeps. */
export interface VisitorDataKept {
  /** Day of the site of the oldest visit whose values were there without a hold; null: none was. */
  oldestKeptOn: string | null;
  heldVisits: number;
  entryIds: string[];
}

/** As it stood at each moment of `untils`, in their order: what was erased after one was still there then. */
export async function visitorDataKept(
  ctx: UseContext,
  siteId: string,
  untils: readonly Date[],
): Promise<VisitorDataKept[]> {
  const { tx, tenantId } = ctx;
  const nothing = () =>
    untils.map((): VisitorDataKept => ({ oldestKeptOn: null, heldVisits: 0, entryIds: [] }));
  const [place] = await retentionAtSites(ctx, siteId);
  if (!place || untils.length === 0) return nothing();
  const kinds = await tx.execute<{ kind: string }>(
    sql`select distinct kind from duty_entry where tenant_id = ${tenantId} and site_id = ${siteId}`,
  );
  const own = kinds.map((row) => row.kind).filter((kind) => dataClassOf(kind) === 'visitor');
  if (own.length === 0) return nothing();
  const moments = untils.map((until) => until.toISOString());
  const [first, last] = [moments.toSorted()[0], moments.toSorted().at(-1)];
  const rows = await tx.execute<{
    no: number;
    id: string | null;
    occurred_at: string | null;
    held: number;
  }>(sql`
    with kept as materialized (
      select duty_entry.id, duty_entry.occurred_at, gone.at as gone_at,
             ${isHeld(sql`duty_entry.occurred_at`, sql`duty_entry.person_id`, place)} as is_held
      from duty_entry
      cross join lateral (
        select case when exists (select 1 from entry_value v
                                 where v.tenant_id = duty_entry.tenant_id and v.entry_id = duty_entry.id)
          then 'infinity'::timestamptz
          else (select max(x.erased_at) from erasure x
                where x.tenant_id = duty_entry.tenant_id and x.entry_id = duty_entry.id) end as at) gone
      where duty_entry.tenant_id = ${tenantId} and duty_entry.site_id = ${siteId}
        and duty_entry.kind = any(${sql.param(own)}::text[])
        and duty_entry.occurred_at < ${last} and gone.at > ${first})
    select m.no::int as no, oldest.id, oldest.occurred_at,
           (select count(*)::int from kept
            where is_held and occurred_at < m.until and gone_at > m.until) as held
    from (select at::timestamptz as until, no from unnest(${sql.param(moments)}::text[]) with ordinality as one (at, no)) m
    left join lateral (select id, occurred_at from kept
                       where not is_held and occurred_at < m.until and gone_at > m.until
                       order by occurred_at, id limit 1) oldest on true
    order by m.no`);
  return rows.map(({ id, occurred_at: at, held }) => ({
    oldestKeptOn: at === null ? null : dayOf(new Date(at), place.zone),
    heldVisits: Number(held),
    entryIds: id === null ? [] : [id],
  }));
}
