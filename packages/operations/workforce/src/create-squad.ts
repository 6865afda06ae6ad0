import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { squad } from './schema.ts';
import { createSquadInput } from './squad-input.ts';

/** Makes a squad 班组 of a site. Errors: `not-found`, `squad.code-taken`. */
export const createSquad = command({
  action: 'squad.create',
  input: createSquadInput,
  async run(ctx, { siteId, code, name, nameEn }) {
    await requireSite(ctx, siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(squad)
      .values({ tenantId: ctx.tenantId, id, siteId, code, name, nameEn: textOrNull(nameEn) })
      .onConflictDoNothing({ target: [squad.tenantId, squad.siteId, squad.code] })
      .returning({ id: squad.id });
    if (stored.length === 0)
      throw new DomainError('squad.code-taken', { code }, { code: 'squad.code-taken' });
    ctx.audit({ siteId, subjectId: id, code });
    return { id };
  },
});
