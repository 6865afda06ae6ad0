import { type VerdictLook, verdictShape } from '@zhiqin/ui/charts';
import type { StructElement } from '../page/canvas.ts';
import { drawDrawing } from '../page/draw-drawing.ts';
import { type Align, type Flow, isLinked } from '../page/flow.ts';
import type { SetText } from '../text/set-text.ts';
import type { Cell } from './table.ts';

/** Room of a verdict's shape before its word, in points. */
const shapeRoom = 13;
/** Tables repeat themselves (names, words, dates): what is set once per column is not set again. */
const cacheLimit = 2000;

export interface CellText {
  text: SetText;
  verdict?: VerdictLook;
}

/** Sets a cell to its width; plain texts are remembered per column. */
export function setCell(
  flow: Flow,
  cell: Cell,
  width: number,
  size: number,
  cache: Map<string, SetText>,
): CellText {
  if (typeof cell === 'string') {
    const known = cache.get(cell);
    if (known) return { text: known };
    const text = flow.set(cell, { size }, width);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(cell, text);
    return { text };
  }
  const { text = '', verdict, weight, colour } = cell;
  const room = verdict ? width - shapeRoom : width;
  const style = {
    size,
    weight: weight ?? (verdict && verdict !== 'met' ? 'bold' : undefined),
    colour: colour ?? verdict,
  };
  if (typeof text !== 'string') return { text: flow.set(text, style, room), verdict };
  const key = `\u0000${verdict}\u0000${style.weight}\u0000${style.colour}\u0000${text}`;
  let set = cache.get(key);
  if (!set) {
    set = flow.set(text, style, room);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, set);
  }
  return { text: set, verdict };
}

export interface CellPlace {
  owner: StructElement;
  type: 'TH' | 'TD';
  x: number;
  y: number;
  width: number;
  align: Align;
  /** False while more lines of the same cell follow on the next page. */
  whole: boolean;
}

/** Draws a set cell into its TD or TH. */
export function drawCell(flow: Flow, { text, verdict }: CellText, place: CellPlace): void {
  if (verdict) {
    flow.canvas.artifact(() => {
      const marks = verdictShape(verdict, 6, 6, 10);
      const shapeY = place.y + text.leading / 2 - 4.5;
      drawDrawing(flow, { width: 12, height: 12, marks, alt: '' }, place.x, shapeY, 0.75);
    });
  }
  const { owner, type, y, width, whole } = place;
  const align = verdict ? 'start' : place.align;
  const x = verdict ? place.x + shapeRoom : place.x;
  if (!text.lines.length) return;
  if (whole && !isLinked(text))
    flow.canvas.tagOnce(owner, type, () => flow.paintText(text, x, y, align, width));
  else flow.placeText(text, owner, type, x, y, align, width);
}
