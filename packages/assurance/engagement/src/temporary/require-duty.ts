import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { temporaryDuty, temporaryDutyLine } from './schema.ts';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;
export type DutyRow = typeof temporaryDuty.$inferSelect;
export type DutyState = 'asked' | 'priced' | 'declined' | 'confirmed' | 'laid-out' | 'closed' | 'cancelled';

/** Where a duty stands: asked, priced, confirmed, in the roster, over; or declined, or cancelled. */
export function stateOfDuty(row: DutyRow): DutyState {
  if (row.cancelledAt) return 'cancelled';
  if (row.closedAt) return 'closed';
  if (row.laidOutAt) return 'laid-out';
  if (row.confirmedAt) return 'confirmed';
  if (row.pricedAt) return row.remark ? 'declined' : 'priced';
  return 'asked';
}

/** @throws DomainError `not-found`; `temporary-duty.state` where it stands elsewhere than it has to. */
export async function requireDuty(
  ctx: Reading,
  dutyId: string,
  allowed?: readonly DutyState[],
): Promise<DutyRow> {
  const wanted = ctx.tx
    .select()
    .from(temporaryDuty)
    .where(and(eq(temporaryDuty.tenantId, ctx.tenantId), eq(temporaryDuty.id, dutyId)));
  const [row] = allowed ? await wanted.for('update') : await wanted;
  if (!row) throw new DomainError('not-found');
  if (allowed && !allowed.includes(stateOfDuty(row))) throw new DomainError('temporary-duty.state');
  return row;
}

/** The priced lines, through the reader's walls: a client sees what it was offered. */
export const dutyLines = ({ tx, tenantId }: Reading, dutyId: string) =>
  tx
    .select()
    .from(temporaryDutyLine)
    .where(and(eq(temporaryDutyLine.tenantId, tenantId), eq(temporaryDutyLine.dutyId, dutyId)))
    .orderBy(asc(temporaryDutyLine.position));

export const changeDuty = (ctx: Reading, dutyId: string, to: Partial<typeof temporaryDuty.$inferInsert>) =>
  ctx.tx
    .update(temporaryDuty)
    .set(to)
    .where(and(eq(temporaryDuty.tenantId, ctx.tenantId), eq(temporaryDuty.id, dutyId)));
