export { type AbsenceProof, absenceProven } from './absence-proven.ts';
export { bindingInput } from './binding-input.ts';
export { monthsAfter } from './calendar.ts';
export {
  controlByCode,
  controls,
  isForClient,
  isRecorded,
  judge,
  judgementNotRecorded,
  type NamedFacts,
} from './catalogue.ts';
export { type Binding, checkBinding, checkValues } from './check-binding.ts';
export type * from './control.ts';
export type * from './facts/certificate-facts.ts';
export type * from './facts/client-facts.ts';
export type { FactsByFamily } from './facts/facts-by-family.ts';
export type * from './facts/fire-facts.ts';
export type * from './facts/fire-lane-facts.ts';
export type * from './facts/gate-facts.ts';
export type * from './facts/handover-facts.ts';
export type * from './facts/incident-facts.ts';
export type * from './facts/monitoring-facts.ts';
export type * from './facts/outsider-facts.ts';
export type * from './facts/patrol-detail-facts.ts';
export type * from './facts/patrol-facts.ts';
export type * from './facts/personnel-facts.ts';
export type * from './facts/presence-facts.ts';
export type * from './facts/report-facts.ts';
export type * from './facts/roster-facts.ts';
export type * from './facts/silence-facts.ts';
export { isDue } from './is-due.ts';
export { evidenceOf, publicationOf } from './labour-law/evidence.ts';
export { type LeavePay, leavePayOn } from './labour-law/leave-pay.ts';
export { type OvertimeRates, overtimeRatesOn, payDivisorOn } from './labour-law/overtime-rates.ts';
export { retirementReform, retiresOn, type Sex } from './labour-law/retirement-age.ts';
export { sickPayOn, sickPercent } from './labour-law/sick-pay.ts';
export {
  type DeductionKind,
  damagesShareOn,
  deductionCitations,
  deductionKinds,
  minimumWageOn,
} from './labour-law/wage-deductions.ts';
export {
  nightHours,
  protectionCitations,
  type WorkLimit,
  type WorkLimitName,
  workLimitOn,
} from './labour-law/work-limits.ts';
export { type MeasureKey, type MissingKey, measureKeys, missingKeys } from './measure-keys.ts';
export { type ArticleOfDocument, articlesOf } from './parser/articles-of.ts';
export { citedLabel } from './parser/cited-label.ts';
export {
  type Correction,
  correctRuleDocuments,
  splitPoints,
} from './parser/correct-rule-documents.ts';
export { englishLabel } from './parser/english-label.ts';
export {
  outlineRuleDocuments,
  type RuleOutline,
} from './parser/outline-rule-documents.ts';
export { parseRuleDocument, parseRuleDocuments } from './parser/parse-rule-document.ts';
export type * from './parser/rule-document.ts';
export { unmannedStretches } from './presence-timeline.ts';
export { readableValues } from './readable-values.ts';
export {
  boundsInForce,
  type Provenance,
  type ResolvedParameters,
  resolveParameters,
  type SiteCircumstances,
  usualValue,
} from './resolve-parameters.ts';
export {
  chapterOf,
  fewDecidedWindows,
  partTrust,
  type Score,
  type ScoredCount,
  type ScorePart,
  scoreOf,
  scoreParts,
  severityWeights,
} from './score.ts';
export { pointsLost, scoreChanges } from './score-changes.ts';
export type { RegulationLanguage } from './templates/article-template.ts';
export {
  regulationTitle,
  ruleDocumentText,
  type TemplateBinding,
  templateBindings,
} from './templates/regulation-templates.ts';
