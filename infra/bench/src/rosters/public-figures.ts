import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkRoster, readCurtoisInstance, solveRoster } from '@zhiqin/rostering/solver';
import { type Figure, figureOf } from '../figure.ts';

/** Best known penalties of the public staff-rostering instances of Curtois and Qu, by number (schedulingbenchmarks.org). */
const bestKnown: Record<string, number> = { 1: 607, 2: 828, 4: 1716, 6: 1950, 8: 1300, 10: 4631 };

/** The public instances in the folder `ZHIQIN_ROSTER_INSTANCES` names, files `Instance<n>.txt`; nothing without it. */
export async function publicFigures(seconds: number): Promise<Figure[]> {
  const folder = process.env.ZHIQIN_ROSTER_INSTANCES;
  if (!folder) return [];
  const numbers = readdirSync(folder)
    .flatMap((file) => file.match(/^Instance(\d+)\.txt$/)?.[1] ?? [])
    .filter((number) => number in bestKnown)
    .sort((a, b) => Number(a) - Number(b));
  const rows: { number: string; penalty: number; lowerBound: number; best: number }[] = [];
  for (const number of numbers) {
    const problem = readCurtoisInstance(readFileSync(path.join(folder, `Instance${number}.txt`), 'utf8'));
    const solved = await solveRoster(problem, { seconds, seed: 1 });
    if (!solved) throw new Error(`no roster for instance ${number}`);
    const broken = checkRoster(problem, solved.roster);
    if (broken.length > 0) throw new Error(`instance ${number}: ${broken.length} hard rules broken`);
    const { penalty, lowerBound } = solved;
    rows.push({ number, penalty, lowerBound, best: bestKnown[number] as number });
  }
  if (rows.length === 0) return [];
  const gaps = rows.map(({ penalty, best }) => penalty / best);
  return [
    ...rows.map(({ number, penalty, lowerBound, best }) =>
      figureOf({
        name: `public instance ${number}, ${seconds} s ÷ best known (bound ${Math.round(lowerBound)})`,
        ours: ['ours', [penalty]],
        against: ['best known', [best]],
        unit: 'penalty',
      }),
    ),
    figureOf({
      name: `public instances, mean of ${rows.length} ÷ best known`,
      ours: ['ours', [gaps.reduce((sum, one) => sum + one, 0) / gaps.length]],
      against: ['best known', [1]],
      unit: 'of it',
      bar: { is: 'at most', value: 1.05 },
    }),
  ];
}
