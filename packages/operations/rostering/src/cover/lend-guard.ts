import { setDeadline, type UseContext } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { notify } from '@zhiqin/notifications';
import { placeGuardAt } from '@zhiqin/workforce';
import { and, arrayContains, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { guardLoan } from '../schema.ts';

/** The job that sends somebody lent back to his own sites. */
export const endLoanTask = 'rostering.end-loan';

/** After the shift: he hands over, perhaps stays on, and his phone reports. */
export const loanAfterMs = 12 * 3_600_000;

interface Lent {
  guardId: string;
  name: string;
  siteIds: readonly string[];
}

/**
 * Makes a site one of a guard's until after a shift there: its phones know him and his PIN, its captain sees his row. A
 * loan that runs already is prolonged; who is of the site anyway is not lent. His own captains and the office are told.
 */
export async function lendGuard(
  ctx: UseContext,
  { guardId, name, siteIds }: Lent,
  { siteId, day, endsAt }: { siteId: string; day: string; endsAt: Date },
): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const [running] = await tx
    .select({ id: guardLoan.id, untilAt: guardLoan.untilAt })
    .from(guardLoan)
    .where(
      and(
        eq(guardLoan.tenantId, tenantId),
        eq(guardLoan.siteId, siteId),
        eq(guardLoan.guardId, guardId),
        isNull(guardLoan.endedAt),
      ),
    );
  const isOfSite = siteIds.includes(siteId);
  const homeSiteId = siteIds[0];
  if ((isOfSite && !running) || !homeSiteId) return;
  const untilAt = new Date(Math.max(endsAt.getTime() + loanAfterMs, running?.untilAt.getTime() ?? 0));
  const loan = { homeSiteId, lentBy: memberIdOf(ctx), lentAt: now, untilAt, endedAt: null };
  const [row] = await tx
    .insert(guardLoan)
    .values({ tenantId, id: ctx.newId(), siteId, guardId, ...loan })
    .onConflictDoUpdate({
      target: [guardLoan.tenantId, guardLoan.siteId, guardLoan.guardId],
      set: running ? { untilAt } : loan,
    })
    .returning({ id: guardLoan.id });
  const loanId = row?.id as string;
  await setDeadline(ctx, { task: endLoanTask, key: loanId, payload: { loanId }, dueAt: untilAt });
  if (isOfSite) return;
  await placeGuardAt(ctx, guardId, [...siteIds, siteId]);
  await tellHome(ctx, { guardId, name, homeSiteId, siteId, day });
}

async function tellHome(
  ctx: UseContext,
  {
    guardId,
    name,
    homeSiteId,
    siteId,
    day,
  }: Pick<Lent, 'guardId' | 'name'> & { homeSiteId: string; siteId: string; day: string },
): Promise<void> {
  const { tx, tenantId } = ctx;
  const [to] = await tx
    .select({ name: site.name })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  const members = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        isNull(membership.endedAt),
        or(
          inArray(membership.role, ['owner', 'operations']),
          and(
            eq(membership.role, 'captain'),
            sql`${membership.id} is distinct from ${memberIdOf(ctx)}::uuid`,
            arrayContains(membership.siteIds, [homeSiteId]),
          ),
        ),
      ),
    );
  await notify(
    ctx,
    members.map((one) => one.id),
    {
      template: 'guardLent',
      params: { name, site: to?.name ?? '', day, by: actorName(ctx) },
      path: `/admin/people/${guardId}`,
    },
  );
}
