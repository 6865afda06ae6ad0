import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { client } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { liveInvoicesOfStatements } from '../invoice/issue-invoice.ts';
import { withOpenAmounts } from '../invoice/open-amounts.ts';
import { invoice } from '../invoice/schema.ts';
import { isClient } from '../signed-by.ts';
import { requireStatement, type StatementState, type StepKind } from './require-statement.ts';
import { statement, statementRevision, statementStep } from './schema.ts';
import type { StatementData } from './statement-data.ts';
import { listStatementsInput, statementInput } from './statement-input.ts';

export interface ListedStatement {
  statementId: string;
  siteId: string;
  siteCode: string;
  siteName: string;
  siteNameEn: string | null;
  clientId: string;
  clientName: string;
  clientNameEn: string | null;
  month: string;
  revision: number;
  /** As stored; `invoiced` and `settled` once an invoice of it lives and is paid. */
  state: ShownState;
  currency: string;
  netFen: number;
  taxFen: number;
  grossFen: number;
  undecided: number;
  invoiceId: string | null;
  invoiceNumber: string | null;
  openFen: number | null;
}

/** Statements in reach by their newest revision, newest month first; a client sees those sent to it. Errors: none. */
export const listStatements = query({
  action: 'statement.read',
  input: listStatementsInput,
  async run(ctx, { month, siteId }): Promise<ListedStatement[]> {
    const { tx, tenantId } = ctx;
    const heads = await tx
      .select({ head: statement, site, client: { name: client.name, nameEn: client.nameEn } })
      .from(statement)
      .innerJoin(site, and(eq(site.tenantId, statement.tenantId), eq(site.id, statement.siteId)))
      .innerJoin(client, and(eq(client.tenantId, statement.tenantId), eq(client.id, statement.clientId)))
      .where(
        and(
          eq(statement.tenantId, tenantId),
          month ? eq(statement.month, month) : undefined,
          siteId ? eq(statement.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(statement.month), asc(site.code))
      .limit(400);
    if (heads.length === 0) return [];
    const ids = heads.map((row) => row.head.id);
    const revisions = await tx
      .select()
      .from(statementRevision)
      .where(and(eq(statementRevision.tenantId, tenantId), inArray(statementRevision.statementId, ids)))
      .orderBy(desc(statementRevision.number));
    const live = await liveInvoicesOfStatements(ctx, ids);
    const invoices = await tx
      .select()
      .from(invoice)
      .where(
        and(
          eq(invoice.tenantId, tenantId),
          inArray(invoice.id, [
            '00000000-0000-0000-0000-000000000000',
            ...[...live.values()].map((one) => one.invoiceId),
          ]),
        ),
      );
    const openOf = new Map((await withOpenAmounts(ctx, invoices)).map((row) => [row.id, row.openFen]));
    return heads.flatMap(({ head, site: at, client: of }) => {
      const newest = revisions.find((row) => row.statementId === head.id);
      if (!newest) return [];
      const charged = live.get(head.id);
      const openFen = charged ? (openOf.get(charged.invoiceId) ?? 0) : null;
      return [
        {
          ...{ statementId: head.id, siteId: head.siteId, siteCode: at.code, siteName: at.name },
          ...{ siteNameEn: at.nameEn, clientId: head.clientId, clientName: of.name, clientNameEn: of.nameEn },
          ...{ month: head.month, revision: newest.number, currency: newest.currency },
          state: shownState(newest.state, openFen),
          ...{ netFen: newest.netFen, taxFen: newest.taxFen, grossFen: newest.grossFen, openFen },
          undecided: isClient(ctx) ? 0 : newest.data.deductions.filter((one) => !one.decision).length,
          ...{ invoiceId: charged?.invoiceId ?? null, invoiceNumber: charged?.number ?? null },
        },
      ];
    });
  },
});

type ShownState = StatementState | 'invoiced' | 'settled';

/** 已结清 is nothing anybody says: it is what the invoice's open amount makes it. */
export function shownState(stored: string, openFen: number | null): ShownState {
  if (stored !== 'accepted' || openFen === null) return stored as StatementState;
  return openFen <= 0 ? 'settled' : 'invoiced';
}

/** One statement: its newest revision with all lines, the course, and the numbers before it. A client reads what was sent. Errors: `not-found`. */
export const getStatement = query({
  action: 'statement.read',
  input: statementInput,
  async run(ctx, { statementId }) {
    const { tx, tenantId } = ctx;
    const { head, revision } = await requireStatement(ctx, statementId);
    const [names] = await tx
      .select({ site, client: { name: client.name, nameEn: client.nameEn } })
      .from(site)
      .innerJoin(client, and(eq(client.tenantId, site.tenantId), eq(client.id, head.clientId)))
      .where(and(eq(site.tenantId, tenantId), eq(site.id, head.siteId)));
    const steps = await tx
      .select()
      .from(statementStep)
      .where(and(eq(statementStep.tenantId, tenantId), eq(statementStep.statementId, statementId)))
      .orderBy(asc(statementStep.takenAt), asc(statementStep.id));
    const revisions = await tx
      .select({
        id: statementRevision.id,
        number: statementRevision.number,
        state: statementRevision.state,
        grossFen: statementRevision.grossFen,
        reason: statementRevision.reason,
        draftedAt: statementRevision.draftedAt,
        draftedByName: statementRevision.draftedByName,
        agreementNo: statementRevision.agreementNo,
      })
      .from(statementRevision)
      .where(and(eq(statementRevision.tenantId, tenantId), eq(statementRevision.statementId, statementId)))
      .orderBy(desc(statementRevision.number));
    const charged = (await liveInvoicesOfStatements(ctx, [statementId])).get(statementId) ?? null;
    const invoices = charged
      ? await tx
          .select()
          .from(invoice)
          .where(and(eq(invoice.tenantId, tenantId), eq(invoice.id, charged.invoiceId)))
      : [];
    const [standing] = await withOpenAmounts(ctx, invoices);
    const openFen = standing ? standing.openFen : null;
    const revisionOf = new Map(revisions.map((row) => [row.id, row]));
    const data = isClient(ctx) ? forClient(revision.data) : revision.data;
    return {
      ...{ statementId, siteId: head.siteId, clientId: head.clientId, month: head.month },
      site: {
        code: names?.site.code ?? '',
        name: names?.site.name ?? '',
        nameEn: names?.site.nameEn ?? null,
        zone: data.zone,
      },
      client: { name: names?.client.name ?? '', nameEn: names?.client.nameEn ?? null },
      revision: {
        ...{
          number: revision.number,
          state: revision.state as StatementState,
          digest: revision.digest,
          reason: revision.reason,
        },
        ...{ draftedAt: revision.draftedAt, sentAt: revision.sentAt },
        draftedByName: isClient(ctx) ? null : revision.draftedByName,
      },
      state: shownState(revision.state, openFen),
      invoice: charged ? { ...charged, openFen, isOfThisRevision: charged.revisionId === revision.id } : null,
      data,
      revisions: revisions.map(({ draftedByName, ...row }) => ({
        ...row,
        state: row.state as StatementState,
        draftedByName: isClient(ctx) ? null : draftedByName,
      })),
      steps: steps.map(({ tenantId: _, takenBy: __, isForClient: ___, ...step }) => ({
        ...step,
        kind: step.kind as StepKind,
        revision: revisionOf.get(step.revisionId)?.number ?? null,
        /** Of an agreement: its number in the ledger, null until it stands there. */
        ledgerNo: step.kind === 'accepted' ? (revisionOf.get(step.revisionId)?.agreementNo ?? null) : null,
      })),
    };
  },
});

/** What the client is shown: what it is asked for and what proves it; not what was never charged, nor what finance let go. */
export function forClient(data: StatementData): StatementData {
  return {
    ...data,
    deductions: data.deductions
      .filter((one) => one.decision?.decision === 'confirmed')
      .map((one) => ({ ...one, decision: null })),
    match: data.match
      .filter((one) => one.basis !== null)
      .map((one) => ({ ...one, workedNotBilledMinutes: 0, workedNotBilledFen: null })),
    openQuestions: { hoursNotApproved: 0, isAppraisalOpen: false, daysWithoutRates: 0 },
  };
}
