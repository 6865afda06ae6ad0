import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { signedBy } from '../signed-by.ts';
import { tellOfficeTask } from '../tell-office.ts';
import { answerTemporaryDutyInput, confirmForClientInput } from './input.ts';
import { layOutDutyTask } from './lay-out-duty.ts';
import { changeDuty, type DutyRow, requireDuty } from './require-duty.ts';

/**
 * The client confirms the offer or says why not. A large public event only with the number of its police permit. Errors:
 * `not-found`, `temporary-duty.state`, `temporary-duty.permit-missing`, `input.invalid`.
 */
export const answerTemporaryDuty = command({
  action: 'engagement.answer',
  input: answerTemporaryDutyInput,
  async run(ctx, { dutyId, answer, remark }): Promise<void> {
    const row = await requireDuty(ctx, dutyId, ['priced', 'declined']);
    if (answer === 'declined') {
      await changeDuty(ctx, dutyId, { remark });
      await ctx.enqueue(tellOfficeTask, { what: 'duty', id: dutyId }, `declined:${dutyId}`);
      await settled(ctx, row, answer);
      return;
    }
    await confirm(ctx, row, { confirmerName: signedBy(ctx).name, confirmedHow: null });
  },
});

/** The client confirmed on paper or by mail, and the office says so by name. Errors: as `answerTemporaryDuty`. */
export const confirmForClient = command({
  action: 'temporary-duty.price',
  input: confirmForClientInput,
  async run(ctx, { dutyId, name, how }): Promise<void> {
    const row = await requireDuty(ctx, dutyId, ['priced', 'declined']);
    await confirm(ctx, row, { confirmerName: name, confirmedHow: how });
  },
});

async function confirm(
  ctx: UseContext,
  row: DutyRow,
  by: { confirmerName: string | null; confirmedHow: string | null },
): Promise<void> {
  if (row.isPublicEvent && !row.permitNo) throw new DomainError('temporary-duty.permit-missing');
  await changeDuty(ctx, row.id, { confirmedAt: ctx.now, remark: null, ...by });
  await ctx.enqueue(layOutDutyTask, { dutyId: row.id }, `lay-out:${row.id}`);
  await settled(ctx, row, 'confirmed');
}

async function settled(ctx: UseContext, row: DutyRow, answer: string): Promise<void> {
  ctx.audit({ siteId: row.siteId, subjectId: row.id, answer });
  await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId, clientId: row.clientId });
}
