import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, tableOf } from './figure.ts';

const folder = path.join(import.meta.dirname, '..');

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

/** The table of a run as a page. */
export function pageOf(run: BenchRun): string {
  const { date, node, postgres, highestLoadAverage, rounds, figures } = run;
  const made = `${date.slice(0, 10)}, Node ${node}, PostgreSQL ${postgres}, ${rounds} rounds, load average up to ${highestLoadAverage}.`;
  return `# The last full run\n\n${made}\n\n${tableOf(figures)}\n`;
}

/** Writes what is committed: `figures.json`, and the same as a table. */
export function keepFigures(run: BenchRun): void {
  writeFileSync(path.join(folder, 'figures.json'), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(path.join(folder, 'figures.md'), pageOf(run));
}
