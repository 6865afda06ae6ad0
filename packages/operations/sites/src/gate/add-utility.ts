import { command } from '@zhiqin/access';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addUtilityInput } from './input.ts';
import { siteUtility } from './schema.ts';

/** Puts a valve, switch, lock or machine room on the map every guard must know by heart (S9A-3b). Errors: `not-found`. */
export const addUtility = command({
  action: 'gate-register.keep',
  input: addUtilityInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    await ctx.tx.insert(siteUtility).values({
      tenantId: ctx.tenantId,
      id,
      siteId: input.siteId,
      kind: input.kind,
      name: input.name,
      place: input.place,
      note: textOrNull(input.note),
      changedAt: ctx.now,
    });
    ctx.audit({ siteId: input.siteId, subjectId: id });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
