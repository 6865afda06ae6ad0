import type { RuleOutline } from '../parser/outline-rule-documents.ts';
import { findLawConflicts } from './find-law-conflicts.ts';
import { suggestControls } from './suggest-controls.ts';
import type { ControlSuggestion, LawConflict } from './suggestion.ts';

export interface ProvisionSuggestions {
  /** Each control once, from the provision's own words before its items' and those that lead up to it. `at` counts within the piece quoted. */
  readonly suggestions: readonly ControlSuggestion[];
  /** Each kind once. */
  readonly conflicts: readonly LawConflict[];
}

/**
 * What a provision and its items ask for, read under the headings above and, for items, under the words that open the
 * list. Whole sentences over a list (“夜间巡逻不少于五次，重点检查：1. 仓库 …”) are rules that no provision of their own
 * carries: the first under them does.
 */
export function suggestForProvision(
  document: RuleOutline,
  provision: RuleOutline['provisions'][number],
): ProvisionSuggestions {
  const headings = headingsOver(document, provision);
  const pieces = [
    { text: provision.text, under: headings },
    ...provision.items.map(({ text }) => ({ text, under: [...headings, provision.text] })),
    ...leadIns(document, provision).map((text) => ({ text, under: [] })),
  ];
  const suggestions = new Map<string, ControlSuggestion>();
  const conflicts = new Map<string, LawConflict>();
  for (const { text, under } of pieces) {
    for (const suggestion of suggestControls(text, { headings: under })) {
      const known = suggestions.get(suggestion.control);
      if (!known || (isBare(known) && !isBare(suggestion))) suggestions.set(suggestion.control, suggestion);
    }
    for (const conflict of findLawConflicts(text))
      if (!conflicts.has(conflict.key)) conflicts.set(conflict.key, conflict);
  }
  return { suggestions: [...suggestions.values()], conflicts: [...conflicts.values()] };
}

/** What is said in whole sentences over a list, of which this provision is the first. */
export function leadIns(document: RuleOutline, provision: RuleOutline['provisions'][number]): string[] {
  const isUnder = (path: readonly string[], one: RuleOutline['provisions'][number]) =>
    path.length < one.path.length && path.every((label, i) => label === one.path[i]);
  return document.headings
    .filter(
      ({ path, text }) =>
        wholeSentence.test(text) &&
        isUnder(path, provision) &&
        document.provisions.find((one) => isUnder(path, one)) === provision,
    )
    .map(({ text }) => text);
}

const wholeSentence = /[。；;！!]|[a-z]\. /;

function headingsOver(document: RuleOutline, { path: own }: RuleOutline['provisions'][number]): string[] {
  return document.headings
    .filter(({ path }) => path.length < own.length && path.every((label, i) => label === own[i]))
    .map(({ text }) => text);
}

function isBare({ params }: ControlSuggestion): boolean {
  return Object.keys(params).length === 0;
}
