import { median, ratio, rounded } from './statistics.ts';

/** One line of the table: a ratio that survives a noisy machine, and the two medians it comes from. */
export interface Figure {
  name: string;
  /** What stands above the line and what below it. */
  ours: string;
  against: string;
  unit: string;
  oursMedian: number;
  againstMedian: number;
  ratio: number;
  /** The aim, as it is read: "≤ 1.8", "≥ 0.25"; null where none was set. */
  bar: string | null;
  /** Whether this run reached it. */
  reached: boolean | null;
  rounds: number;
}

export interface Bar {
  is: 'at most' | 'at least';
  value: number;
}

interface Measured {
  name: string;
  ours: [label: string, values: readonly number[]];
  against: [label: string, values: readonly number[]];
  unit: string;
  bar?: Bar;
}

export function figureOf({ name, ours, against, unit, bar }: Measured): Figure {
  const value = ratio(ours[1], against[1]);
  return {
    name,
    ours: ours[0],
    against: against[0],
    unit,
    oursMedian: rounded(median(ours[1])),
    againstMedian: rounded(median(against[1])),
    ratio: rounded(value),
    bar: bar ? `${bar.is === 'at most' ? '≤' : '≥'} ${bar.value}` : null,
    reached: bar ? (bar.is === 'at most' ? value <= bar.value : value >= bar.value) : null,
    rounds: Math.min(ours[1].length, against[1].length),
  };
}

const mark = (reached: boolean | null) => (reached === null ? '' : reached ? ' ✓' : ' ✗');

/** As a Markdown table with even columns, for the terminal and for the README. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['figure', 'ratio', 'aim', 'medians'];
  const rows = figures.map((f) => [
    f.name,
    `**${f.ratio}**${mark(f.reached)}`,
    f.bar ?? '–',
    `${f.ours}: ${f.oursMedian} · ${f.against}: ${f.againstMedian} ${f.unit}`,
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}
