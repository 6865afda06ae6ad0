import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { openedValues } from '../personal-values.ts';
import { dutyEntry } from '../schema.ts';
import { revealValueInput } from './reveal-input.ts';

/**
 * Shows one masked value of an entry to somebody who says why (个人信息保护法 第51条). Who looked at what, when and
 * why stands in the audit, in the same transaction: what cannot be recorded is not shown.
 * @throws DomainError `not-found` for an entry, or a value that is not there or was erased; `input.invalid` without a reason.
 */
export const revealValue = command({
  action: 'personal.reveal',
  input: revealValueInput,
  async run(ctx, { entryId, path, reason }): Promise<{ value: unknown }> {
    const [entry] = await ctx.tx
      .select({ siteId: dutyEntry.siteId, kind: dutyEntry.kind })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, ctx.tenantId), eq(dutyEntry.id, entryId)));
    const values = entry ? (await openedValues(ctx, [entryId], [path])).get(entryId) : undefined;
    if (!entry || !values || !(path in values)) throw new DomainError('not-found');
    ctx.audit({
      siteId: entry.siteId,
      subjectId: entryId,
      of: 'entry',
      kind: entry.kind,
      field: path,
      reason,
    });
    return { value: values[path] };
  },
});
