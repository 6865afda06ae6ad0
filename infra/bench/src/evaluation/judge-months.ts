import { channel } from 'node:diagnostics_channel';
import { execute, systemActor } from '@zhiqin/access';
import { type EvaluationPart, evaluateSiteDays } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import type { SiteMonths } from './lay-site-months.ts';

const afterwards = { now: () => new Date('2026-11-05T00:00:00Z') };
const evaluationParts = channel('zhiqin.evaluation');

export interface Pass {
  /** All of it, with transactions and audit rows. */
  ms: number;
  judged: number;
  /** What parts of it took together; one that was not run is nothing. */
  msOf(...parts: string[]): number;
}

/** Judges the months of these families site by site, as the product does. */
export async function judgeMonths(
  db: Database,
  { tenantId, siteIds, fromDay, toDay }: SiteMonths,
  families: readonly string[],
): Promise<Pass> {
  const parts = new Map<string, number>();
  const note = (message: unknown) => {
    const { part, milliseconds } = message as EvaluationPart;
    parts.set(part, (parts.get(part) ?? 0) + milliseconds);
  };
  const environment = {
    db,
    clock: afterwards,
    actor: systemActor(tenantId),
    language: 'zh-CN' as const,
    requestId: 'bench',
  };
  evaluationParts.subscribe(note);
  let judged = 0;
  const startedAt = performance.now();
  for (const siteId of siteIds)
    judged += (await execute(evaluateSiteDays, environment, { siteId, fromDay, toDay, families })).judged;
  const ms = performance.now() - startedAt;
  evaluationParts.unsubscribe(note);
  if (judged === 0) throw new Error('nothing is judged on these sites');
  return { ms, judged, msOf: (...names) => names.reduce((sum, name) => sum + (parts.get(name) ?? 0), 0) };
}
