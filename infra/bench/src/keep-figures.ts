import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, tableOf } from './figure.ts';

const folder = path.join(import.meta.dirname, '..');
const begin = '<!-- figures -->';
const end = '<!-- /figures -->';

export interface BenchRun {
  /** ISO 8601 UTC. */
  date: string;
  node: string;
  postgres: string;
  /** Of one minute, the highest seen after a part. */
  highestLoadAverage: number;
  rounds: number;
  figures: readonly Figure[];
}

/** The README with a run's table between its two marks. @throws Error when a mark is missing. */
export function withTable(readme: string, run: BenchRun): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README needs ${begin} and ${end}`);
  const { date, node, postgres, highestLoadAverage, rounds } = run;
  const made = `${date.slice(0, 10)}, Node ${node}, PostgreSQL ${postgres}, ${rounds} rounds, load average up to ${highestLoadAverage}.`;
  return `${readme.slice(0, from + begin.length)}\n${made}\n\n${tableOf(run.figures)}\n${readme.slice(to)}`;
}

/** Writes what is committed: `figures.json` and the table in the README. */
export function keepFigures(run: BenchRun): void {
  writeFileSync(path.join(folder, 'figures.json'), `${JSON.stringify(run, null, 2)}\n`);
  const readme = path.join(folder, 'README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), run));
}
