import { command } from '@zhiqin/access';
import type { RegulationLanguage } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, eq, isNotNull } from 'drizzle-orm';
import { matchTemplate } from './match-template.ts';
import { adoptTemplateBindingsInput } from './regulation-input.ts';
import { requireDraft } from './require-draft.ts';
import { article } from './schema.ts';
import { storeBindings } from './store-bindings.ts';

/**
 * Binds the articles a version took over from its site's template (profile and flags) as the template binds them.
 * `controls`: only these. `unmatched` lists what is left for a person: control and number of template articles that
 * are not in the version in the template's words.
 */
export const adoptTemplateBindings = command({
  action: 'regulation.bind',
  input: adoptTemplateBindingsInput,
  async run(ctx, { versionId, profile, controls }) {
    const version = await requireDraft(ctx, versionId);
    const site = await requireSite(ctx, version.siteId);
    const clauses = await ctx.tx
      .select({ id: article.id, body: article.body })
      .from(article)
      .where(
        and(
          eq(article.tenantId, ctx.tenantId),
          eq(article.versionId, versionId),
          isNotNull(article.reference),
        ),
      );
    const circumstances = circumstancesOf(site, '');
    const fit = matchTemplate(
      clauses,
      { ...circumstances, profile: profile ?? circumstances.profile },
      version.language as RegulationLanguage,
    );
    const isWanted = (code: string) => !controls || controls.includes(code);
    const matched = fit.matched.filter(({ binding }) => isWanted(binding.code));
    const unmatched = fit.unmatched.filter(({ code }) => isWanted(code));
    if (matched.length > 0) {
      await storeBindings(
        ctx,
        version,
        matched.map(({ articleId, binding }) => ({
          articleId,
          controlCode: binding.code,
          parameters: { ...binding.values },
        })),
      );
    }
    ctx.audit({ siteId: version.siteId, subjectId: versionId, bound: matched.length });
    return {
      bound: matched.length,
      unmatched: unmatched.map(({ articleNo, code }) => ({ articleNo, controlCode: code })),
    };
  },
});
