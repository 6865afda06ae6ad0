import type { DailyReport } from '../daily/daily-report.ts';
import type { ReportData } from '../report-data.ts';

/** Excel in China takes a file without it for GBK. */
const mark = '\uFEFF';
// What a spreadsheet could take for a formula; a leading apostrophe makes it a text again.
const formulaStart = /^['=+\-@\t\r\n＝＋－＠]/;

type Leaf = string | number | boolean | null;
type Line = [part: string, row: string, field: string, value: Leaf];

/**
 * The report's data as one table, for whoever opens a spreadsheet and not JSON: part, row (from 1; of a list), field,
 * value. Every value of the JSON stands in it exactly once; lists within a row count from 1 too (`hours.1` … `hours.24`).
 */
export function dataCsv(report: ReportData | DailyReport): string {
  const lines: Line[] = [];
  walk(report, '', lines);
  const head = ['part', 'row', 'field', 'value'].join(',');
  return `${mark}${head}\r\n${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function walk(value: unknown, part: string, lines: Line[]): void {
  if (Array.isArray(value)) {
    for (const [index, row] of value.entries())
      for (const [field, leaf] of leaves(row)) lines.push([part, String(index + 1), field, leaf]);
    return;
  }
  if (!isRecord(value)) {
    lines.push([part, '', '', value as Leaf]);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const path = part === '' ? key : `${part}.${key}`;
    if (Array.isArray(inner) || isRecord(inner)) walk(inner, path, lines);
    else if (inner !== undefined) lines.push([part, '', key, inner as Leaf]);
  }
}

function leaves(value: unknown): [field: string, leaf: Leaf][] {
  if (!Array.isArray(value) && !isRecord(value)) return value === undefined ? [] : [['', value as Leaf]];
  const entries = Array.isArray(value)
    ? value.map((inner, index) => [String(index + 1), inner] as const)
    : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    leaves(inner).map(([field, leaf]): [string, Leaf] => [field === '' ? key : `${key}.${field}`, leaf]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cell(value: Leaf): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
