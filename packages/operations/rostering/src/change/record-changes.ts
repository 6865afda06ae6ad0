import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { addRows } from '@zhiqin/db';
import { notify } from '@zhiqin/notifications';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { rosterChange } from '../schema.ts';

interface Changed {
  guardId: string;
  shiftId: string;
  kind: 'assigned' | 'withdrawn';
}

/** Who acts, as rows name him: the product itself has no name. */
export const actorName = ({ actor }: Pick<UseContext, 'actor'>): string =>
  actor.kind === 'member' ? actor.displayName : '';
export const memberIdOf = ({ actor }: Pick<UseContext, 'actor'>): string | null =>
  actor.kind === 'member' ? actor.membershipId : null;

/** What changed in a published month: a row each, and a notice to everybody it concerns. */
export async function recordChanges(
  ctx: UseContext,
  month: { siteId: string; month: string; siteName: string },
  changes: readonly Changed[],
  reason: string,
): Promise<void> {
  const { tenantId, now } = ctx;
  const { siteId, siteName } = month;
  await addRows(
    ctx.tx,
    rosterChange,
    changes.map((change) => ({
      tenantId,
      id: ctx.newId(),
      siteId,
      month: month.month,
      ...change,
      reason,
      changedBy: memberIdOf(ctx),
      changerName: actorName(ctx),
      changedAt: now,
    })),
  );
  await tellGuards(
    ctx,
    changes.map((change) => change.guardId),
    { template: 'rosterChanged', params: { site: siteName, month: month.month, reason } },
  );
}

/** A notice to guards that have a way into the product. */
export async function tellGuards(
  ctx: UseContext,
  guardIds: readonly string[],
  notice: { template: string; params: Record<string, string | number> },
): Promise<void> {
  if (guardIds.length === 0) return;
  const members = await ctx.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenantId),
        inArray(membership.personId, [...new Set(guardIds)]),
        isNull(membership.endedAt),
      ),
    );
  await notify(
    ctx,
    members.map((one) => one.id),
    notice,
  );
}
