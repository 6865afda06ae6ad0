import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { idInput } from '@zhiqin/sites/rules';
import { client, contract } from '@zhiqin/sites/schema';
import { and, arrayContains, eq, gt, isNull, ne } from 'drizzle-orm';
import * as z from 'zod/mini';
import { officeOf } from '../signed-by.ts';
import { type ContractRow, recordContractStep, requireContract } from './require-contract.ts';
import { contractStep } from './schema.ts';

export const remindContractTask = 'engagement.remind-contract';
/** Days before a contract's last day on which the office is reminded of it: of the house. */
const warningDays = [90, 30] as const;

/** From its activation on a contract's end has clocks; of those already past only the last still speaks, at once. */
export async function setContractClocks(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>,
  { id: contractId, endsOn }: Pick<ContractRow, 'id' | 'endsOn'>,
): Promise<void> {
  const [own] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  const clocks = warningDays.map((days) => ({
    days,
    dueAt: instantAt(addDays(endsOn, -days), '09:00', own?.zone ?? 'Asia/Shanghai'),
  }));
  for (const { days, dueAt } of clocks)
    if (dueAt > ctx.now || days === warningDays.at(-1))
      await setDeadline(ctx, {
        task: remindContractTask,
        key: `${contractId}:${days}`,
        payload: { contractId, days },
        dueAt,
      });
}

/**
 * A contract ends in so many days and no active one follows it at all of its sites: the office is told, once for each clock.
 * Ended before its time, or renewed: nothing. Bears a repeat. Errors: `not-found`.
 */
export const remindContract = command({
  action: 'engagement.remind',
  input: z.object({ contractId: idInput, days: z.int() }),
  async run(ctx, { contractId, days }): Promise<{ isTold: boolean }> {
    const { tx, tenantId } = ctx;
    const row = await requireContract(ctx, contractId, 'change');
    if (row.endedOn || row.state !== 'active' || (await isRenewed(ctx, row))) return { isTold: false };
    const note = String(days);
    const [told] = await tx
      .select({ id: contractStep.id })
      .from(contractStep)
      .where(
        and(
          eq(contractStep.tenantId, tenantId),
          eq(contractStep.contractId, contractId),
          eq(contractStep.step, 'renewal-reminded'),
          eq(contractStep.note, note),
        ),
      );
    if (told) return { isTold: false };
    await recordContractStep(ctx, contractId, 'renewal-reminded', { day: row.endsOn, note });
    const [of] = await tx
      .select({ name: client.name })
      .from(client)
      .where(and(eq(client.tenantId, tenantId), eq(client.id, row.clientId)));
    await notify(ctx, await officeOf(ctx, null), {
      template: 'contractEnding',
      params: { no: row.contractNo, title: row.title, client: of?.name ?? '', day: row.endsOn, days },
      path: `/admin/money/rates/${contractId}`,
    });
    ctx.audit({ subjectId: contractId, days });
    return { isTold: true };
  },
});

/** Another contract of the client runs on at every site of this one. */
async function isRenewed(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  { id, clientId, siteIds, endsOn }: ContractRow,
): Promise<boolean> {
  const [next] = await tx
    .select({ id: contract.id })
    .from(contract)
    .where(
      and(
        eq(contract.tenantId, tenantId),
        eq(contract.clientId, clientId),
        ne(contract.id, id),
        eq(contract.state, 'active'),
        isNull(contract.endedOn),
        gt(contract.endsOn, endsOn),
        arrayContains(contract.siteIds, siteIds),
      ),
    )
    .limit(1);
  return next !== undefined;
}
