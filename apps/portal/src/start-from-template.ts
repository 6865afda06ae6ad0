import { ruleDocumentText } from '@zhiqin/regulations/rules';
import { circumstancesOf } from '@zhiqin/sites/rules';
import type { PortalContext } from './portal-context.ts';

/**
 * A whole regulation from the template of the site's type and flags, in Chinese with its English beside it, every article bound
 * as the template binds it.
 * @returns the draft's version id
 */
export async function startFromTemplate(
  { caller }: PortalContext,
  site: { id: string; siteType: string; overlays: readonly string[]; region: string | null },
): Promise<string> {
  const { profile, overlays } = circumstancesOf(site, '');
  const { regulations } = await caller.adoption.importRegulation({
    siteId: site.id,
    code: 'A01',
    fileName: `${profile}.txt`,
    language: 'zh-CN',
    document: { text: ruleDocumentText(profile, 'zh-CN', overlays) },
    english: { text: ruleDocumentText(profile, 'en', overlays) },
  });
  const versionId = regulations[0]?.versionId ?? '';
  await caller.adoption.adoptTemplateBindings({ versionId, profile });
  return versionId;
}
