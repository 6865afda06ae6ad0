import {
  articlesOf,
  parseRuleDocument,
  type RegulationLanguage,
  ruleDocumentText,
  type TemplateBinding,
  templateBindings,
} from '@zhiqin/regulations';
import type { SiteOverlay, SiteProfile } from '@zhiqin/regulations/rules';

interface Clause {
  id: string;
  body: string;
}

/** Kind of site a template is asked for. */
interface TemplateSite {
  profile: SiteProfile;
  overlays: readonly SiteOverlay[];
}

/**
 * Which template bindings fit the clauses of a version: those whose clause says what the template says. A number
 * proves nothing: article 12 of another document speaks of something else, and an article put in before it makes it 13.
 */
export function matchTemplate(
  clauses: readonly Clause[],
  { profile, overlays }: TemplateSite,
  language: RegulationLanguage,
): { matched: { articleId: string; binding: TemplateBinding }[]; unmatched: TemplateBinding[] } {
  const template = parseRuleDocument(ruleDocumentText(profile, language, overlays));
  const words = new Map(articlesOf(template).map(({ reference, node }) => [reference, squeezed(node.text)]));
  const byWords = new Map(clauses.map((clause) => [squeezed(clause.body), clause]));
  const matched: { articleId: string; binding: TemplateBinding }[] = [];
  const unmatched: TemplateBinding[] = [];
  for (const binding of templateBindings(profile, overlays)) {
    const clause = byWords.get(words.get(String(binding.articleNo)) ?? '');
    if (clause) matched.push({ articleId: clause.id, binding });
    else unmatched.push(binding);
  }
  return { matched, unmatched };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
