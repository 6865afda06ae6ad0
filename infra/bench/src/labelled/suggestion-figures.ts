import { readFileSync } from 'node:fs';
import { findLawConflicts, suggestControls } from '@zhiqin/regulations';
import { type Figure, figureOf } from '../figure.ts';

interface LabelledSentence {
  readonly text: string;
  readonly expect: readonly { readonly control: string; readonly params: Readonly<Record<string, number>> }[];
  readonly conflicts: readonly string[];
}

/** Of what was said (`of`), how much was right. */
interface Share {
  right: number;
  of: number;
}

const folder = new URL('../../labelled/', import.meta.url);

/** Precision, recall and parameter values of suggestions on both halves of the labelled sentences: totals only. */
export function suggestionFigures(): Figure[] {
  return (['open', 'sealed'] as const).flatMap((half) => {
    const rows: LabelledSentence[] = JSON.parse(
      readFileSync(new URL(`suggestions.${half}.json`, folder), 'utf8'),
    );
    const controls = { precision: none(), recall: none() };
    const conflicts = { precision: none(), recall: none() };
    const values = none();
    for (const row of rows) {
      const suggested = suggestControls(row.text);
      const wanted = new Map(row.expect.map(({ control, params }) => [control, params]));
      tally(
        controls,
        suggested.map(({ control }) => control),
        [...wanted.keys()],
      );
      tally(
        conflicts,
        findLawConflicts(row.text).map(({ key }) => key),
        row.conflicts,
      );
      for (const { control, params } of suggested) {
        const labelled = wanted.get(control);
        if (labelled) count(values, sameValues(labelled, params));
      }
    }
    return [
      line(`controls suggested, ${half} half: precision`, controls.precision, 'suggested', 0.95),
      line(`controls suggested, ${half} half: recall`, controls.recall, 'labelled', 0.9),
      line(`their parameter values, ${half} half`, values, 'found', 0.95),
      line(`clauses against the law, ${half} half: precision`, conflicts.precision, 'flagged', 0.95),
      line(`clauses against the law, ${half} half: recall`, conflicts.recall, 'labelled', 0.9),
    ];
  });
}

function none(): Share {
  return { right: 0, of: 0 };
}

function count(share: Share, isRight: boolean) {
  share.of += 1;
  if (isRight) share.right += 1;
}

function tally(of: { precision: Share; recall: Share }, said: readonly string[], wanted: readonly string[]) {
  for (const name of said) count(of.precision, wanted.includes(name));
  for (const name of wanted) count(of.recall, said.includes(name));
}

function sameValues(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

function line(name: string, share: Share, against: string, value: number): Figure {
  return figureOf({
    name,
    ours: ['right', [share.right]],
    against: [against, [share.of]],
    unit: 'labels',
    bar: { is: 'at least', value },
  });
}
