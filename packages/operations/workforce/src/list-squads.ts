import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { inPinyinOrder } from '@zhiqin/sites/rules';
import { and, count, eq, isNull } from 'drizzle-orm';
import { guard, squad } from './schema.ts';
import { listSquadsInput } from './squad-input.ts';

/** Squads of the actor's sites (or one) in pinyin order, with leader and number of serving members. */
export const listSquads = query({
  action: 'squad.list',
  input: listSquadsInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const rows = await tx
      .select({ squad, leaderName: guard.name })
      .from(squad)
      .leftJoin(guard, and(eq(guard.tenantId, squad.tenantId), eq(guard.id, squad.leaderGuardId)))
      .where(and(eq(squad.tenantId, tenantId), siteId ? eq(squad.siteId, siteId) : undefined));
    const counted = await tx
      .select({ squadId: guard.squadId, members: count() })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), isNull(guard.leftOn)))
      .groupBy(guard.squadId);
    const members = new Map(counted.map((row) => [row.squadId, row.members]));
    return inPinyinOrder(rows, (row) => row.squad.name).map(
      ({ squad: { tenantId: _, ...row }, leaderName }) => ({
        ...row,
        leaderName,
        members: members.get(row.id) ?? 0,
      }),
    );
  },
});
