import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { rosterRun } from './schema.ts';

/** A search not heard of for this long is over: its server went away, and its best so far is what there is. */
const silentMs = 30_000;

export const liveStates = ['waiting', 'running'];

export async function requireRun({ tx, tenantId }: UseContext, runId: string) {
  const [row] = await tx
    .select()
    .from(rosterRun)
    .where(and(eq(rosterRun.tenantId, tenantId), eq(rosterRun.id, runId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

/** What a run has come to, silence counted. */
export function stateOf(run: typeof rosterRun.$inferSelect, now: Date): string {
  const isSilent = liveStates.includes(run.state) && now.getTime() - run.updatedAt.getTime() > silentMs;
  if (!isSilent) return run.state;
  return run.cells ? 'stopped' : 'failed';
}
