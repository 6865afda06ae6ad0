import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { textOrNull } from './field-inputs.ts';
import { client } from './schema.ts';
import { createSiteInput } from './site-input.ts';

/** Opens a site 项目. Errors: `site.code-taken`, `not-found` (client). */
export const createSite = command({
  action: 'site.create',
  input: createSiteInput,
  async run(ctx, input) {
    if (input.clientId) {
      const [known] = await ctx.tx
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, input.clientId)));
      if (!known) throw new DomainError('not-found');
    }
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(site)
      .values({
        tenantId: ctx.tenantId,
        id,
        code: input.code,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        siteType: input.siteType,
        overlays: input.overlays ?? [],
        region: textOrNull(input.region),
        zone: input.zone,
        address: textOrNull(input.address),
        clientId: input.clientId ?? null,
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [site.tenantId, site.code] })
      .returning({ id: site.id });
    if (stored.length === 0)
      throw new DomainError('site.code-taken', { code: input.code }, { code: 'site.code-taken' });
    ctx.audit({ siteId: id, subjectId: id, code: input.code });
    await ctx.publish({ siteId: id, topic: 'site', id });
    return { id };
  },
});
