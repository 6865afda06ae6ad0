import { type VerdictLook, verdictShape } from '@zhiqin/ui/charts';
import type { StructElement } from '../page/canvas.ts';
import { drawDrawing } from '../page/draw-drawing.ts';
import type { Flow } from '../page/flow.ts';
import { sizes } from '../page/scale.ts';
import { type Block, space } from './block.ts';

export interface KeyFigure {
  label: string;
  /** The number as printed. */
  value: string;
  unit?: string;
  /** "目标 98%" */
  target?: string;
  /** "上月 97.2%" */
  previous?: string;
  /** Adds the verdict's shape beside the number, and its word after the label. */
  verdict?: { look: VerdictLook; word: string };
}

const perRow = 4;
const gutter = 16;

/** A row of big numbers, each with its label, target and last month; four a row at most. */
export function keyFigures(figures: readonly KeyFigure[]): Block {
  const columns = Math.min(perRow, Math.max(1, figures.length));
  return {
    minimum: () => 96,
    draw(flow, parent) {
      const { canvas } = flow;
      const width = (flow.width - gutter * (columns - 1)) / columns;
      flow.skip(space.tight);
      const element = canvas.pdf.struct('L');
      parent.add(element);
      for (let from = 0; from < figures.length; from += columns) {
        const row = figures.slice(from, from + columns);
        const heights = row.map((figure) => lay(flow, figure, width).height);
        flow.ensure(Math.max(...heights));
        row.forEach((figure, i) => {
          const x = flow.left + i * (width + gutter);
          canvas.artifact(() => canvas.rules([{ x, y: flow.y, width }], { token: 'ink' }, 0.75));
          const item = canvas.pdf.struct('LI');
          element.add(item);
          const body = canvas.pdf.struct('LBody');
          item.add(body);
          lay(flow, figure, width).paint(body, x, flow.y);
          item.end();
        });
        flow.y += Math.max(...heights) + space.block;
      }
      element.end();
    },
  };
}

function lay(flow: Flow, figure: KeyFigure, width: number) {
  const label = flow.set(figure.label, { size: sizes.small, colour: 'muted' }, width);
  const value = flow.set(figure.value, { size: sizes.title, weight: 'bold' }, width);
  const unit = figure.unit ? flow.set(figure.unit, { size: sizes.small, colour: 'muted' }, width) : undefined;
  const colour = figure.verdict?.look;
  const word =
    figure.verdict && flow.set(figure.verdict.word, { size: sizes.small, weight: 'bold', colour }, width);
  const notes = [figure.target, figure.previous].flatMap((note) =>
    note ? [flow.set(note, { size: sizes.small, colour: 'muted' }, width)] : [],
  );
  const parts = [...(word ? [word] : []), ...notes];
  const height =
    space.close + label.height + value.height + parts.reduce((sum, part) => sum + part.height, 0);
  const paint = (body: StructElement, x: number, top: number) => {
    let y = top + space.close;
    flow.placePart(label, body, x, y);
    y += label.height;
    flow.placePart(value, body, x, y);
    const end = x + (value.lines.at(-1)?.width ?? 0);
    if (unit)
      flow.placePart(unit, body, end + 3, y + value.height - value.leading / 2 - unit.leading / 2 + 4);
    y += value.height;
    if (word && figure.verdict) {
      const marks = verdictShape(figure.verdict.look, 6, 6, 10);
      const shape = { width: 12, height: 12, marks, alt: '' };
      const shapeY = y + word.leading / 2 - 4.5;
      flow.canvas.artifact(() => drawDrawing(flow, shape, x, shapeY, 0.75));
      flow.placePart(word, body, x + 13, y);
      y += word.height;
    }
    for (const note of notes) {
      flow.placePart(note, body, x, y);
      y += note.height;
    }
  };
  return { height, paint };
}
