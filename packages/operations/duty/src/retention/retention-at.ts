import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { dutyEntry, erasureHold, retentionPolicy } from '../schema.ts';
import { type DataClass, dataClasses, defaultDays } from './data-classes.ts';

const dayMs = 86_400_000;

export interface SiteRetention {
  siteId: string;
  zone: string;
  /** Today at the site. */
  today: string;
  days: Record<DataClass, number>;
  /** What happened before is over. */
  cutoff: Record<DataClass, Date>;
}

/** How long each class is kept at each of the actor's sites: the contractor's policy, else the kind of site's default. */
export async function retentionAtSites(ctx: UseContext, siteId?: string): Promise<SiteRetention[]> {
  const { tx, tenantId, now } = ctx;
  const own = await tx
    .select({ dataClass: retentionPolicy.dataClass, days: retentionPolicy.days })
    .from(retentionPolicy)
    .where(eq(retentionPolicy.tenantId, tenantId));
  const set = new Map(own.map((row) => [row.dataClass, row.days]));
  const sites = await tx
    .select()
    .from(site)
    .where(and(eq(site.tenantId, tenantId), siteId ? eq(site.id, siteId) : undefined))
    .orderBy(asc(site.id));
  return sites.map((place) => {
    const today = dayOf(now, place.zone);
    const { profile } = circumstancesOf(place, today);
    const byClass = <T>(of: (dataClass: DataClass) => T) =>
      Object.fromEntries(dataClasses.map((one) => [one, of(one)])) as Record<DataClass, T>;
    const days = byClass((one) => set.get(one) ?? defaultDays(one, profile));
    const cutoff = byClass((one) => new Date(now.getTime() - days[one] * dayMs));
    return { siteId: place.id, zone: place.zone, today, days, cutoff };
  });
}

/** That a hold stands over what happened then, at this site, by this person. */
export function isHeld(at: SQL, personId: SQL, { siteId, zone, today }: SiteRetention): SQL {
  return sql`exists (select 1 from ${erasureHold} h
    where h.tenant_id = ${dutyEntry.tenantId} and h.site_id = ${siteId}
      and h.lifted_at is null and h.expires_on >= ${today}
      and (h.person_id is null or h.person_id = ${personId})
      and to_char(${at} at time zone ${zone}, 'YYYY-MM-DD') between h.from_day and h.until_day)`;
}
