import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from './field-inputs.ts';
import { requireSite } from './require-site.ts';
import { post } from './schema.ts';
import { addPostInput } from './site-input.ts';

/** Adds a post 岗位 with the shifts it is manned in. Errors: `not-found`, `post.code-taken`. */
export const addPost = command({
  action: 'site.update',
  input: addPostInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(post)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        code: input.code,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        kind: input.kind,
        registersVisitors: input.registersVisitors ?? false,
        heads: input.heads,
        shiftPattern: input.shiftPattern,
        instructions: textOrNull(input.instructions),
        instructionsEn: textOrNull(input.instructionsEn),
        sortOrder: input.sortOrder ?? 0,
      })
      .onConflictDoNothing({ target: [post.tenantId, post.siteId, post.code] })
      .returning({ id: post.id });
    if (stored.length === 0)
      throw new DomainError('post.code-taken', { code: input.code }, { code: 'post.code-taken' });
    ctx.audit({ siteId: input.siteId, subjectId: id, code: input.code });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
