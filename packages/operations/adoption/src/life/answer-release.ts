import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { signedBy } from '../actor-name.ts';
import { regulationAnswer, regulationRelease } from '../schema.ts';
import { answerReleaseInput } from './life-input.ts';

/**
 * The client approves a version or asks for a change, with a remark. He may change his mind: each word is kept, the
 * latest counts. Errors: `not-found`; `regulation.not-asked` for what was only shown to him as in force.
 */
export const answerRelease = command({
  action: 'regulation.answer',
  input: answerReleaseInput,
  async run(ctx, { releaseId, answer, remark }) {
    const [release] = await ctx.tx
      .select()
      .from(regulationRelease)
      .where(and(eq(regulationRelease.tenantId, ctx.tenantId), eq(regulationRelease.id, releaseId)));
    if (!release) throw new DomainError('not-found');
    if (release.purpose !== 'approval') throw new DomainError('regulation.not-asked');
    const by = signedBy(ctx);
    await ctx.tx.insert(regulationAnswer).values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: release.siteId,
      clientId: release.clientId,
      releaseId,
      versionId: release.versionId,
      answer,
      remark: remark || null,
      answeredBy: by.id,
      answererName: by.name,
      answeredAt: ctx.now,
    });
    ctx.audit({ siteId: release.siteId, subjectId: release.versionId, answer });
    await ctx.publish({
      siteId: release.siteId,
      topic: 'regulation',
      id: release.regulationId,
      clientId: release.clientId,
    });
    return { releaseId, answer };
  },
});
