import {
  articlesOf,
  parseRuleDocument,
  type RegulationLanguage,
  ruleDocumentText,
  type TemplateBinding,
  templateBindings,
} from '@zhiqin/regulations';
import type { SiteProfile } from '@zhiqin/regulations/rules';

interface Clause {
  id: string;
  reference: string | null;
  body: string;
}

/**
 * Which template bindings fit the clauses of a version: those whose clause of the same number says what the
 * template says. A number alone proves nothing: article 12 of another document speaks of something else.
 */
export function matchTemplate(
  clauses: readonly Clause[],
  profile: SiteProfile,
  language: RegulationLanguage,
): { matched: { articleId: string; binding: TemplateBinding }[]; unmatched: TemplateBinding[] } {
  const template = parseRuleDocument(ruleDocumentText(profile, language));
  const words = new Map(articlesOf(template).map(({ reference, node }) => [reference, squeezed(node.text)]));
  const byReference = new Map(clauses.map((clause) => [clause.reference, clause]));
  const matched: { articleId: string; binding: TemplateBinding }[] = [];
  const unmatched: TemplateBinding[] = [];
  for (const binding of templateBindings(profile)) {
    const reference = String(binding.articleNo);
    const clause = byReference.get(reference);
    if (clause && squeezed(clause.body) === words.get(reference))
      matched.push({ articleId: clause.id, binding });
    else unmatched.push(binding);
  }
  return { matched, unmatched };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
