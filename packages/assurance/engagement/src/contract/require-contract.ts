import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { storeFile } from '@zhiqin/files';
import { DomainError, dayOf } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { contract } from '@zhiqin/sites/schema';
import { and, asc, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { contractState } from './contract-standing.ts';
import { contractCheck, contractStep } from './schema.ts';

export type ContractRow = typeof contract.$inferSelect;

/** The contractor's own day: contracts are of the company, not of a site. */
export async function companyToday(ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>): Promise<string> {
  const [row] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  return dayOf(ctx.now, row?.zone ?? 'Asia/Shanghai');
}

/** @throws DomainError `not-found` */
export async function requireContract(
  ctx: Reading,
  contractId: string,
  how: 'read' | 'change' = 'read',
): Promise<ContractRow> {
  const wanted = ctx.tx
    .select()
    .from(contract)
    .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
  const [row] = how === 'change' ? await wanted.for('update') : await wanted;
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Each question's newest answer, in the order in which they were given. */
export async function answersOf({ tx, tenantId }: Reading, contractId: string) {
  const rows = await tx
    .select()
    .from(contractCheck)
    .where(and(eq(contractCheck.tenantId, tenantId), eq(contractCheck.contractId, contractId)))
    .orderBy(asc(contractCheck.recordedAt), asc(contractCheck.id));
  return [...new Map(rows.map((row) => [row.question, row])).values()];
}

/** The contract and where it stands today. */
export async function readStanding(ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>, contractId: string) {
  const row = await requireContract(ctx, contractId);
  const answers = await answersOf(ctx, contractId);
  const today = await companyToday(ctx);
  return { contract: row, answers, today, state: contractState(row, answers, today) };
}

export async function recordContractStep(
  ctx: UseContext,
  contractId: string,
  step: 'file-kept' | 'services' | 'activated' | 'renewal-reminded' | 'ended' | 'file-removed',
  more: { day: string; fileId?: string | null; note?: string | null },
): Promise<void> {
  const by = signedBy(ctx);
  await ctx.tx.insert(contractStep).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    contractId,
    step,
    day: more.day,
    fileId: more.fileId ?? null,
    note: more.note ?? null,
    takenBy: by.id,
    takerName: by.name,
    takenAt: ctx.now,
  });
}

/** Keeps a paper that came with a form; null: none came. Errors: `file.kind`, `file.too-large`. */
export async function keepPaper(
  ctx: UseContext,
  base64: string | null | undefined,
  more: { purpose: string; siteId?: string | null; title?: string },
): Promise<string | null> {
  if (!base64) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return (await ctx.run(storeFile, { bytes, ...more })).id;
}
