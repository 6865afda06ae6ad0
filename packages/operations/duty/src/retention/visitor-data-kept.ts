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

/** As it stood at `until`: what was erased after that was still there. */
export async function visitorDataKept(
  ctx: UseContext,
  siteId: string,
  until: Date,
): Promise<VisitorDataKept> {
  const { tx, tenantId } = ctx;
  const [place] = await retentionAtSites(ctx, siteId);
  if (!place) return { oldestKeptOn: null, heldVisits: 0, entryIds: [] };
  const kinds = await tx.execute<{ kind: string }>(
    sql`select distinct kind from duty_entry where tenant_id = ${tenantId} and site_id = ${siteId}`,
  );
  const own = kinds.map((row) => row.kind).filter((kind) => dataClassOf(kind) === 'visitor');
  if (own.length === 0) return { oldestKeptOn: null, heldVisits: 0, entryIds: [] };
  const held = isHeld(sql`duty_entry.occurred_at`, sql`duty_entry.person_id`, place);
  const wasThere = sql`(exists (select 1 from entry_value v
      where v.tenant_id = duty_entry.tenant_id and v.entry_id = duty_entry.id)
    or exists (select 1 from erasure x where x.tenant_id = duty_entry.tenant_id
      and x.entry_id = duty_entry.id and x.erased_at > ${until.toISOString()}))`;
  const from = sql`from duty_entry where tenant_id = ${tenantId} and site_id = ${siteId}
    and kind = any(${sql.param(own)}::text[]) and occurred_at < ${until.toISOString()} and ${wasThere}`;
  const [oldest] = await tx.execute<{ id: string; occurred_at: string | Date }>(
    sql`select id, occurred_at ${from} and not ${held} order by occurred_at limit 1`,
  );
  const [count] = await tx.execute<{ n: number }>(sql`select count(*)::int as n ${from} and ${held}`);
  return {
    oldestKeptOn: oldest ? dayOf(new Date(oldest.occurred_at), place.zone) : null,
    heldVisits: Number(count?.n ?? 0),
    entryIds: oldest ? [oldest.id] : [],
  };
}
