import type { UseContext } from '@zhiqin/access';
import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { bindingsInForce } from '@zhiqin/adoption';
import { eraseFile } from '@zhiqin/files';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { contract } from '@zhiqin/sites/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { keptUntil } from './contract-standing.ts';
import { contractInput, keepContractFileInput } from './input.ts';
import {
  type ContractRow,
  companyToday,
  keepPaper,
  recordContractStep,
  requireContract,
} from './require-contract.ts';

/** Keeps the signed contract; an earlier one stays in the course (K02). Errors: `not-found`, `file.kind`, `file.too-large`. */
export const keepContractFile = command({
  action: 'contract.check',
  input: keepContractFileInput,
  async run(ctx, { contractId, fileBase64 }): Promise<{ fileId: string | null }> {
    const row = await requireContract(ctx, contractId, 'change');
    const fileId = await keepPaper(ctx, fileBase64, { purpose: 'contract', title: row.title });
    await ctx.tx
      .update(contract)
      .set({ fileId })
      .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
    await recordContractStep(ctx, contractId, 'file-kept', { day: await companyToday(ctx), fileId });
    ctx.audit({ subjectId: contractId, fileId });
    return { fileId };
  },
});

/**
 * The file of a contract long ended is taken away; refused to everybody before the years of its sites' K02 are over, never
 * fewer than two after its last day (保安服务管理条例 第21条). Errors: `not-found`, `contract.kept` ({until}), `contract.no-file`.
 */
export const removeContractFile = command({
  action: 'contract.activate',
  input: contractInput,
  async run(ctx, { contractId }): Promise<void> {
    const row = await requireContract(ctx, contractId, 'change');
    if (!row.fileId) throw new DomainError('contract.no-file');
    const today = await companyToday(ctx);
    const until = keptUntil(row.endedOn ?? row.endsOn, await keepYearsOf(ctx, row));
    if (today < until) throw new DomainError('contract.kept', { until });
    await eraseFile(ctx, row.fileId);
    await recordContractStep(ctx, contractId, 'file-removed', { day: today, fileId: row.fileId });
    ctx.audit({ subjectId: contractId, fileId: row.fileId });
  },
});

/** The longest any of its sites asks for; the law's two where none says anything. */
export async function keepYearsOf(ctx: UseContext, row: ContractRow): Promise<number> {
  const control = controlByCode('K02');
  if (!control) throw new Error('control K02 is not in the catalogue');
  const years: number[] = [];
  // Sites out of the reader's reach say nothing to him.
  const sites = await ctx.tx
    .select()
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), inArray(site.id, row.siteIds)));
  for (const own of sites) {
    const day = dayOf(ctx.now, own.zone);
    const bound = (await bindingsInForce(ctx, own.id, day)).find((one) => one.controlCode === 'K02');
    years.push(
      resolveParameters(control, circumstancesOf(own, day), bound?.parameters ?? {}).values.keepYears ?? 2,
    );
  }
  return Math.max(2, ...years);
}
