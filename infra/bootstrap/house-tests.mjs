import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { secondsSince } from './progress.mjs';
import { wasAskedToStop } from './run-command.mjs';
import { root } from './steps.mjs';
import { lastLine, sumUp, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs';

const reports = path.join(root, 'node_modules', '.cache', 'reports');
const vitestReport = path.join(reports, 'vitest.json');
/** One JSON line per count a test tells. */
const figuresTold = path.join(reports, 'figures.jsonl');
/** What the last full run counted; committed. */
const fullRun = path.join(root, 'infra/bench/full-run.json');

/** Cheapest first. */
const quickerChecks = [
  // Three programs at once, each of one thread: the portal, the phone, and in one go all the rest (each package for
  // itself would read the others' sources again, ten times slower).
  {
    title: 'types',
    command: [
      'turbo',
      'run',
      'typecheck',
      '--filter=//',
      '--filter=@zhiqin/portal',
      '--filter=@zhiqin/guard',
      '--output-logs=errors-only',
      '--continue',
    ],
  },
  { title: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { title: 'package boundaries', command: ['turbo', 'boundaries'] },
  { title: 'unused code', command: ['knip'] },
  // Before the tests, for some of them look into what the phone is sent.
  { title: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
  {
    title: 'architecture, unit and database tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    tally: (code) => tallyVitest(readReport(vitestReport), code),
  },
];

/** Each run of the browser has a product and a report of its own. */
function browserTests(title, env) {
  const report = path.join(reports, `playwright-${env.ZHIQIN_TEST_LANGUAGE ?? 'turns'}.json`);
  return {
    title,
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    tally: (code) => tallyPlaywright(readReport(report), code),
  };
}

/** The whole of the checks; the browser last, since it needs what was built. */
const checksOf = {
  small: [...quickerChecks, browserTests('browser tests', {})],
  full: [
    ...quickerChecks,
    browserTests('browser tests in Chinese', { ZHIQIN_TEST_LANGUAGE: 'zh-CN' }),
    browserTests('browser tests in English', { ZHIQIN_TEST_LANGUAGE: 'en' }),
  ],
};

/**
 * Runs every check to the end, whatever fails before, and ends on `N passed, N failed`. Returns the exit code.
 * A `full` run also writes what it counted.
 */
export async function houseTests(house, size) {
  // A report of yesterday must never be counted today.
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const env = { ...house.env, ZHIQIN_TEST_SIZE: size, ZHIQIN_FIGURES: figuresTold };
  const checksRun = [];
  for (const check of checksOf[size]) {
    if (wasAskedToStop()) break;
    house.progress.say(`\n── ${check.title} ──`);
    const began = performance.now();
    const [program, ...args] = check.command;
    const code = await house.run(program, args, { env: { ...env, ...check.env } });
    const tally = (check.tally ?? tallyStep)(code);
    checksRun.push({ title: check.title, ...tally, seconds: Number(secondsSince(began)) });
    house.progress.say(lineOf(checksRun.at(-1)));
  }
  const sum = sumUp(checksRun);
  if (size === 'full' && !wasAskedToStop()) keepFullRun(sum, checksRun);
  house.progress.say(
    `\n── in all${wasAskedToStop() ? ' (stopped before the end)' : ''} ──\n${checksRun.map(lineOf).join('\n')}`,
  );
  house.progress.say(lastLine(sum));
  if (wasAskedToStop()) return 130;
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function lineOf(check) {
  return `${check.failed === 0 ? '✓' : '✗'} ${check.title}: ${lastLine(check)}, ${check.seconds} s`;
}

function keepFullRun(sum, checksRun) {
  const told = existsSync(figuresTold) ? readFileSync(figuresTold, 'utf8').trim().split('\n') : [];
  const figures = Object.fromEntries(
    told
      .map((line) => JSON.parse(line))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ name, value }) => [name, value]),
  );
  const date = new Date().toISOString();
  writeFileSync(fullRun, `${JSON.stringify({ date, ...sum, checks: checksRun, figures }, null, 2)}\n`);
}
