import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { and, eq } from 'drizzle-orm';
import { requireSite } from './require-site.ts';
import { updateSiteInput } from './site-input.ts';

/** Changes what is given and leaves the rest. Code and zone stay: records are cited and days are cut by them. */
export const updateSite = command({
  action: 'site.update',
  input: updateSiteInput,
  async run(ctx, { siteId, ...changes }) {
    const before = await requireSite(ctx, siteId);
    await ctx.tx
      .update(site)
      .set({
        name: changes.name ?? before.name,
        nameEn: changed(changes.nameEn, before.nameEn),
        siteType: changes.siteType ?? before.siteType,
        overlays: changes.overlays ?? before.overlays,
        region: changed(changes.region, before.region),
        address: changed(changes.address, before.address),
      })
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    ctx.audit({ siteId, subjectId: siteId, fields: Object.keys(changes) });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { id: siteId };
  },
});

/** undefined: as it was; null or empty: taken away. */
function changed(wanted: string | null | undefined, before: string | null): string | null {
  return wanted === undefined ? before : wanted || null;
}
