import { scaleQuantize } from 'd3-scale';
import { clipText, type Drawing, estimateTextWidth, type Mark } from './drawing.ts';
import { type VerdictLook, verdictShape } from './verdict-shape.ts';

export interface HeatCell {
  /** null: nothing was due here; a thin dash is drawn. */
  value: number | null;
  /** Printed in the cell; the value itself when absent. */
  text?: string;
  /** Draws the verdict's shape in place of shade and number. */
  verdict?: VerdictLook;
  href?: string;
  title?: string;
}

export interface HeatMapInput {
  /** Column heads: hours 0–23, days 1–31, or months. */
  columns: readonly string[];
  rows: readonly { label: string; href?: string; cells: readonly HeatCell[] }[];
  alt: string;
  /** Value of the darkest shade; the greatest value when absent. */
  max?: number;
  width?: number;
  rowHeight?: number;
}

/** Five steps that stay apart in greyscale; the number is printed in every cell, so shade is a help, not the message. */
export const heatShades = [0.1, 0.22, 0.38, 0.78, 1] as const;
/** From this shade on the number is printed in paper colour. */
const paperTextFrom = 0.7;

/** Rows × hours or days. */
export function heatMap({ columns, rows, alt, max, width = 644, rowHeight = 24 }: HeatMapInput): Drawing {
  const gutter = Math.min(
    width / 3,
    12 + Math.max(0, ...rows.map((row) => estimateTextWidth(row.label, 12))),
  );
  const step = (width - gutter) / Math.max(1, columns.length);
  const values = rows.flatMap((row) => row.cells.map((cell) => cell.value ?? 0));
  const shade = scaleQuantize<number>([0, Math.max(1e-9, max ?? Math.max(...values, 0))], [...heatShades]);
  const head = 24;
  const marks: Mark[] = [];
  const widest = Math.max(0, ...columns.map((column) => estimateTextWidth(column, 12)));
  const everyNth = Math.max(1, Math.ceil((widest + 2) / step));
  columns.forEach((column, i) => {
    if (i % everyNth) return;
    const at = { x: gutter + step * (i + 0.5), y: head - 8 };
    marks.push({ kind: 'text', ...at, text: column, size: 12, anchor: 'middle', fill: 'muted' });
  });
  rows.forEach((row, r) => {
    const y = head + r * rowHeight;
    const text = clipText(row.label, 12, gutter - 8);
    const title = text === row.label ? undefined : row.label;
    const at = { x: 0, y: y + rowHeight / 2 + 4 };
    marks.push({ kind: 'text', ...at, text, size: 12, fill: 'ink', href: row.href, title });
    row.cells.forEach((cell, c) => {
      marks.push(...cellMarks(cell, gutter + step * c, y, step, rowHeight, shade));
    });
  });
  return { width, height: head + rows.length * rowHeight + 4, marks, alt };
}

function cellMarks(
  cell: HeatCell,
  x: number,
  y: number,
  width: number,
  height: number,
  shade: (value: number) => number,
): Mark[] {
  const opens = { href: cell.href, title: cell.title };
  const box = { kind: 'rect', x: x + 1, y: y + 1, width: width - 2, height: height - 2 } as const;
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (cell.verdict) {
    const ground: Mark = {
      ...box,
      fill: cell.verdict,
      fillShade: cell.verdict === 'met' ? 0.06 : 0.14,
      ...opens,
    };
    return [ground, ...verdictShape(cell.verdict, cx, cy, Math.min(12, width - 4))];
  }
  if (cell.value === null) {
    return [{ kind: 'line', x1: cx - 3, y1: cy, x2: cx + 3, y2: cy, stroke: 'line', ...opens }];
  }
  const share = cell.value === 0 ? 0 : shade(cell.value);
  const text = cell.text ?? String(cell.value);
  // A number that is wider than its cell is printed smaller rather than left out.
  const size = Math.max(8, Math.min(12, (12 * (width - 3)) / Math.max(1, estimateTextWidth(text, 12))));
  const fill = share >= paperTextFrom ? 'paper' : share === 0 ? 'muted' : 'ink';
  return [
    share === 0
      ? { ...box, stroke: 'line', strokeWidth: 0.75, ...opens }
      : { ...box, fill: 'accent', fillShade: share, ...opens },
    { kind: 'text', x: cx, y: cy + size * 0.36, text, size, anchor: 'middle', fill, ...opens },
  ];
}
