import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { unseal } from '@zhiqin/privacy';
import { and, eq } from 'drizzle-orm';
import { mayReadFileOf, requireGuard } from './file/require-guard.ts';
import { revealGuardValueInput } from './guard-input.ts';
import { guardFile } from './schema.ts';

/**
 * Shows a guard's identity number or phone to somebody who says why (个人信息保护法 第51条); on the record in the same
 * transaction.
 * @throws DomainError `not-found` for a file that is not there, one without that value, or one of a guard who is only lent to
 * the actor's site; `input.invalid`.
 */
export const revealGuardValue = command({
  action: 'personal.reveal',
  input: revealGuardValueInput,
  async run(ctx, { guardId, field, reason }): Promise<{ value: string }> {
    const [file] = await ctx.tx
      .select({ idNumber: guardFile.idNumberSealed, phone: guardFile.phoneSealed })
      .from(guardFile)
      .where(and(eq(guardFile.tenantId, ctx.tenantId), eq(guardFile.guardId, guardId)));
    const sealed = file?.[field];
    if (!sealed || !mayReadFileOf(ctx, await requireGuard(ctx, guardId))) throw new DomainError('not-found');
    ctx.audit({ subjectId: guardId, of: 'guard', field, reason });
    return { value: unseal(ctx.tenantId, sealed) };
  },
});
