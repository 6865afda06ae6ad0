import type { UseContext } from '@zhiqin/access';
import { addDays } from '@zhiqin/kernel';
import { expireRegisters } from '@zhiqin/sites';
import { and, eq, gte, isNull } from 'drizzle-orm';
import { erasure, erasureHold } from '../schema.ts';
import type { SiteRetention } from './retention-at.ts';

/** What of each register went; words as the paths of entries. */
const paths = {
  ban: ['ban.person'],
  agreement: ['agreement.people'],
  longPass: ['longPass.holder'],
  directory: ['directory.line'],
};

/**
 * 外来人员档案到期: people on the ban list, in agreements, of long-term passes and who moved out of the directory, so long
 * after the line has ended.
 */
export async function eraseOutsiders(ctx: UseContext, place: SiteRetention, limit: number): Promise<number> {
  const { tx, tenantId, now } = ctx;
  const { siteId, zone, today } = place;
  if (limit === 0) return 0;
  const days = place.days.outsider;
  const held = await tx
    .select({ fromDay: erasureHold.fromDay, untilDay: erasureHold.untilDay })
    .from(erasureHold)
    .where(
      and(
        eq(erasureHold.tenantId, tenantId),
        eq(erasureHold.siteId, siteId),
        isNull(erasureHold.liftedAt),
        // A hold of one guard's entries covers no outsider's file.
        isNull(erasureHold.personId),
        gte(erasureHold.expiresOn, today),
      ),
    );
  const gone = await expireRegisters(ctx, { siteId, zone, endedBefore: addDays(today, -days), held, limit });
  if (gone.length > 0)
    await tx.insert(erasure).values(
      gone.map(({ id, register }) => ({
        tenantId,
        id: ctx.newId(),
        siteId,
        dataClass: 'outsider',
        entryId: id,
        paths: paths[register],
        days,
        erasedAt: now,
      })),
    );
  return gone.length;
}
