import { query } from '@zhiqin/access';
import { and, asc, eq } from 'drizzle-orm';
import { roundsOfShiftInput } from '../duty-input.ts';
import { patrolRound, patrolScan } from '../schema.ts';

export type PatrolRound = typeof patrolRound.$inferSelect & { scans: (typeof patrolScan.$inferSelect)[] };

/** The rounds walked in a shift with their scans, in the order they were begun. */
export const roundsOfShift = query({
  action: 'duty.read',
  input: roundsOfShiftInput,
  async run({ tx, tenantId }, { shiftId }): Promise<PatrolRound[]> {
    const [rounds, scans] = await Promise.all([
      tx
        .select()
        .from(patrolRound)
        .where(and(eq(patrolRound.tenantId, tenantId), eq(patrolRound.shiftId, shiftId)))
        .orderBy(asc(patrolRound.startedAt), asc(patrolRound.id)),
      tx
        .select()
        .from(patrolScan)
        .where(and(eq(patrolScan.tenantId, tenantId), eq(patrolScan.shiftId, shiftId)))
        .orderBy(asc(patrolScan.at), asc(patrolScan.id)),
    ]);
    const byRound = Map.groupBy(scans, (scan) => scan.roundId);
    return rounds.map((round) => ({ ...round, scans: byRound.get(round.roundId) ?? [] }));
  },
});
