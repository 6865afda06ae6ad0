import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import type { agreement, ban, directoryLine, longPass, siteKey, siteUtility } from './schema.ts';

type Register =
  | typeof agreement
  | typeof ban
  | typeof directoryLine
  | typeof longPass
  | typeof siteKey
  | typeof siteUtility;

/**
 * Ends a line of a register; the row stays. Phones get the register anew with their next pack.
 * @throws DomainError `not-found` for what is absent, foreign or ended already.
 */
export async function endLine(
  ctx: UseContext,
  register: Register,
  id: string,
  endReason?: string,
): Promise<{ id: string }> {
  const [ended] = await ctx.tx
    .update(register)
    .set({ endedAt: ctx.now, changedAt: ctx.now, ...(endReason === undefined ? {} : { endReason }) } as never)
    .where(and(eq(register.tenantId, ctx.tenantId), eq(register.id, id), isNull(register.endedAt)))
    .returning({ siteId: register.siteId });
  if (!ended) throw new DomainError('not-found');
  ctx.audit({ siteId: ended.siteId, subjectId: id });
  await ctx.publish({ siteId: ended.siteId, topic: 'site', id: ended.siteId });
  return { id };
}
