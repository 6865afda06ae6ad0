import { type Figure, figureOf } from '../figure.ts';
import { type CheatTally, heldOutSeeds, type Tally, tallyCheats, tuningSeeds } from './cheat-tally.ts';

/** The cheats that are to be found; the patient one without a place told is shown beside them, without an aim. */
const wanted = ['photographed codes', 'chair rounds', 'two phones one tag', 'every 30 minutes'] as const;

/** How many planted rounds are shown to a person, and how many honest ones, on seeds nothing was tuned on. */
export function cheatFigures(size: 'quick' | 'full'): Figure[] {
  const [heldOut, tuning] = [tallyCheats(heldOutSeeds, size), tallyCheats(tuningSeeds, size)];
  process.stderr.write(`${finer(heldOut)}\n`);
  return [
    ...wanted.map((kind) => line(`${kind}: found, held-out seeds`, of(heldOut, kind), 'at least', 0.9)),
    line('honest rounds doubted, held-out seeds', of(heldOut, 'honest'), 'at most', 0.02),
    line(
      'photographs read by the clock, no place told: found, held-out seeds',
      of(heldOut, 'patient, no place'),
    ),
    line('planted rounds found, tuning seeds', sum(wanted.map((kind) => of(tuning, kind)))),
    line('honest rounds doubted, tuning seeds', of(tuning, 'honest')),
  ];
}

const of = (tally: CheatTally, kind: string): Tally => tally.byKind.get(kind) ?? { rounds: 0, doubted: 0 };

const sum = (tallies: readonly Tally[]): Tally => ({
  rounds: tallies.reduce((total, one) => total + one.rounds, 0),
  doubted: tallies.reduce((total, one) => total + one.doubted, 0),
});

function line(name: string, { rounds, doubted }: Tally, is?: 'at least' | 'at most', value = 0): Figure {
  return figureOf({
    name,
    ours: ['shown to a person', [doubted]],
    against: ['rounds', [rounds]],
    unit: '',
    ...(is ? { bar: { is, value } } : {}),
  });
}

/** Each look-alike and each way of cheating, and what led honest rounds to a person. */
function finer({ byLook, falseReasons }: CheatTally): string {
  const lines = [...byLook]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([look, { rounds, doubted }]) => `    ${look}: ${doubted} of ${rounds}`);
  return [...lines, `    honest rounds by reason: ${JSON.stringify(Object.fromEntries(falseReasons))}`].join(
    '\n',
  );
}
