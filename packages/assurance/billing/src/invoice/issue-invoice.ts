import { command, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, type Day, DomainError, sumFen } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { billingProfile } from '../rates/schema.ts';
import { lockAccount } from '../receipt/lock-account.ts';
import { companyToday, keepPaper, signedBy } from '../signed-by.ts';
import { statement, statementRevision } from '../statement/schema.ts';
import { captureInvoiceInput, type InvoiceParty, issueInvoiceInput } from './invoice-input.ts';
import { nextNumber } from './next-number.ts';
import { remindLater } from './remind-invoice.ts';
import { invoice, invoiceLine } from './schema.ts';

interface Billed {
  clientId: string;
  currency: string;
  paymentDays: number;
  lines: Omit<typeof invoiceLine.$inferInsert, 'tenantId' | 'id' | 'invoiceId' | 'position'>[];
  netFen: number;
  taxFen: number;
  grossFen: number;
}

/**
 * An invoice issued in the tax system is captured: its number, kind, file; its amount has to be that of the statements, to the
 * unit. Errors: `not-found`, `invoice.statement-open` ({month}: not agreed by the client), `invoice.statement-invoiced` ({month}),
 * `invoice.clients-differ`, `invoice.amount-differs` ({expected}), `invoice.number-taken`, `invoice.no-profile`, those of a file.
 */
export const captureInvoice = command({
  action: 'invoice.issue',
  input: captureInvoiceInput,
  async run(ctx, input): Promise<{ invoiceId: string }> {
    const billed = await billedBy(ctx, input.statementIds);
    if (billed.grossFen !== input.grossFen)
      throw new DomainError(
        'invoice.amount-differs',
        { expected: billed.grossFen },
        { grossFen: 'invoice.amount-differs' },
      );
    const paper = await keepPaper(ctx, input.fileBase64, {
      ...{ purpose: 'invoice', clientId: billed.clientId, title: input.number },
    });
    const { kind, number, issuedOn } = input;
    return {
      invoiceId: await store(ctx, billed, {
        kind,
        series: 'tax',
        number,
        issuedOn,
        fileId: paper?.id ?? null,
      }),
    };
  },
});

/**
 * Our own invoice, for contractors whose country has no tax system that issues them: the next number of the year, without a gap.
 * Errors: `not-found`, `invoice.statement-open`, `invoice.statement-invoiced`, `invoice.clients-differ`, `invoice.no-profile`.
 */
export const issueInvoice = command({
  action: 'invoice.issue',
  input: issueInvoiceInput,
  async run(ctx, { statementIds, issuedOn }): Promise<{ invoiceId: string; number: string }> {
    const billed = await billedBy(ctx, statementIds);
    const day = issuedOn ?? (await companyToday(ctx));
    const series = day.slice(0, 4);
    const number = await nextNumber(ctx, series);
    const invoiceId = await store(ctx, billed, { kind: 'own', series, number, issuedOn: day, fileId: null });
    return { invoiceId, number };
  },
});

/** What statements come to, each agreed by the client and not invoiced; their client's account is locked. */
async function billedBy(ctx: UseContext, statementIds: readonly string[]): Promise<Billed> {
  const { tx, tenantId } = ctx;
  const ids = [...new Set(statementIds)];
  const heads = await tx
    .select()
    .from(statement)
    .where(and(eq(statement.tenantId, tenantId), inArray(statement.id, ids)));
  const clientId = heads[0]?.clientId;
  if (heads.length < ids.length || !clientId) throw new DomainError('not-found');
  if (heads.some((one) => one.clientId !== clientId)) throw new DomainError('invoice.clients-differ');
  await lockAccount(ctx, clientId);
  const revisions = await tx
    .select()
    .from(statementRevision)
    .where(and(eq(statementRevision.tenantId, tenantId), inArray(statementRevision.statementId, ids)))
    .orderBy(desc(statementRevision.number));
  const live = await liveInvoicesOfStatements(ctx, ids);
  const lines: Billed['lines'] = [];
  let currency = '';
  let paymentDays = 0;
  for (const head of heads.toSorted((a, b) => (`${a.month}${a.id}` < `${b.month}${b.id}` ? -1 : 1))) {
    const latest = revisions.find((one) => one.statementId === head.id);
    if (latest?.state !== 'accepted') throw new DomainError('invoice.statement-open', { month: head.month });
    if (live.has(head.id)) throw new DomainError('invoice.statement-invoiced', { month: head.month });
    if (currency && currency !== latest.currency) throw new DomainError('receipt.currency');
    currency = latest.currency;
    paymentDays = Math.max(paymentDays, latest.data.paymentDays);
    for (const group of latest.data.tax)
      lines.push({
        ...{ clientId, statementId: head.id, revisionId: latest.id, siteId: head.siteId, month: head.month },
        ...{ taxKey: group.taxKey, taxBasisPoints: group.basisPoints },
        ...{ netFen: group.netFen, taxFen: group.taxFen, grossFen: group.grossFen },
      });
  }
  const sum = (key: 'netFen' | 'taxFen' | 'grossFen') => sumFen(lines.map((line) => line[key]));
  return {
    ...{ clientId, currency, paymentDays, lines },
    ...{ netFen: sum('netFen'), taxFen: sum('taxFen'), grossFen: sum('grossFen') },
  };
}

/** Of statements: the invoice that charges them and was not taken back, by statement. */
export async function liveInvoicesOfStatements(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  statementIds: readonly string[],
): Promise<Map<string, { invoiceId: string; number: string; revisionId: string }>> {
  if (statementIds.length === 0) return new Map();
  const rows = await tx
    .select({
      statementId: invoiceLine.statementId,
      revisionId: invoiceLine.revisionId,
      invoiceId: invoice.id,
      number: invoice.number,
      reversesId: invoice.reversesId,
    })
    .from(invoiceLine)
    .innerJoin(
      invoice,
      and(eq(invoice.tenantId, invoiceLine.tenantId), eq(invoice.id, invoiceLine.invoiceId)),
    )
    .where(and(eq(invoiceLine.tenantId, tenantId), inArray(invoiceLine.statementId, [...statementIds])));
  const reversed = new Set(rows.map((row) => row.reversesId));
  return new Map(
    rows
      .filter((row) => row.reversesId === null && !reversed.has(row.invoiceId))
      .map(({ statementId, invoiceId, number, revisionId }) => [
        statementId,
        { invoiceId, number, revisionId },
      ]),
  );
}

async function store(
  ctx: UseContext,
  { lines, paymentDays, ...amounts }: Billed,
  own: { kind: string; series: string; number: string; issuedOn: Day; fileId: string | null },
): Promise<string> {
  const { tx, tenantId } = ctx;
  const invoiceId = ctx.newId();
  const dueOn = addDays(own.issuedOn, paymentDays);
  const [buyer, seller] = [await partyOf(ctx, amounts.clientId), await partyOf(ctx, null)];
  const stored = await tx
    .insert(invoice)
    .values({
      ...{
        tenantId,
        id: invoiceId,
        ...own,
        ...amounts,
        dueOn,
        buyer,
        seller,
        reversesId: null,
        reason: null,
      },
      ...{ recordedByName: signedBy(ctx).name, recordedAt: ctx.now },
    })
    .onConflictDoNothing({ target: [invoice.tenantId, invoice.series, invoice.number] })
    .returning({ id: invoice.id });
  if (stored.length === 0)
    throw new DomainError('invoice.number-taken', { number: own.number }, { number: 'invoice.number-taken' });
  await tx
    .insert(invoiceLine)
    .values(lines.map((line, position) => ({ ...line, tenantId, id: ctx.newId(), invoiceId, position })));
  await remindLater(ctx, invoiceId, dueOn, 1);
  ctx.audit({
    subjectId: invoiceId,
    clientId: amounts.clientId,
    number: own.number,
    grossFen: amounts.grossFen,
  });
  return invoiceId;
}

/** Buyer or seller as they are named today; without a profile by their plain name. */
async function partyOf({ tx, tenantId }: UseContext, clientId: string | null): Promise<InvoiceParty> {
  const [profile] = await tx
    .select()
    .from(billingProfile)
    .where(
      and(
        eq(billingProfile.tenantId, tenantId),
        clientId ? eq(billingProfile.clientId, clientId) : isNull(billingProfile.clientId),
      ),
    )
    .orderBy(desc(billingProfile.setAt), desc(billingProfile.id))
    .limit(1);
  if (profile) {
    const { title, taxNo, address, bankName, bankAccount } = profile;
    return { title, taxNo, address, bankName, bankAccount };
  }
  const nothing = { taxNo: null, address: null, bankName: null, bankAccount: null };
  if (clientId) {
    const [row] = await tx
      .select({ name: client.name })
      .from(client)
      .where(and(eq(client.tenantId, tenantId), eq(client.id, clientId)));
    return { title: row?.name ?? '', ...nothing };
  }
  const [own] = await tx
    .select({ name: tenant.name, taxNo: tenant.socialCreditCode })
    .from(tenant)
    .where(eq(tenant.id, tenantId));
  return { title: own?.name ?? '', ...nothing, taxNo: own?.taxNo ?? null };
}
