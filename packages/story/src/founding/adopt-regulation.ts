import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import { regulationTitle, ruleDocumentText } from '@zhiqin/regulations';
import type { SitePlanOfStory } from '../world/site-plans.ts';
import type { Office } from './lay-site.ts';

/** The site's regulation, read from a rule document as any other, bound as the template binds it, in force from the first day. */
export async function adoptRegulation(
  office: Office,
  siteId: string,
  { siteType }: SitePlanOfStory,
  effectiveOn: string,
): Promise<void> {
  const { regulations } = await office(importRegulation, {
    siteId,
    code: 'REG',
    fileName: `${regulationTitle(siteType, 'zh-CN')}.txt`,
    language: 'zh-CN',
    document: { text: ruleDocumentText(siteType, 'zh-CN') },
    english: { text: ruleDocumentText(siteType, 'en') },
  });
  const versionId = regulations[0]?.versionId;
  await office(adoptTemplateBindings, { versionId });
  await office(publishRegulation, {
    versionId,
    effectiveOn,
    skipReason: '进场前已向全员宣讲，客户在合同附件中同意',
  });
}
