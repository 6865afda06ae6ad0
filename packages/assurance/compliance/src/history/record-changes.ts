import type { UseContext } from '@zhiqin/access';
import { addRows } from '@zhiqin/db';
import { type JudgedState, resultChange, type StoredSentence } from '../schema.ts';
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
        before: stateOf(stored, stored, stored.judgedAt),
        after: stateOf(now, now.asked, ctx.now),
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

function stateOf(
  {
    verdict,
    measure,
    missing,
  }: Pick<JudgedState, 'verdict' | 'measure'> & { missing: readonly StoredSentence[] },
  { parameters, controlVersion, isTrial }: Pick<JudgedState, 'parameters' | 'controlVersion' | 'isTrial'>,
  judgedAt: Date,
): JudgedState {
  return {
    verdict,
    measure,
    missing: [...missing],
    parameters,
    controlVersion,
    isTrial,
    judgedAt: judgedAt.toISOString(),
  };
}
