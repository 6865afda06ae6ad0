export { type AbsenceProof, absenceProven } from './absence-proven.ts';
export { bindingInput } from './binding-input.ts';
export { controlByCode, controls, judge, type NamedFacts } from './catalogue.ts';
export { type Binding, checkBinding, checkValues } from './check-binding.ts';
export type * from './control.ts';
export type * from './facts/certificate-facts.ts';
export type * from './facts/fire-lane-facts.ts';
export type * from './facts/gate-facts.ts';
export type * from './facts/patrol-facts.ts';
export type * from './facts/presence-facts.ts';
export type * from './facts/report-facts.ts';
export type * from './facts/silence-facts.ts';
export { isDue } from './is-due.ts';
export { type MeasureKey, type MissingKey, measureKeys, missingKeys } from './measure-keys.ts';
export { type ArticleOfDocument, articlesOf } from './parser/articles-of.ts';
export { parseRuleDocument, parseRuleDocuments } from './parser/parse-rule-document.ts';
export type * from './parser/rule-document.ts';
export { readableValues } from './readable-values.ts';
export {
  boundsInForce,
  type Provenance,
  type ResolvedParameters,
  resolveParameters,
  type SiteCircumstances,
} from './resolve-parameters.ts';
export {
  fewDecidedWindows,
  type Score,
  type ScoredResult,
  type ScorePart,
  scoreOf,
  severityWeights,
} from './score.ts';
export type { RegulationLanguage } from './templates/article-template.ts';
export {
  regulationTitle,
  ruleDocumentText,
  type TemplateBinding,
  templateBindings,
} from './templates/regulation-templates.ts';
