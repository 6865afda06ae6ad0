import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, tableOf } from './figure.ts';

const folder = path.join(import.meta.dirname, '..');

export interface BenchRun extends PartRun {
  /** Parts that were run alone and kept, by name: what they measured stands beside the last full run. */
  alone?: Record<string, PartRun>;
}

export interface PartRun {
  /** ISO 8601 UTC. */
  date: string;
  node: string;
  postgres: string;
  /** Of one minute, the highest seen after a part. */
  highestLoadAverage: number;
  rounds: number;
  figures: readonly Figure[];
}

/** The tables of a run as a page. */
export function pageOf({ alone = {}, ...run }: BenchRun): string {
  const parts = Object.entries(alone).map(([name, part]) => `\n## ${name}, run alone\n\n${sectionOf(part)}`);
  return ['# The last full run\n\n', sectionOf(run), ...parts].join('');
}

function sectionOf({ date, node, postgres, highestLoadAverage, rounds, figures }: PartRun): string {
  const times = rounds === 1 ? '1 round' : `${rounds} rounds`;
  const made = `${date.slice(0, 10)}, Node ${node}${postgres ? `, PostgreSQL ${postgres}` : ''}, ${times}, load average up to ${highestLoadAverage}.`;
  return `${made}\n\n${tableOf(figures)}\n`;
}

/** Writes what is committed: `figures.json`, and the same as tables. What was run alone stays. */
export function keepFigures(run: PartRun): void {
  const { alone } = keptRun();
  write({ ...run, ...(alone ? { alone } : {}) });
}

/** Puts one part's run into what is committed, and leaves everything else there as it is. */
export function keepPart(name: string, run: PartRun): void {
  const kept = keptRun();
  write({ ...kept, alone: { ...kept.alone, [name]: run } });
}

const file = path.join(folder, 'figures.json');

const keptRun = () => JSON.parse(readFileSync(file, 'utf8')) as BenchRun;

function write(run: BenchRun): void {
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(path.join(folder, 'figures.md'), pageOf(run));
}
