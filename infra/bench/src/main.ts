import { loadavg } from 'node:os';
import { startBenchDatabase } from './bench-database.ts';
import { callFigures } from './calls/call-figures.ts';
import { cheatFigures } from './cheats/cheat-figures.ts';
import { foundCompany } from './company.ts';
import { evaluationFigures } from './evaluation/evaluation-figures.ts';
import { laySiteMonths } from './evaluation/lay-site-months.ts';
import { fewFaults, freshSeed, fullFaults, keepFaultRun } from './faults/keep-fault-run.ts';
import { runFaults } from './faults/run-faults.ts';
import { type Figure, tableOf } from './figure.ts';
import { floodFigures } from './flood/flood-figures.ts';
import { gridFigures } from './grid/grid-figures.ts';
import { judgingFigures } from './judging/judging-figures.ts';
import { keepFigures, keepPart } from './keep-figures.ts';
import { suggestionFigures } from './labelled/suggestion-figures.ts';
import { pageFigures } from './pages/page-figures.ts';
import { phoneFigures } from './phone/phone-figures.ts';
import { reportFigures } from './reports/report-figures.ts';
import { rosterFigures } from './rosters/roster-figures.ts';
import { routeFigures } from './routes/route-figures.ts';
import { scanFigures } from './scan/scan-figures.ts';

const quick = process.argv.includes('--quick');
/** The sizes that are promised, where they take too long for every run. */
const isFull = process.argv.includes('--full') || process.env.ZHIQIN_TEST_SIZE === 'full';
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const rounds = quick ? 2 : 5;
const step = (text: string) => process.stderr.write(`  ${text} …\n`);
const loads: number[] = [];
let postgresVersion = '';

/** Parts by name; a word on the command line runs that part alone. */
const parts: Record<string, () => Promise<Figure[]> | Figure[]> = {
  calls: () => callFigures(rounds, quick ? 300 : 800),
  pages: () => pageFigures(rounds, quick ? 300 : 1500),
  reports: () => reportFigures(quick ? 2 : 7, quick ? 12 : 100),
  routes: routeFigures,
  suggestions: suggestionFigures,
  cheats: () => cheatFigures(quick ? 'quick' : 'full'),
  rosters: () => rosterFigures({ seeds: [1], seconds: quick ? 5 : 60, sickCalls: quick ? 6 : 30 }),
  evaluation: async () => {
    const database = await startBenchDatabase();
    try {
      postgresVersion = database.version;
      const laid = await laySiteMonths(database, isFull ? 100 : quick ? 3 : 6);
      step(`${laid.siteIds.length} site-months are laid`);
      // A hundred site-months once are minutes; what wavers there wavers over all of them.
      return await evaluationFigures(
        database,
        laid,
        isFull ? { rounds: 1, warmUp: 0 } : { rounds: quick ? 1 : 3, warmUp: 1 },
      );
    } finally {
      await database.drop();
    }
  },
  scan: async () => {
    const database = await startBenchDatabase();
    try {
      return await phoneFigures(database, quick ? 8 : 30);
    } finally {
      await database.drop();
    }
  },
  grid: async () => {
    const database = await startBenchDatabase();
    try {
      return await gridFigures(database, quick ? 120 : 400);
    } finally {
      await database.drop();
    }
  },
  flood: async () => {
    const database = await startBenchDatabase();
    try {
      postgresVersion = database.version;
      return await floodFigures(database, await foundCompany(database.db), quick ? 300 : 10_000);
    } finally {
      await database.drop();
    }
  },
  database: async () => {
    const database = await startBenchDatabase();
    try {
      postgresVersion = database.version;
      const company = await foundCompany(database.db);
      const sizes = quick
        ? { rounds, singles: 5, batches: 1, backlogs: 1, rawRows: 200 }
        : { rounds, singles: 25, batches: 4, backlogs: 4, rawRows: 2000 };
      step('scans');
      const scans = await scanFigures(database, company, sizes);
      step('judging');
      return [...scans, ...(await judgingFigures(database, company, rounds))];
    } finally {
      await database.drop();
    }
  },
};

/** Checks that measure nothing: run by their word alone. */
const checks: Record<string, () => Promise<void>> = {
  faults: async () => {
    const sizes = quick ? fewFaults : fullFaults;
    const run = await runFaults({ seed: freshSeed(), ...sizes }, step);
    process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
    if (!quick) keepFaultRun(run);
  },
};

const unknown = wanted.find((word) => !(word in parts || word in checks));
if (unknown) {
  process.stderr.write(
    `bench: no part "${unknown}"; there are ${Object.keys({ ...parts, ...checks }).join(', ')}\n`,
  );
  process.exit(1);
}
// React, Hono and ours alike are slower in development, by as much as eight times.
process.env.NODE_ENV ??= 'production';

const figures: Figure[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  step(name);
  figures.push(...(await run()));
  loads.push(loadavg()[0] ?? 0);
}
for (const word of wanted) await checks[word]?.();
if (figures.length > 0) process.stdout.write(`${tableOf(figures)}\n`);

const run = {
  date: new Date().toISOString(),
  node: process.version,
  postgres: postgresVersion,
  highestLoadAverage: Math.round(Math.max(...loads) * 100) / 100,
  rounds: Math.min(rounds, ...figures.map((figure) => figure.rounds)),
  figures,
};
if (!quick && wanted.length === 0) keepFigures({ ...run, rounds });
// One part alone, measured at the size that is promised: beside the others, whose figures stay.
const [alone] = wanted;
if (isFull && alone && wanted.length === 1 && alone in parts) keepPart(alone, run);
process.exit(0);
