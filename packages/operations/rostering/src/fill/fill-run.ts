import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { rosterRun } from './schema.ts';

/** A search not heard of for this long is over: its server went away, and its best so far is what there is. */
const silentMs = 30_000;

export const liveStates = ['waiting', 'running'];

type FillRun = typeof rosterRun.$inferSelect;

/** The sites a run fills, its own first. */
export const sitesOfRun = ({ siteId, alongSiteIds }: FillRun): string[] => [siteId, ...alongSiteIds];

/**
 * A run of sites that are all the actor's.
 * @throws DomainError `not-found`
 */
export async function requireRun(ctx: UseContext, runId: string) {
  const { tx, tenantId } = ctx;
  const [row] = await tx
    .select()
    .from(rosterRun)
    .where(and(eq(rosterRun.tenantId, tenantId), eq(rosterRun.id, runId)));
  if (!row) throw new DomainError('not-found');
  for (const id of sitesOfRun(row)) await requireOwnSite(ctx, id);
  return row;
}

/** What a run has come to, silence counted. */
export function stateOf(run: FillRun, now: Date): string {
  const isSilent = liveStates.includes(run.state) && now.getTime() - run.updatedAt.getTime() > silentMs;
  if (!isSilent) return run.state;
  return run.cells ? 'stopped' : 'failed';
}
