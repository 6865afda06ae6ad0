import type { UseContext } from '@zhiqin/access';
import { DomainError, type Month, monthWindow } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { guardMonth, guardMonthEvent } from './schema.ts';
import type { MonthRow } from './store-months.ts';

/** A guard's month for changing it. @throws DomainError `not-found`, `hours.locked` */
export async function openMonth(ctx: UseContext, guardMonthId: string): Promise<MonthRow> {
  const row = await lockedRow(ctx, eq(guardMonth.id, guardMonthId));
  if (row.state === 'locked') throw new DomainError('hours.locked', { month: row.month });
  return row;
}

/** The actor's own month for answering it. @throws DomainError `not-found`, `hours.locked`, `month.not-ended` */
export async function ownOpenMonth(ctx: UseContext, month: Month): Promise<MonthRow> {
  const personId = personOf(ctx);
  const row = await lockedRow(ctx, and(eq(guardMonth.guardId, personId), eq(guardMonth.month, month)));
  if (row.state === 'locked' || row.state === 'approved') throw new DomainError('hours.locked', { month });
  const { zone } = await requireSite(ctx, row.siteId);
  if (ctx.now < monthWindow(month, zone).endsAt) throw new DomainError('month.not-ended', { month });
  return row;
}

/** The guard somebody signed in is. @throws DomainError `not-found` for who is none */
export function personOf({ actor }: Pick<UseContext, 'actor'>): string {
  const personId = actor.kind === 'member' ? actor.personId : null;
  if (!personId) throw new DomainError('not-found');
  return personId;
}

async function lockedRow({ tx, tenantId }: UseContext, which: ReturnType<typeof and>): Promise<MonthRow> {
  const [row] = await tx
    .select()
    .from(guardMonth)
    .where(and(eq(guardMonth.tenantId, tenantId), which))
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}

export const nameOf = ({ actor }: Pick<UseContext, 'actor'>): string | null =>
  actor.kind === 'member' ? actor.displayName : null;

/** Writes down what was said or done about a month, with the hours as they were then. */
export async function noteEvent(
  ctx: UseContext,
  row: Pick<MonthRow, 'id' | 'siteId' | 'guardId' | 'hoursHash' | 'workedMinutes'>,
  what: string,
  words: string | null = null,
): Promise<void> {
  await ctx.tx.insert(guardMonthEvent).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId: row.siteId,
    guardId: row.guardId,
    guardMonthId: row.id,
    what,
    words,
    hoursHash: row.hoursHash,
    workedMinutes: row.workedMinutes,
    byName: nameOf(ctx),
    at: ctx.now,
  });
}
