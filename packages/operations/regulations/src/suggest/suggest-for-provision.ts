import type { RuleOutline } from '../parser/outline-rule-documents.ts';
import { findLawConflicts } from './find-law-conflicts.ts';
import { suggestControls } from './suggest-controls.ts';
import type { ControlSuggestion, LawConflict } from './suggestion.ts';

export interface ProvisionSuggestions {
  /** Each control once, from the provision's own words before its items'. `at` counts within the piece quoted. */
  readonly suggestions: readonly ControlSuggestion[];
  /** Each kind once. */
  readonly conflicts: readonly LawConflict[];
}

/** What a provision and its items ask for, read under the headings above and, for items, under the words that open the list. */
export function suggestForProvision(
  document: RuleOutline,
  provision: RuleOutline['provisions'][number],
): ProvisionSuggestions {
  const headings = document.headings
    .filter(
      ({ path }) =>
        path.length < provision.path.length && path.every((label, i) => label === provision.path[i]),
    )
    .map(({ text }) => text);
  const pieces = [
    { text: provision.text, under: headings },
    ...provision.items.map(({ text }) => ({ text, under: [...headings, provision.text] })),
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

function isBare({ params }: ControlSuggestion): boolean {
  return Object.keys(params).length === 0;
}
