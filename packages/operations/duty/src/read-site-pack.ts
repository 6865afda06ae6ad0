import { query } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { SitePack } from './site-pack.ts';
import { packOf } from './site-pack-of.ts';

/**
 * A device's site, and no other: what it shows and checks while there is no network.
 * @throws DomainError `access.forbidden` for anybody but a device.
 */
export const readSitePack = query({
  action: 'duty.read-site-pack',
  input: z.object({}),
  async run(ctx): Promise<SitePack> {
    if (ctx.actor.kind !== 'device') throw new DomainError('access.forbidden');
    const [source] = await ctx.tx
      .select()
      .from(device)
      .where(and(eq(device.tenantId, ctx.tenantId), eq(device.id, ctx.actor.deviceId)));
    if (!source) throw new DomainError('not-found');
    return packOf(ctx, source);
  },
});
