import { command } from '@zhiqin/access';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { requireGuardsOf } from '../guard-in-reach.ts';
import { siteInduction } from './schema.ts';
import { recordInductionInput } from './training-input.ts';
import { inductionItems } from './training-topics.ts';

/** An induction signed on paper, entered in the office: which of the items he knows. Errors: `not-found`. */
export const recordInduction = command({
  action: 'training.keep',
  input: recordInductionInput,
  async run(ctx, { siteId, guardId, day, known }) {
    await requireSite(ctx, siteId);
    await requireGuardsOf(ctx, siteId, [guardId]);
    const id = ctx.newId();
    await ctx.tx.insert(siteInduction).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      guardId,
      day,
      signedAt: ctx.now,
      items: inductionItems.map((key) => ({ key, ok: known.includes(key) })),
      shownBy: null,
      entryId: null,
    });
    await askToRejudge(ctx, { register: 'training', siteId, fromDay: day });
    ctx.audit({ siteId, subjectId: guardId, day });
    return { id };
  },
});
