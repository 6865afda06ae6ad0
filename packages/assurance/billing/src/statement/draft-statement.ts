import { command, type UseContext } from '@zhiqin/access';
import { canonicalBytes, DomainError, monthOf, sha256, toHex } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, asc, desc, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { type Decision, priceStatement } from './price-statement.ts';
import { readFacts } from './read-facts.ts';
import { moveRevision, type RevisionRow, recordStep } from './require-statement.ts';
import { deductionDecision, statement, statementRevision } from './schema.ts';
import type { StatementData } from './statement-data.ts';
import { draftStatementInput } from './statement-input.ts';

export interface Drafted {
  statementId: string;
  revision: number;
  state: string;
  digest: string;
  /** Nothing has changed since: no new revision was made. */
  isUnchanged: boolean;
  data: StatementData;
}

/**
 * Works a site's month out of contract, roster, hours and verdicts as they stand. A draft is worked out anew in place; where the
 * last one was agreed, the next number is made with the reason given, and only if something differs. Errors: `not-found`,
 * `statement.no-client`, `statement.no-rates` ({month}), `statement.month-open` ({month}: it has not begun),
 * `statement.reason-needed`, `statement.currencies`.
 */
export const draftStatement = command({
  action: 'statement.draft',
  input: draftStatementInput,
  async run(ctx, { siteId, month, reason }): Promise<Drafted> {
    const { tx, tenantId } = ctx;
    const site = await requireSite(ctx, siteId);
    if (!site.clientId) throw new DomainError('statement.no-client');
    if (monthOf(ctx.now, site.zone) < month) throw new DomainError('statement.month-open', { month });
    const head = await openHead(ctx, { siteId, clientId: site.clientId, month });
    const { clientId } = head;
    const data = priceStatement({
      ...(await readFacts(ctx, { site, clientId, month })),
      decisions: await decisionsOf(ctx, head.id),
    });
    const digest = await digestOf(data);
    const [last] = await tx
      .select()
      .from(statementRevision)
      .where(and(eq(statementRevision.tenantId, tenantId), eq(statementRevision.statementId, head.id)))
      .orderBy(desc(statementRevision.number))
      .limit(1);
    ctx.audit({ siteId, subjectId: head.id, month, grossFen: data.totals.grossFen });
    if (last && last.digest === digest) return answer(head.id, last, { isUnchanged: true });
    const content = {
      ...{ currency: data.currency, data, digest, netFen: data.totals.netFen, taxFen: data.totals.taxFen },
      ...{ grossFen: data.totals.grossFen, draftedByName: signedBy(ctx).name, draftedAt: ctx.now },
    };
    if (last?.state === 'draft') {
      await moveRevision(ctx, last, 'draft', content);
      return answer(head.id, { ...last, ...content }, { isUnchanged: false });
    }
    if (last && !reason) throw new DomainError('statement.reason-needed', {}, { reason: 'field.required' });
    const row = {
      ...{
        tenantId,
        id: ctx.newId(),
        statementId: head.id,
        siteId,
        clientId,
        number: (last?.number ?? 0) + 1,
      },
      ...{ state: 'draft', reason: last ? (reason ?? null) : null, sentAt: null, ...content },
    };
    await tx.insert(statementRevision).values(row);
    if (last) {
      await moveRevision(ctx, last, 'superseded');
      await recordStep(ctx, last, 'superseded', { note: reason ?? null });
    }
    await recordStep(ctx, row, 'drafted', { note: row.reason });
    return answer(head.id, row, { isUnchanged: false });
  },
});

const answer = (
  statementId: string,
  row: Pick<RevisionRow, 'number' | 'state' | 'digest' | 'data'>,
  { isUnchanged }: { isUnchanged: boolean },
): Drafted => ({
  ...{ statementId, revision: row.number, state: row.state, digest: row.digest, isUnchanged, data: row.data },
});

/** SHA-256 (hex) of the canonical JSON: what a client agrees to names it. */
async function digestOf(data: StatementData): Promise<string> {
  return toHex(await sha256(canonicalBytes(data as never)));
}

/** The month's statement, made where there is none, and locked: two who draft at once do it one after the other. */
async function openHead(ctx: UseContext, own: { siteId: string; clientId: string; month: string }) {
  await ctx.tx
    .insert(statement)
    .values({ tenantId: ctx.tenantId, id: ctx.newId(), ...own, openedAt: ctx.now, firstSentAt: null })
    .onConflictDoNothing({ target: [statement.tenantId, statement.siteId, statement.month] });
  const [row] = await ctx.tx
    .select()
    .from(statement)
    .where(
      and(
        eq(statement.tenantId, ctx.tenantId),
        eq(statement.siteId, own.siteId),
        eq(statement.month, own.month),
      ),
    )
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}

export async function decisionsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  statementId: string,
): Promise<Decision[]> {
  const rows = await tx
    .select()
    .from(deductionDecision)
    .where(and(eq(deductionDecision.tenantId, tenantId), eq(deductionDecision.statementId, statementId)))
    .orderBy(asc(deductionDecision.decidedAt), asc(deductionDecision.id));
  return rows.map(({ key, amountFen, decision, decidedByName, reason, decidedAt }) => ({
    ...{ key, amountFen, decision: decision as Decision['decision'], byName: decidedByName, reason },
    at: decidedAt.toISOString(),
  }));
}
