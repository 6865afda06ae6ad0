import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import { regulationTitle, ruleDocumentText } from '@zhiqin/regulations';
import type { SitePlanOfStory } from '../world/site-plans.ts';
import type { Office } from './lay-site.ts';

/** What the story's phones and office record; the demo's other articles wait to be bound. */
const toldControls = ['R01', 'H01', 'H02', 'H03', 'T01', 'T02', 'T03', 'V01', 'V04', 'F05', 'P01', 'K09'];

/** The site's regulation, read from a rule document as any other, bound as the template binds it, in force from the first day. */
export async function adoptRegulation(
  office: Office,
  siteId: string,
  { siteType, overlays }: SitePlanOfStory,
  effectiveOn: string,
): Promise<void> {
  const { regulations } = await office(importRegulation, {
    siteId,
    code: 'REG',
    fileName: `${regulationTitle(siteType, 'zh-CN')}.txt`,
    language: 'zh-CN',
    document: { text: ruleDocumentText(siteType, 'zh-CN', overlays) },
    english: { text: ruleDocumentText(siteType, 'en', overlays) },
  });
  const versionId = regulations[0]?.versionId;
  await office(adoptTemplateBindings, { versionId, controls: toldControls });
  await office(publishRegulation, {
    versionId,
    effectiveOn,
    skipReason: '进场前已向全员宣讲，客户在合同附件中同意',
  });
}
