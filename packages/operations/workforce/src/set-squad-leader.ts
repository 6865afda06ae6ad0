import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { guard, squad } from './schema.ts';
import { setSquadLeaderInput } from './squad-input.ts';

/** Names the squad's leader 班长, one of its members; null leaves it without. Errors: `not-found`. */
export const setSquadLeader = command({
  action: 'squad.create',
  input: setSquadLeaderInput,
  async run(ctx, { squadId, guardId }) {
    const ofSquad = and(eq(squad.tenantId, ctx.tenantId), eq(squad.id, squadId));
    const [row] = await ctx.tx.select({ siteId: squad.siteId }).from(squad).where(ofSquad);
    if (!row) throw new DomainError('not-found');
    if (guardId) {
      const [member] = await ctx.tx
        .select({ id: guard.id })
        .from(guard)
        .where(and(eq(guard.tenantId, ctx.tenantId), eq(guard.id, guardId), eq(guard.squadId, squadId)));
      if (!member) throw new DomainError('not-found');
    }
    await ctx.tx.update(squad).set({ leaderGuardId: guardId }).where(ofSquad);
    ctx.audit({ siteId: row.siteId, subjectId: squadId, leader: guardId });
    return { id: squadId };
  },
});
