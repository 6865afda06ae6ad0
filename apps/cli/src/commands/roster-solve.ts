import {
  checkRoster,
  readCurtoisInstance,
  readRosterProblem,
  rosterRows,
  solveRoster,
} from '@zhiqin/rostering/solver';
import { CliProblem, type OfflineCommand } from '../command.ts';

/** Solves a rostering problem of a file on its own; asks nothing of the database and stores nothing. */
export const rosterSolve: OfflineCommand = {
  name: 'roster solve',
  argument: 'file',
  flags: {
    file: { meaning: 'rosterProblem', required: true },
    format: { meaning: 'rosterFormat' },
    seconds: { meaning: 'solveSeconds' },
    steps: { meaning: 'solveSteps' },
    seed: { meaning: 'solveSeed' },
  },
  isOffline: true,
  async run({ text, flags, readInput, say, progress }) {
    const format = flags.format ?? 'json';
    if (format !== 'json' && format !== 'curtois')
      throw new CliProblem('bad-format', { given: String(format) });
    const [seconds, steps, seed] = [whole(flags.seconds), whole(flags.steps), whole(flags.seed)];
    if (seconds !== undefined && steps !== undefined) throw new CliProblem('seconds-or-steps');
    const input = (await readInput(text('file'))).toString('utf8');
    const problem = format === 'curtois' ? readCurtoisInstance(input) : readRosterProblem(input);
    const limits = { ...(steps === undefined ? { seconds: seconds ?? 30 } : { steps }), seed: seed ?? 1 };
    const solved = await solveRoster(problem, limits, {
      progress: ({ penalty, lowerBound, secondsUsed }) =>
        progress(say('done.solving', { penalty, lowerBound, seconds: secondsUsed.toFixed(1) })),
    });
    if (!solved) throw new CliProblem('no-roster');
    const hardViolations = checkRoster(problem, solved.roster);
    const { penalty, lowerBound } = solved;
    return {
      json: {
        penalty,
        lowerBound,
        hardViolations: hardViolations.length,
        roster: rosterRows(problem, solved.roster),
      },
      text: [
        say('done.solved', { penalty, lowerBound, violations: hardViolations.length }),
        ...rosterRows(problem, solved.roster).map(
          ({ staff, shifts }) => `${staff}\t${shifts.map((one) => one ?? '·').join('\t')}`,
        ),
      ],
    };
  },
};

/** @throws CliProblem for anything but a whole number above 0. */
function whole(flag: string | boolean | undefined): number | undefined {
  if (flag === undefined) return undefined;
  const value = Number(flag);
  if (!Number.isInteger(value) || value < 1) throw new CliProblem('bad-number', { given: String(flag) });
  return value;
}
