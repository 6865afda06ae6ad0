import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '../field-inputs.ts';
import { isPostOfSite } from '../is-post-of-site.ts';
import { requireSite } from '../require-site.ts';
import { addGearInput } from './input.ts';
import { gear } from './schema.ts';

/**
 * Puts a piece of gear, or so many of a kind, into the register, issued to a post or in store.
 * Errors: `not-found`, `gear.no-taken` ({gearNo}).
 */
export const addGear = command({
  action: 'equipment.keep',
  input: addGearInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    if (input.postId && !(await isPostOfSite(ctx, input.siteId, input.postId)))
      throw new DomainError('not-found');
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(gear)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        kind: input.kind,
        name: textOrNull(input.name),
        gearNo: textOrNull(input.gearNo),
        count: input.count,
        postId: input.postId ?? null,
        state: input.state,
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [gear.tenantId, gear.siteId, gear.gearNo] })
      .returning({ id: gear.id });
    if (stored.length === 0) {
      const gearNo = input.gearNo ?? '';
      throw new DomainError('gear.no-taken', { gearNo }, { gearNo: 'gear.no-taken' });
    }
    ctx.audit({ siteId: input.siteId, subjectId: id, kind: input.kind, count: input.count });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
