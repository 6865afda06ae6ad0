import type { UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import { type JudgedState, resultChange } from '../schema.ts';
import type { NewResult, Stored } from '../store-results.ts';

export interface Rejudged {
  stored: Stored;
  now: NewResult;
}

/** Keeps what results said before they were judged again, with the entries that came or went. */
export async function recordChanges(ctx: UseContext, siteId: string, rejudged: readonly Rejudged[]) {
  if (rejudged.length === 0) return;
  await addRows(
    ctx.tx,
    resultChange,
    rejudged.map(({ stored, now }) => {
      return {
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        resultId: stored.id,
        before: stateOf(stored, stored.judgedAt),
        after: stateOf(now, ctx.now),
        newEvidence: without(now.evidence, stored.evidence),
        lostEvidence: without(stored.evidence, now.evidence),
        changedAt: ctx.now,
      };
    }),
  );
}

function without(entries: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return entries.filter((entry) => !known.has(entry));
}

function stateOf(row: Stored | NewResult, judgedAt: Date): JudgedState {
  const { verdict, measure, missing, parameters, controlVersion, isTrial = false } = row;
  return {
    verdict,
    measure,
    missing,
    parameters,
    controlVersion,
    isTrial,
    judgedAt: judgedAt.toISOString(),
  };
}
