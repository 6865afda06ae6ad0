export { readRuleDocument } from './parser/formats/read-rule-document.ts';
export * from './rules.ts';
export { findLawConflicts } from './suggest/find-law-conflicts.ts';
export { suggestControls } from './suggest/suggest-controls.ts';
export { leadIns, type ProvisionSuggestions, suggestForProvision } from './suggest/suggest-for-provision.ts';
export type {
  ControlSuggestion,
  LawConflict,
  SuggestionReason,
  SuggestOptions,
} from './suggest/suggestion.ts';
export { clausesByKind } from './templates/clauses-by-kind.ts';
export { articlesOnClause } from './templates/regulation-templates.ts';
