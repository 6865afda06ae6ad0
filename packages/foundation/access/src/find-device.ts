import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { device } from './schema.ts';

/** @throws DomainError `not-found` for a device that is not of the actor's sites. */
export async function findDevice(ctx: UseContext, deviceId: string): Promise<typeof device.$inferSelect> {
  const [found] = await ctx.tx
    .select()
    .from(device)
    .where(and(eq(device.tenantId, ctx.tenantId), eq(device.id, deviceId)));
  if (!found) throw new DomainError('not-found');
  return found;
}
