import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { setPhrasesInput } from './input.ts';
import { phraseSet } from './schema.ts';

/**
 * Puts a site's own phrases beside one field of its phones' forms; the same twice stands once, none at all brings back
 * the house's. Phones have them with the next site pack. Errors: `not-found`.
 */
export const setPhrases = command({
  action: 'site.update',
  input: setPhrasesInput,
  async run(ctx, { siteId, place, phrases }) {
    await requireSite(ctx, siteId);
    const wanted = [...new Set(phrases)];
    const { tenantId, now } = ctx;
    if (wanted.length === 0) {
      await ctx.tx
        .delete(phraseSet)
        .where(
          and(eq(phraseSet.tenantId, tenantId), eq(phraseSet.siteId, siteId), eq(phraseSet.place, place)),
        );
    } else {
      await ctx.tx
        .insert(phraseSet)
        .values({ tenantId, id: ctx.newId(), siteId, place, phrases: wanted, changedAt: now })
        .onConflictDoUpdate({
          target: [phraseSet.tenantId, phraseSet.siteId, phraseSet.place],
          set: { phrases: wanted, changedAt: now },
        });
    }
    ctx.audit({ siteId, subjectId: siteId, place, count: wanted.length });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { place, phrases: wanted };
  },
});
