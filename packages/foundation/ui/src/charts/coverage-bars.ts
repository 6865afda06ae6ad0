import { scaleBand, scaleLinear } from 'd3-scale';
import { type Drawing, estimateTextWidth, type Mark } from './drawing.ts';

export interface CoverageDay {
  /** Day of the month as printed under the bar. */
  label: string;
  contractedHours: number;
  workedHours: number;
  href?: string;
  title?: string;
}

export interface CoverageBarsInput {
  days: readonly CoverageDay[];
  /** Direct labels at the end of the last bar. */
  labels: { contracted: string; worked: string; hourUnit: string };
  alt: string;
  /** px; 644 fills the text width of an A4 page. */
  width?: number;
  height?: number;
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** Hours worked against hours contracted, a bar a day: the contract is a line over the bar, what is missing a hollow box
 * with its number above. */
export function coverageBars(input: CoverageBarsInput): Drawing {
  const { days, labels, alt, width = 644, height = 176 } = input;
  const top = 36;
  const bottom = height - 24;
  const last = days.at(-1);
  const workedText = last ? `${labels.worked} ${short(last.workedHours)}` : '';
  const contractedText = last ? `${labels.contracted} ${short(last.contractedHours)}` : '';
  const gutter = 16 + Math.max(estimateTextWidth(workedText, 12), estimateTextWidth(contractedText, 12));
  const most = Math.max(1, ...days.map((day) => Math.max(day.contractedHours, day.workedHours)));
  const y = scaleLinear([0, most], [bottom, top]);
  const x = scaleBand(
    days.map((_, i) => i),
    [0, width - gutter],
  ).paddingInner(0.28);
  const band = x.bandwidth();
  const everyNth = Math.max(1, Math.ceil(18 / Math.max(1, x.step())));
  const marks: Mark[] = [];
  let labelEnd = -1;
  let raised = false;
  days.forEach((day, i) => {
    const left = x(i) ?? 0;
    const opens = { href: day.href, title: day.title };
    const worked = y(day.workedHours);
    const contracted = y(day.contractedHours);
    const missing = day.contractedHours - day.workedHours;
    marks.push({
      kind: 'rect',
      x: left,
      y: worked,
      width: band,
      height: bottom - worked,
      fill: 'accent',
      fillShade: 0.6,
      ...opens,
    });
    if (missing > 0.05) {
      const height = Math.max(2, worked - contracted);
      const box = { x: left + 0.5, y: worked - height, width: band - 1, height };
      marks.push({ kind: 'rect', ...box, fill: 'breached', fillShade: 0.12, stroke: 'breached', ...opens });
      const text = `−${short(missing)}`;
      const half = estimateTextWidth(text, 12) / 2;
      raised = left + band / 2 - half < labelEnd && !raised;
      const at = { x: left + band / 2, y: contracted - (raised ? 18 : 5) };
      marks.push({
        kind: 'text',
        ...at,
        text,
        size: 12,
        weight: 'bold',
        anchor: 'middle',
        fill: 'breached',
        ...opens,
      });
      labelEnd = left + band / 2 + half + 2;
    }
    const over = (x.step() - band) / 2;
    const line = { x1: Math.max(0, left - over), y1: contracted, x2: left + band + over, y2: contracted };
    marks.push({ kind: 'line', ...line, stroke: 'ink', strokeWidth: 1 });
    if (i % everyNth === 0) {
      const at = { x: left + band / 2, y: bottom + 16 };
      marks.push({
        kind: 'text',
        ...at,
        text: day.label,
        size: 12,
        anchor: 'middle',
        fill: 'muted',
        ...opens,
      });
    }
  });
  marks.push({ kind: 'line', x1: 0, y1: bottom + 0.5, x2: width - gutter, y2: bottom + 0.5, stroke: 'line' });
  marks.push({ kind: 'text', x: 0, y: 12, text: labels.hourUnit, size: 12, fill: 'muted' });
  if (last) {
    const left = width - gutter + 12;
    const contractedAt = y(last.contractedHours) + 4;
    const workedAt = Math.max(y(last.workedHours) + 4, contractedAt + 18);
    marks.push({ kind: 'text', x: left, y: contractedAt, text: contractedText, size: 12, fill: 'ink' });
    marks.push({
      kind: 'text',
      x: left,
      y: workedAt,
      text: workedText,
      size: 12,
      weight: 'bold',
      fill: 'accent',
    });
  }
  return { width, height, marks, alt };
}
