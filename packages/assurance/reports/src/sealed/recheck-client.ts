import { type ClientMonth, scoreOfClient } from '../client/client-month.ts';
import { addUp, numbersOf, type SiteSums } from '../client/site-sums.ts';
import { type FigureMismatch, mismatches } from './recheck-figures.ts';

type Pair = [string, number | null, number | null];

/** Every total of a client's month from its sites, and what each site's own sums must agree in. @returns what does not */
export function recheckClient({ totals, verdict, sites }: ClientMonth): FigureMismatch[] {
  const [stated, again] = [numbersOf(totals), numbersOf(addUp(sites.map((one) => one.sums)))];
  const names = [...new Set([...stated.keys(), ...again.keys()])];
  const { score, proofRate, chapters } = scoreOfClient(addUp(sites.map((one) => one.sums)));
  return mismatches([
    ...names.map((name): Pair => [name, stated.get(name) ?? null, again.get(name) ?? null]),
    ['score', verdict.score, score],
    ['proofRate', verdict.proofRate, proofRate],
    ...chapters.map(
      (one): Pair => [
        `chapters.${one.key}`,
        verdict.chapters.find(({ key }) => key === one.key)?.score ?? null,
        one.score,
      ],
    ),
    ...sites.flatMap(({ code, sums, score: own, statement }): Pair[] => [
      [`${code}.score`, own, scoreOfClient(sums).score],
      ...verdictPairs(code, sums),
      [`${code}.passes.outstanding`, sums.passes.issued - sums.passes.returned, sums.passes.outstanding],
      ...Object.entries(sums.money).flatMap(([currency, money]): Pair[] => [
        [`${code}.${currency}.grossFen`, money.grossFen, money.netFen + money.taxFen],
        [`${code}.${currency}.statement`, money.grossFen, statement?.grossFen ?? null],
        [`${code}.${currency}.deductionsFen`, money.deductionsFen, statement?.deductionsFen ?? null],
      ]),
    ]),
  ]);
}

const verdictPairs = (code: string, { verdicts, controls }: SiteSums) =>
  (['met', 'breached', 'unproven', 'waived'] as const).map(
    (name): Pair => [
      `${code}.verdicts.${name}`,
      verdicts[name],
      Object.values(controls).reduce((total, counts) => total + counts[name], 0),
    ],
  );
