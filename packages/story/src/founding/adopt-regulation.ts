import {
  adoptTemplateBindings,
  bindArticle,
  getRegulation,
  importRegulation,
  publishRegulation,
} from '@zhiqin/adoption';
import { regulationTitle, ruleDocumentText, templateBindings } from '@zhiqin/regulations';
import { checkCallPostOf } from '../world/rates.ts';
import type { SitePlanOfStory } from '../world/site-plans.ts';
import type { Office } from './lay-site.ts';

/**
 * What these ask for lies on paper and in no field of the product: medical, licence level, promise of confidentiality.
 * Bound, every guard of the demo would be unproven for ever.
 */
const untold = ['P02', 'P07', 'P12'];

/** The site's regulation, read from a rule document as any other, bound as the template binds it, in force from the first day. */
export async function adoptRegulation(
  office: Office,
  siteId: string,
  plan: SitePlanOfStory,
  posts: ReadonlyMap<string, string>,
  effectiveOn: string,
): Promise<void> {
  const { siteType, overlays } = plan;
  const { regulations } = await office(importRegulation, {
    siteId,
    code: 'REG',
    fileName: `${regulationTitle(siteType, 'zh-CN')}.txt`,
    language: 'zh-CN',
    document: { text: ruleDocumentText(siteType, 'zh-CN', overlays) },
    english: { text: ruleDocumentText(siteType, 'en', overlays) },
  });
  const versionId = regulations[0]?.versionId;
  const callPostId = posts.get(checkCallPostOf(plan) ?? '');
  const codes = new Set(templateBindings(siteType, overlays).map(({ code }) => code));
  for (const code of untold) codes.delete(code);
  if (!callPostId) codes.delete('H09');
  await office(adoptTemplateBindings, { versionId, controls: [...codes] });
  if (callPostId && codes.has('H09')) await bindCallsTo(office, versionId, callPostId);
  await office(publishRegulation, {
    versionId,
    effectiveOn,
    skipReason: '进场前已向全员宣讲，客户在合同附件中同意',
  });
}

/** 报平安 is asked for where a guard walks alone at the edge of a site; other posts the control room has in view. */
async function bindCallsTo(office: Office, versionId: unknown, postId: string): Promise<void> {
  const { articles } = await office(getRegulation, { versionId });
  for (const { id: articleId, bindings } of articles)
    for (const { controlCode, parameters } of bindings)
      if (controlCode === 'H09')
        await office(bindArticle, { versionId, articleId, controlCode, parameters, postIds: [postId] });
}
