import { command } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { memberIdOf } from '../change/record-changes.ts';
import { endProtectionInput, protectionInput } from '../roster-input.ts';
import { staffProtection } from '../schema.ts';

/**
 * Enters that somebody works neither nights nor overtime from a day on (劳动法 第61、63条; R07).
 * Errors: `not-found` (guard), `input.invalid` (ends before it begins), `file.kind`, `file.too-large`.
 */
export const recordProtection = command({
  action: 'protection.keep',
  input: protectionInput,
  async run(ctx, { guardId, kind, fromDay, untilDay = null, evidenceBase64 }): Promise<{ id: string }> {
    const { tx, tenantId } = ctx;
    const [person] = await tx
      .select({ id: guard.id })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!person) throw new DomainError('not-found');
    if (untilDay !== null && untilDay < fromDay)
      throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    const evidence = evidenceBase64
      ? await ctx.run(storeFile, {
          bytes: Uint8Array.from(Buffer.from(evidenceBase64, 'base64')),
          purpose: 'protection-evidence',
          personId: guardId,
          title: 'protection',
        })
      : null;
    const id = ctx.newId();
    const row = {
      tenantId,
      id,
      guardId,
      kind,
      fromDay,
      untilDay,
      evidenceFileId: evidence?.id ?? null,
      recordedBy: memberIdOf(ctx),
    };
    await tx.insert(staffProtection).values({ ...row, recordedAt: ctx.now, endedAt: null });
    // That there is one is known to the office; which it is stays out of the audit.
    ctx.audit({ subjectId: guardId });
    return { id };
  },
});

/** Takes back a protection entered wrongly; one that runs out needs nothing. Errors: `not-found`. */
export const endProtection = command({
  action: 'protection.keep',
  input: endProtectionInput,
  async run(ctx, { protectionId }): Promise<{ id: string }> {
    const [row] = await ctx.tx
      .update(staffProtection)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(staffProtection.tenantId, ctx.tenantId),
          eq(staffProtection.id, protectionId),
          isNull(staffProtection.endedAt),
        ),
      )
      .returning({ guardId: staffProtection.guardId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ subjectId: row.guardId });
    return { id: protectionId };
  },
});
