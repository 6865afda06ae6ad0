import { command } from '@zhiqin/access';
import { textOrNull } from '@zhiqin/sites/rules';
import { recordedBy } from '../own-person.ts';
import { issueItemInput } from './file-input.ts';
import { requireGuard } from './require-guard.ts';
import { guardIssue } from './schema.ts';

/** Hands a guard uniform, gear, a key or a card; he owes it back when he leaves, and nothing for it. Errors: `not-found`. */
export const issueItem = command({
  action: 'paper.keep',
  input: issueItemInput,
  async run(ctx, { guardId, kind, name, size, quantity, issuedOn }) {
    const holder = await requireGuard(ctx, guardId);
    const id = ctx.newId();
    await ctx.tx.insert(guardIssue).values({
      tenantId: ctx.tenantId,
      id,
      guardId,
      siteIds: holder.siteIds,
      kind,
      name,
      size: textOrNull(size),
      quantity,
      issuedOn,
      recordedByName: recordedBy(ctx).name,
    });
    ctx.audit({ siteId: holder.siteIds[0] ?? null, subjectId: guardId, itemId: id, kind });
    return { id };
  },
});
