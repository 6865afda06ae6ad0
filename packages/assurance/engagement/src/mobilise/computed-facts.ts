import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, type site } from '@zhiqin/access/schema';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { assignment, rosterPublication } from '@zhiqin/rostering/schema';
import { checkpoint } from '@zhiqin/sites/schema';
import { guard, siteInduction, squad } from '@zhiqin/workforce/schema';
import { and, arrayContains, count, eq, gte, isNull, ne, or, sql } from 'drizzle-orm';
import { contractState } from '../contract/contract-standing.ts';
import { answersOf, requireContract } from '../contract/require-contract.ts';
import { policeFiling } from '../contract/schema.ts';
import { readPlans } from '../plan/require-plan.ts';
import type { ComputedFact, ComputedFacts } from './checklist-lines.ts';
import type { EngagementRow } from './require-engagement.ts';

/** What the house's records say of an engagement: nobody has to tick what it knows. */
export async function computedFacts(
  ctx: UseContext,
  row: EngagementRow,
  own: typeof site.$inferSelect,
): Promise<ComputedFacts> {
  const { tx, tenantId, now } = ctx;
  const { siteId } = row;
  const today = dayOf(now, own.zone);
  const plans = await readPlans(ctx, siteId);
  const newest = plans.plans[0];
  const adopted = plans.adoptions.find((one) => one.effectiveOn <= row.goLiveOn || one.effectiveOn <= today);
  const contractRow = row.contractId ? await requireContract(ctx, row.contractId) : null;
  const standing = contractRow
    ? contractState(contractRow, await answersOf(ctx, contractRow.id), today)
    : 'draft';
  const guards = await tx
    .select({ id: guard.id, squadId: guard.squadId })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), arrayContains(guard.siteIds, [siteId]), isNull(guard.leftOn)));
  const [led] = await tx
    .select({ squads: count() })
    .from(squad)
    .where(
      and(eq(squad.tenantId, tenantId), eq(squad.siteId, siteId), sql`${squad.leaderGuardId} is not null`),
    );
  const inducted = await tx
    .selectDistinct({ guardId: siteInduction.guardId })
    .from(siteInduction)
    .where(and(eq(siteInduction.tenantId, tenantId), eq(siteInduction.siteId, siteId)));
  const known = new Set(inducted.map((one) => one.guardId));
  const shown = guards.filter((one) => known.has(one.id)).length;
  const points = await tx
    .select({ placedAt: checkpoint.placedAt })
    .from(checkpoint)
    .where(
      and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId), isNull(checkpoint.retiredAt)),
    );
  const [phones] = await tx
    .select({ active: count() })
    .from(device)
    .leftJoin(
      deviceRevocation,
      and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
    )
    .where(
      and(
        eq(device.tenantId, tenantId),
        eq(device.siteId, siteId),
        ne(device.kind, 'desk'),
        isNull(deviceRevocation.id),
      ),
    );
  const month = row.goLiveOn.slice(0, 7);
  const [published] = await tx
    .select({ months: count() })
    .from(rosterPublication)
    .where(
      and(
        eq(rosterPublication.tenantId, tenantId),
        eq(rosterPublication.siteId, siteId),
        eq(rosterPublication.month, month),
      ),
    );
  const filings = await tx
    .select({ filedOn: policeFiling.filedOn })
    .from(policeFiling)
    .where(
      and(
        eq(policeFiling.tenantId, tenantId),
        eq(policeFiling.kind, 'cross-province'),
        or(eq(policeFiling.siteId, siteId), isNull(policeFiling.siteId)),
      ),
    );
  const fact = (isSo: boolean, values: ComputedFact['values'] = {}): ComputedFact => ({ isSo, values });
  const placed = points.filter((one) => one.placedAt !== null).length;
  const active = phones?.active ?? 0;
  return {
    'survey-made': fact((newest?.content.threats.length ?? 0) > 0, {
      threats: newest?.content.threats.length ?? 0,
    }),
    'contract-active': fact(standing === 'active', { no: contractRow?.contractNo ?? '–' }),
    'plan-approved': fact(Boolean(adopted?.approvedOn), {
      no: adopted?.versionNo ?? '–',
      day: adopted?.approvedOn ?? '–',
    }),
    'team-named': fact(guards.length > 0 && (led?.squads ?? 0) > 0, {
      guards: guards.length,
      squads: led?.squads ?? 0,
    }),
    'team-inducted': fact(guards.length > 0 && shown === guards.length, { shown, guards: guards.length }),
    'labels-up': fact(points.length > 0 && placed === points.length, { placed, points: points.length }),
    'phones-enrolled': fact(active > 0, { phones: active }),
    'roster-published': fact((published?.months ?? 0) > 0, { month }),
    filed: fact(filings.length > 0 && filings.every((one) => one.filedOn !== null), {
      filings: filings.length,
    }),
    'phones-revoked': fact(active === 0, { phones: active }),
    ...(row.exitOn ? { 'guards-redeployed': await redeployed(ctx, row, own.zone, row.exitOn) } : {}),
  };
}

/** Everybody of the site has another site or has left, and nobody is placed here after the last day. */
async function redeployed(
  { tx, tenantId }: UseContext,
  { siteId }: EngagementRow,
  zone: string,
  exitOn: string,
): Promise<ComputedFact> {
  const after = instantAt(addDays(exitOn, 1), '00:00', zone);
  const [placed] = await tx
    .select({ places: count() })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.siteId, siteId),
        gte(assignment.startsAt, after),
        isNull(assignment.withdrawnAt),
      ),
    );
  const [only] = await tx
    .select({ guards: count() })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        isNull(guard.leftOn),
        sql`${guard.siteIds} = array[${siteId}]::uuid[]`,
      ),
    );
  const [places, guards] = [placed?.places ?? 0, only?.guards ?? 0];
  return { isSo: places === 0 && guards === 0, values: { places, guards } };
}
