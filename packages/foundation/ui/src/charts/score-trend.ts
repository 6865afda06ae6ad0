import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Drawing, estimateTextWidth, type Mark } from './drawing.ts';

export interface TrendPoint {
  /** Month or week under the point. */
  label: string;
  /** null: not judged; the line breaks here. */
  score: number | null;
  /** What moved it, in a few words, printed at the point. */
  note?: string;
  href?: string;
  title?: string;
}

export interface ScoreTrendInput {
  points: readonly TrendPoint[];
  alt: string;
  /** The agreed floor, drawn as a dashed line with its label. */
  target?: { score: number; label: string };
  min?: number;
  max?: number;
  width?: number;
  height?: number;
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** A line of scores; every point carries its number, so there is no axis to read off. */
export function scoreTrend(input: ScoreTrendInput): Drawing {
  const { points, alt, target, width = 644, height = 168 } = input;
  const scores = points.flatMap((point) => (point.score === null ? [] : [point.score]));
  const all = target ? [...scores, target.score] : scores;
  const low = input.min ?? Math.max(0, Math.min(100, ...all) - 5);
  const high = input.max ?? Math.max(low + 1, ...all);
  const edge = Math.max(20, ...points.map((point) => estimateTextWidth(point.label, 12) / 2));
  const gutter = target ? estimateTextWidth(target.label, 12) + 12 : 0;
  const x = scalePoint(
    points.map((_, i) => i),
    [edge, Math.max(edge + 1, width - edge - gutter)],
  );
  const bottom = height - 28;
  const y = scaleLinear([low, high], [bottom, 40]);
  const marks: Mark[] = [];
  marks.push({
    kind: 'line',
    x1: 0,
    y1: height - 20.5,
    x2: width - gutter,
    y2: height - 20.5,
    stroke: 'line',
  });
  if (target) {
    const at = y(target.score);
    marks.push({ kind: 'line', x1: 0, y1: at, x2: width - gutter, y2: at, stroke: 'muted', dash: [4, 4] });
    marks.push({
      kind: 'text',
      x: width - gutter + 8,
      y: at + 4,
      text: target.label,
      size: 12,
      fill: 'muted',
    });
  }
  const path = line<TrendPoint>()
    .defined((point) => point.score !== null)
    .x((_, i) => x(i) ?? 0)
    .y((point) => y(point.score ?? 0))(points as TrendPoint[]);
  if (path) marks.push({ kind: 'path', d: path, stroke: 'accent', strokeWidth: 2 });
  points.forEach((point, i) => {
    const opens = { href: point.href, title: point.title };
    const left = x(i) ?? 0;
    marks.push({
      kind: 'text',
      x: left,
      y: height - 4,
      text: point.label,
      size: 12,
      anchor: 'middle',
      fill: 'muted',
      ...opens,
    });
    if (point.score === null) return;
    const newest = i === points.length - 1;
    const top = y(point.score);
    marks.push({
      kind: 'circle',
      cx: left,
      cy: top,
      r: newest ? 5 : 3.5,
      fill: newest ? 'accent' : 'paper',
      stroke: 'accent',
      strokeWidth: 2,
      ...opens,
    });
    marks.push(ground(short(point.score), newest ? 16 : 12, left, top - 10));
    const number = { x: left, y: top - 10, text: short(point.score), anchor: 'middle' } as const;
    marks.push({
      kind: 'text',
      ...number,
      size: newest ? 16 : 12,
      weight: newest ? 'bold' : 'regular',
      fill: 'ink',
      ...opens,
    });
    if (!point.note) return;
    const half = estimateTextWidth(point.note, 12) / 2;
    const noteAt = Math.min(Math.max(left, half), width - gutter - half);
    const below = top + 20 < bottom - 2;
    marks.push(ground(point.note, 12, noteAt, below ? top + 20 : top - 26));
    marks.push({
      kind: 'text',
      x: noteAt,
      y: below ? top + 20 : top - 26,
      text: point.note,
      size: 12,
      anchor: 'middle',
      fill: 'muted',
      ...opens,
    });
  });
  return { width, height, marks, alt };
}

/** Paper under a text, so that no line runs through it. */
function ground(text: string, size: number, middle: number, baseline: number): Mark {
  const width = estimateTextWidth(text, size) + 6;
  return {
    kind: 'rect',
    x: middle - width / 2,
    y: baseline - size * 0.85,
    width,
    height: size * 1.1,
    fill: 'paper',
  };
}
