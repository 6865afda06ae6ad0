import { findLawConflicts } from '../find-law-conflicts.ts';
import { suggestControls } from '../suggest-controls.ts';

/** For tests: what a text asks for, as people write it down: `T01:4 T02`, and `!wage-fine` for a clause against the law. */
export function said(text: string, headings?: readonly string[]): string {
  const controls = suggestControls(text, headings ? { headings } : {}).map(({ control, params }) =>
    [control, ...Object.values(params)].join(':'),
  );
  return [...controls.sort(), ...findLawConflicts(text).map(({ key }) => `!${key}`)].join(' ');
}
