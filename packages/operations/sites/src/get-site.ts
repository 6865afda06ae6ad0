import { can, query, roleOf } from '@zhiqin/access';
import { and, arrayContains, desc, eq } from 'drizzle-orm';
import { readSitePlan } from './read-site-plan.ts';
import { client, contract } from './schema.ts';
import { siteInput } from './site-input.ts';

/**
 * A site with its posts, checkpoints, routes, client contact and contracts. Label codes stay out: whoever knows one
 * could forge a scan. Contact and contracts are null for roles that may not list them.
 */
export const getSite = query({
  action: 'site.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const plan = await readSitePlan(ctx, siteId);
    const role = roleOf(ctx.actor);
    const ofClient = plan.site.clientId
      ? await ctx.tx
          .select()
          .from(client)
          .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, plan.site.clientId)))
      : [];
    const contracts = can(role, 'contract.list')
      ? await ctx.tx
          .select()
          .from(contract)
          .where(and(eq(contract.tenantId, ctx.tenantId), arrayContains(contract.siteIds, [siteId])))
          .orderBy(desc(contract.endsOn))
      : null;
    const { tenantId: _, createdAt: __, ...site } = plan.site;
    const owner = can(role, 'client.list') ? ofClient[0] : undefined;
    return {
      ...site,
      client: owner
        ? {
            id: owner.id,
            name: owner.name,
            nameEn: owner.nameEn,
            contactName: owner.contactName,
            contactPhone: owner.contactPhone,
            contactEmail: owner.contactEmail,
          }
        : null,
      contracts:
        contracts?.map(({ id, contractNo, title, startsOn, endsOn }) => ({
          id,
          contractNo,
          title,
          startsOn,
          endsOn,
        })) ?? null,
      posts: plan.posts.map(({ tenantId: _t, siteId: _s, retiredAt: _r, ...row }) => row),
      checkpoints: plan.checkpoints.map(
        ({ tenantId: _t, siteId: _s, retiredAt: _r, labelCode: _l, ...row }) => row,
      ),
      routes: plan.routes.map(({ tenantId: _t, siteId: _s, retiredAt: _r, ...row }) => row),
    };
  },
});
