import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { signedBy } from '../actor-name.ts';
import { controlLevel } from '../schema.ts';
import { switchLevelInput } from './level-input.ts';

/**
 * Switches a level of controls on at a site, with or without a trial. From a site's first switch on, what is not
 * switched on is not judged. Errors: `not-found`, `level.switched` (the same level on the same day).
 */
export const switchLevel = command({
  action: 'regulation.switch-level',
  input: switchLevelInput,
  async run(ctx, { siteId, level, onFrom, trialUntil }) {
    await requireSite(ctx, siteId);
    const by = signedBy(ctx);
    const stored = await ctx.tx
      .insert(controlLevel)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        level,
        onFrom,
        trialUntil: trialUntil ?? null,
        switchedBy: by.id,
        switcherName: by.name,
        switchedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: controlLevel.id });
    if (stored.length === 0)
      throw new DomainError('level.switched', { level, onFrom }, { onFrom: 'level.switched' });
    await askToRejudge(ctx, { register: 'level', siteId, fromDay: onFrom });
    ctx.audit({ siteId, subjectId: siteId, level, onFrom, trialUntil: trialUntil ?? null });
    await ctx.publish({ siteId, topic: 'regulation', id: siteId });
    return { level, onFrom };
  },
});
