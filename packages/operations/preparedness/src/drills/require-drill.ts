import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite, type SiteRow } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ScenarioCode } from '../scenarios.ts';
import { drill, drillEvent } from '../schema.ts';

export type DrillRow = Omit<typeof drill.$inferSelect, 'scenario'> & { scenario: ScenarioCode };
export type DrillEventRow = typeof drillEvent.$inferSelect;

/** When a drill ran and who was counted, as its entries say. */
export interface DrillRun {
  startedAt: Date | null;
  endedAt: Date | null;
  participants: number | null;
  headcount: number | null;
  missingHeads: number | null;
  steps: number;
  /** Duty entries it stands in. */
  entryIds: string[];
}

/**
 * A drill through the actor's walls.
 * @param how `change`: held until the end of the transaction.
 * @throws DomainError `not-found`, the same for absent and foreign ids
 */
export async function requireDrill(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  drillId: string,
  how: 'read' | 'change' = 'read',
): Promise<{ row: DrillRow; site: SiteRow; run: DrillRun }> {
  const asked = ctx.tx
    .select()
    .from(drill)
    .where(and(eq(drill.tenantId, ctx.tenantId), eq(drill.id, drillId)));
  const [row] = await (how === 'change' ? asked.for('update') : asked);
  if (!row) throw new DomainError('not-found');
  const events = await eventsOf(ctx, row.siteId, [drillId]);
  return {
    row: { ...row, scenario: row.scenario as ScenarioCode },
    site: await requireSite(ctx, row.siteId),
    run: runOf(events),
  };
}

export function eventsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
  drillIds: readonly string[],
): Promise<DrillEventRow[]> {
  if (drillIds.length === 0) return Promise.resolve([]);
  return tx
    .select()
    .from(drillEvent)
    .where(
      and(
        eq(drillEvent.tenantId, tenantId),
        eq(drillEvent.siteId, siteId),
        inArray(drillEvent.drillId, [...drillIds]),
      ),
    )
    .orderBy(asc(drillEvent.at), asc(drillEvent.id));
}

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Whatever the order in which phones sent them: the first start, the last end. */
export function runOf(events: readonly DrillEventRow[]): DrillRun {
  const started = events.find((event) => event.kind === 'drill.started');
  const ended = events.filter((event) => event.kind === 'drill.ended').at(-1);
  return {
    startedAt: started?.at ?? null,
    endedAt: ended?.at ?? null,
    participants: numberOr(ended?.data.participants),
    headcount: numberOr(ended?.data.headcount),
    missingHeads: numberOr(ended?.data.missingHeads),
    steps: events.filter((event) => event.kind === 'drill.step').length,
    entryIds: events.flatMap((event) => event.entryId ?? []),
  };
}
