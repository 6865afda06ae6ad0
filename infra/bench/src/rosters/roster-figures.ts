import {
  checkFill,
  FillPlan,
  type FillProblem,
  type FillRoster,
  fillCost,
  fillGreedily,
  findRepairs,
  runFillThread,
} from '@zhiqin/rostering/solver';
import { type Figure, figureOf } from '../figure.ts';
import { makeHouse } from './make-house.ts';
import { throughPlainHighs } from './plain-highs.ts';
import { publicFigures } from './public-figures.ts';

interface Sizes {
  readonly seeds: readonly number[];
  readonly seconds: number;
  readonly sickCalls: number;
}

const house = { guards: 200, posts: 40, days: 31, sites: 5 };

/** @throws Error for a roster that breaks a hard rule: what fails must not look good. */
function costOf(problem: FillProblem, roster: FillRoster, whose: string): { places: number; soft: number } {
  const broken = checkFill(problem, roster);
  if (broken.length > 0) throw new Error(`${whose} breaks ${broken.length} hard rules: ${broken[0]?.rule}`);
  const { total, openPlaces, byGoal } = fillCost(problem, roster);
  return { places: openPlaces, soft: total - byGoal.open };
}

/**
 * A month of 200 guards at 40 posts, for which a roster without a violation and without an open place exists: ours, a
 * greedy filler and plain HiGHS, one after the other, every roster put before the checker. Then sick calls. Public
 * instances are added where `ZHIQIN_ROSTER_INSTANCES` names a folder of them.
 */
export async function rosterFigures({ seeds, seconds, sickCalls }: Sizes): Promise<Figure[]> {
  const sides = { ours: [] as Cost[], greedy: [] as Cost[], highs: [] as Cost[] };
  const bounds: number[] = [];
  const repairs: { milliseconds: number; others: number }[] = [];
  for (const seed of seeds) {
    const problem = makeHouse(house, seed);
    const plan = new FillPlan(problem);
    const filled = await runFillThread(problem, { seconds, seed: 1 }).done;
    sides.ours.push(costOf(problem, filled.roster, 'ours'));
    bounds.push(filled.lowerBound);
    sides.greedy.push(costOf(problem, fillGreedily(plan).roster(), 'the greedy one'));
    const plain = await throughPlainHighs(plan, seconds);
    const nobody = problem.guards.map(() => new Int32Array(problem.days).fill(-1));
    sides.highs.push(costOf(problem, plain ?? nobody, 'HiGHS'));
    repairs.push(...repairAll(problem, filled.roster, sickCalls));
  }
  const whole = (costs: readonly Cost[]) => costs.map(({ places, soft }) => soft + places * 1000);
  const open = (costs: readonly Cost[]) => costs.map(({ places }) => places + 1);
  const size = `${house.guards} guards × ${house.posts} posts × ${house.days} days, ${seconds} s`;
  const bar = { is: 'at most', value: 1 } as const;
  return [
    figureOf({
      name: `roster of ${size}: cost ÷ greedy filler's (open place = 1000)`,
      ours: ['ours', whole(sides.ours)],
      against: ['greedy', whole(sides.greedy)],
      unit: 'points',
      bar,
    }),
    figureOf({
      name: "the same: cost ÷ plain HiGHS's",
      ours: ['ours', whole(sides.ours)],
      against: ['HiGHS', whole(sides.highs)],
      unit: 'points',
      bar,
    }),
    figureOf({
      name: "the same: open places + 1 ÷ greedy filler's",
      ours: ['ours', open(sides.ours)],
      against: ['greedy', open(sides.greedy)],
      unit: 'places + 1',
      bar,
    }),
    figureOf({
      name: "the same: open places + 1 ÷ plain HiGHS's",
      ours: ['ours', open(sides.ours)],
      against: ['HiGHS', open(sides.highs)],
      unit: 'places + 1',
      bar,
    }),
    figureOf({
      name: 'the same: cost ÷ the bound shown beside it',
      ours: ['ours', whole(sides.ours)],
      against: ['bound', bounds.map((one) => Math.max(1, one))],
      unit: 'points',
    }),
    figureOf({
      name: `repair after a sick call of one to three days, slowest of ${repairs.length} ÷ 1 s`,
      ours: ['slowest', [Math.max(...repairs.map(({ milliseconds }) => milliseconds))]],
      against: ['aim', [1000]],
      unit: 'ms',
      bar,
    }),
    figureOf({
      name: 'others moved by it, most ÷ 3',
      ours: ['most', [Math.max(...repairs.map(({ others }) => others))]],
      against: ['aim', [3]],
      unit: 'guards',
      bar,
    }),
    ...(await publicFigures(seconds)),
  ];
}

type Cost = ReturnType<typeof costOf>;

/** A sick call of each of some guards, on the first days he works after the fifth. */
function repairAll(problem: FillProblem, roster: FillRoster, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const guard = (index * 17) % problem.guards.length;
    const first = (roster[guard] as Int32Array).findIndex((shift, day) => shift >= 0 && day >= 5);
    const days = Array.from({ length: 1 + (index % 3) }, (_, day) => first + day).filter(
      (day) => day < problem.days,
    );
    const began = performance.now();
    const [best] = findRepairs(problem, roster, { guard, days }).repairs;
    const milliseconds = performance.now() - began;
    if (!best || best.stillOpen.length > 0) throw new Error(`no repair for guard ${guard}`);
    // Only the sick one may now stand where he may not: nowhere on those days.
    costOf(problem, best.roster, 'a repair');
    if (days.some((day) => best.roster[guard]?.[day] !== -1)) throw new Error('the sick one still works');
    return { milliseconds, others: best.moves.length };
  });
}
