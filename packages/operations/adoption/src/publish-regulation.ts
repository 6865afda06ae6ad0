import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { checkBinding } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { stepsMissing } from './life/life-state.ts';
import { readLife } from './life/read-life.ts';
import { releaseVersion } from './life/release-version.ts';
import { sealVersion } from './life/seal-version.ts';
import { readPublications } from './read-publications.ts';
import { publishRegulationInput } from './regulation-input.ts';
import { requireDraft } from './require-draft.ts';
import { binding, regulationPublication } from './schema.ts';

/**
 * Puts a version in force from a day on, after asking the law of that day once more.
 * What was left out of consultation and the client's approval is recorded with its reason, never hidden.
 * Errors: `not-found`, `regulation.already-published`, `regulation.nothing-bound`, `regulation.effective-too-early`
 * ({after}: a version in force may not be overtaken backwards), `regulation.steps-missing`, `binding.below-floor`.
 */
export const publishRegulation = command({
  action: 'regulation.publish',
  input: publishRegulationInput,
  async run(ctx, { versionId, effectiveOn, skipReason }) {
    const version = await requireDraft(ctx, versionId);
    const site = await requireSite(ctx, version.siteId);
    const bindings = await ctx.tx
      .select({ code: binding.controlCode, values: binding.parameters })
      .from(binding)
      .where(and(eq(binding.tenantId, ctx.tenantId), eq(binding.versionId, versionId)));
    if (bindings.length === 0) throw new DomainError('regulation.nothing-bound');
    const circumstances = circumstancesOf(site, effectiveOn);
    for (const one of bindings) checkBinding(one, circumstances);

    const before = await readPublications(ctx, version.siteId);
    const latest = before
      .filter((publication) => publication.regulationId === version.regulationId)
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
      .at(-1);
    if (latest && effectiveOn <= latest.effectiveOn)
      throw new DomainError('regulation.effective-too-early', { after: latest.effectiveOn });

    const { steps, answers } = await readLife(ctx, versionId);
    const skipped = stepsMissing(steps, answers[0]?.answer ?? null, site.clientId !== null);
    if (skipped.length > 0 && !skipReason)
      throw new DomainError('regulation.steps-missing', {}, { skipReason: 'field.required' });

    await ctx.tx.insert(regulationPublication).values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: version.siteId,
      versionId,
      effectiveOn,
      skipped,
      skipReason: skipped.length > 0 ? skipReason : null,
      publishedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      publishedAt: ctx.now,
    });
    await sealVersion(ctx, version, latest?.versionId ?? null);
    await releaseVersion(ctx, version, 'in-force', effectiveOn);
    ctx.audit({ siteId: version.siteId, subjectId: versionId, effectiveOn, skipped });
    await ctx.publish({ siteId: version.siteId, topic: 'regulation', id: version.regulationId });
    return { versionId, effectiveOn };
  },
});
