import { scaleBand, scaleLinear } from 'd3-scale';
import type { Drawing, Mark } from './drawing.ts';

export interface CountBarsInput {
  /** One bar each; the last is the one the report is about. */
  bars: readonly { label: string; count: number }[];
  alt: string;
  width?: number;
  height?: number;
}

/** Counts side by side, each with its number above it, so that there is no axis to read off; the last stands out. */
export function countBars({ bars, alt, width = 644, height = 148 }: CountBarsInput): Drawing {
  const bottom = height - 24;
  const y = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.count))], [bottom, 24]);
  const x = scaleBand(
    bars.map((_, i) => i),
    [0, width],
  ).paddingInner(0.4);
  const band = x.bandwidth();
  const marks: Mark[] = [{ kind: 'line', x1: 0, y1: bottom, x2: width, y2: bottom, stroke: 'line' }];
  for (const [i, { label, count }] of bars.entries()) {
    const isLast = i === bars.length - 1;
    const left = x(i) ?? 0;
    const middle = { x: left + band / 2, size: 12, anchor: 'middle' } as const;
    const top = y(count);
    if (count > 0)
      marks.push({
        ...{ kind: 'rect', x: left, y: top, width: band, height: bottom - top, fill: 'accent' },
        fillShade: isLast ? 1 : 0.45,
      });
    marks.push({
      ...{ kind: 'text', ...middle, y: top - 6, text: String(count) },
      ...{ weight: isLast ? 'bold' : 'regular', fill: count > 0 ? 'ink' : 'muted' },
    });
    marks.push({ kind: 'text', ...middle, y: height - 4, text: label, fill: isLast ? 'ink' : 'muted' });
  }
  return { width, height, marks, alt };
}
