import type { ColourToken, VerdictLook } from '@zhiqin/ui/charts';
import type { Weight } from '../fonts/font-files.ts';
import type { StructElement } from '../page/canvas.ts';
import type { Align, Flow } from '../page/flow.ts';
import { sizes } from '../page/scale.ts';
import { leadingOf, type RichText, type SetText } from '../text/set-text.ts';
import { type Block, space } from './block.ts';
import { type CellText, drawCell, setCell } from './table-cell.ts';

export interface TableColumn {
  header: string;
  /** Fixed width in points. */
  width?: number;
  /** Share of what the fixed columns leave; 1 when neither is given. */
  flex?: number;
  /** `end` for numbers. */
  align?: Align;
}

export interface CellContent {
  text?: RichText;
  /** Draws the verdict's shape before the text, in the verdict's colour. */
  verdict?: VerdictLook;
  weight?: Weight;
  colour?: ColourToken;
}

/** A text, or a text with a look. Numbers come as text, formatted for the reader. */
export type Cell = string | CellContent;

export interface TableInput {
  caption?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Cell[])[];
  /** The first cell of each row names the row (TH, Scope Row). */
  rowHeaders?: boolean;
  /** Said in place of rows when there are none. */
  empty?: string;
  /** Ruled in boxes and set small, as paper forms are. */
  ruled?: boolean;
  /** Points a row has at least: room to write by hand. */
  rowHeight?: number;
}

const look = {
  open: { size: sizes.small, leading: leadingOf(sizes.small), across: 6, down: 4 },
  ruled: { size: sizes.dense, leading: leadingOf(sizes.dense), across: 3, down: 3 },
} as const;

/** Up to so many rows a table is not divided. */
const smallTable = 6;

interface Placed {
  x: number;
  width: number;
  align: Align;
  cache: Map<string, SetText>;
}

/**
 * A table with hand-laid rows: rules instead of boxes, its head repeated on each page, a row split only when it is
 * taller than a page. The head is TH once; its repeats are artifacts, so a screen reader hears it once.
 */
export function table(input: TableInput): Block {
  const { size, leading, ...padding } = input.ruled ? look.ruled : look.open;
  const captionHeight = input.caption ? leadingOf(sizes.body) + space.close : 0;
  const heightOf = (cells: readonly CellText[]) => {
    const lines = Math.max(1, ...cells.map((cell) => cell.text.lines.length));
    return Math.max(lines * leading + 2 * padding.down, input.rowHeight ?? 0);
  };
  /** What has to stand together at its beginning: all of a small table, else its head and two lines. */
  const firstPart = (flow: Flow, columns: readonly Placed[], headHeight: number) => {
    const least = captionHeight + headHeight + 2 * leading;
    if (input.rows.length > smallTable) return least;
    const whole = input.rows.map((row) =>
      heightOf(
        columns.map((column, i) =>
          setCell(flow, row[i] ?? '', column.width - 2 * padding.across, size, column.cache),
        ),
      ),
    );
    const height = captionHeight + headHeight + whole.reduce((sum, one) => sum + one, 0);
    return height < (flow.bottom - flow.paper.top) / 2 ? Math.max(least, height) : least;
  };
  return {
    minimum: (flow) => firstPart(flow, place(input.columns, flow), 2 * leading + 2 * padding.down),
    draw(flow, parent) {
      const { pdf } = flow.canvas;
      const element = pdf.struct('Table');
      parent.add(element);
      const columns = place(input.columns, flow);
      const head = columns.map((column, i) => {
        const style = { size, weight: 'bold', colour: input.ruled ? 'ink' : 'muted' } as const;
        return flow.set(input.columns[i]?.header ?? '', style, column.width - 2 * padding.across);
      });
      const headHeight = Math.max(leading, ...head.map((set) => set.height)) + 2 * padding.down;
      flow.ensure(firstPart(flow, columns, headHeight));
      if (input.caption) drawCaption(flow, element, input.caption);
      drawHead(flow, element, columns, head, headHeight, padding);
      let top = flow.y - headHeight;

      const body = pdf.struct('TBody');
      element.add(body);
      const rows =
        input.rows.length || !input.empty ? input.rows : [[{ text: input.empty, colour: 'muted' } as const]];
      // Rules of one page are drawn together when the page is left.
      let rules: { x: number; y: number; width: number }[] = [];
      const closePage = () => {
        const drawn = rules;
        rules = [];
        if (!drawn.length) return;
        const token = input.ruled ? 'ink' : 'line';
        flow.canvas.artifact(() => flow.canvas.rules(drawn, { token }, 0.5));
        const parted = rows === input.rows ? flow.y : top + headHeight;
        if (input.ruled) flow.canvas.artifact(() => box(flow, columns, { top, parted, bottom: flow.y }));
      };
      const turn = () => {
        closePage();
        flow.nextPage();
        top = flow.y;
        flow.canvas.artifact(() => paintHead(flow, columns, head, headHeight, padding), 'Pagination');
        flow.y += headHeight;
      };
      const wide = rows !== input.rows;
      // A row has as many cells as the table has columns, or a screen reader loses count.
      const placed = wide ? columns.slice(0, 1) : columns;
      const setRow = (row: readonly Cell[]) =>
        placed.map((column, i) => {
          const width = (wide ? flow.width : column.width) - 2 * padding.across;
          return setCell(flow, row[i] ?? '', width, size, wide ? new Map() : column.cache);
        });
      for (const [index, row] of rows.entries()) {
        const cells = setRow(row);
        const lines = Math.max(1, ...cells.map((cell) => cell.text.lines.length));
        const height = heightOf(cells);
        const tallest = flow.bottom - 2 * padding.down - headHeight - 72;
        // The last row does not stand alone on a page of its own: the one before it goes along.
        const last = index > 0 && index === rows.length - 2 ? heightOf(setRow(rows[index + 1] ?? [])) : 0;
        if (height + last > flow.room && height + last < tallest) turn();
        const tr = pdf.struct('TR');
        body.add(tr);
        const elements = cells.map((_, i) => {
          const header = input.rowHeaders === true && i === 0;
          const cell = header ? pdf.struct('TH', { scope: 'Row' } as never) : pdf.struct('TD');
          tr.add(cell);
          return { cell, type: header ? ('TH' as const) : ('TD' as const) };
        });
        let from = 0;
        do {
          let fit = Math.floor((flow.room - 2 * padding.down + 0.5) / leading);
          if (fit < Math.min(3, lines - from)) {
            turn();
            fit = Math.floor((flow.room - 2 * padding.down) / leading);
          }
          const to = Math.min(lines, from + Math.max(1, fit));
          for (let i = 0; i < cells.length; i++) {
            const cell = cells[i] as (typeof cells)[number];
            if (from > 0 && cell.text.lines.length <= from) continue;
            const { x, width, align } = columns[i] as Placed;
            const { cell: owner, type } = elements[i] as (typeof elements)[number];
            const whole = from === 0 && to >= cell.text.lines.length;
            const part = whole
              ? cell
              : { text: slice(cell.text, from, to), verdict: from === 0 ? cell.verdict : undefined };
            const at = { x: x + padding.across, y: flow.y + padding.down, width: width - 2 * padding.across };
            drawCell(flow, part, { owner, type, align, whole, ...at });
          }
          flow.y += Math.max((to - from) * leading + 2 * padding.down, input.rowHeight ?? 0);
          from = to;
          rules.push({ x: flow.left, y: flow.y, width: flow.width });
        } while (from < lines);
        tr.end();
      }
      closePage();
      element.end();
      flow.y += space.block;
    },
  };
}

function slice(text: SetText, from: number, to: number): SetText {
  const lines = text.lines.slice(from, to);
  return { ...text, lines, height: lines.length * text.leading };
}

function place(columns: readonly TableColumn[], flow: Flow): Placed[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.width ? 0 : (column.flex ?? 1)), 0);
  const shrink = Math.min(1, flow.width / Math.max(1, fixed));
  let x = flow.left;
  return columns.map((column) => {
    const free = Math.max(0, flow.width - fixed);
    const width = column.width ? column.width * shrink : (free * (column.flex ?? 1)) / shares;
    const placed = { x, width, align: column.align ?? 'start', cache: new Map<string, SetText>() };
    x += width;
    return placed;
  });
}

function drawCaption(flow: Flow, parent: StructElement, text: string): void {
  const caption = flow.canvas.pdf.struct('Caption');
  parent.add(caption);
  const set = flow.set(text, { size: sizes.body, weight: 'bold' });
  flow.placeText(set, caption, 'Caption', flow.left, flow.y);
  caption.end();
  flow.y += set.height + space.tight;
}

function drawHead(
  flow: Flow,
  parent: StructElement,
  columns: Placed[],
  head: SetText[],
  height: number,
  padding: { across: number; down: number },
): void {
  const { pdf } = flow.canvas;
  const thead = pdf.struct('THead');
  parent.add(thead);
  const tr = pdf.struct('TR');
  thead.add(tr);
  head.forEach((set, i) => {
    const { x, width, align } = columns[i] as Placed;
    const th = pdf.struct('TH', { scope: 'Column' } as never);
    tr.add(th);
    const y = flow.y + height - padding.down - set.height;
    flow.placeText(set, th, 'TH', x + padding.across, y, align, width - 2 * padding.across);
  });
  thead.end();
  flow.canvas.artifact(() => headRule(flow, height));
  flow.y += height;
}

function paintHead(
  flow: Flow,
  columns: Placed[],
  head: SetText[],
  height: number,
  padding: { across: number; down: number },
): void {
  head.forEach((set, i) => {
    const { x, width, align } = columns[i] as Placed;
    flow.paintText(
      set,
      x + padding.across,
      flow.y + height - padding.down - set.height,
      align,
      width - 2 * padding.across,
    );
  });
  headRule(flow, height);
}

function headRule(flow: Flow, height: number): void {
  flow.canvas.rules([{ x: flow.left, y: flow.y + height, width: flow.width }], { token: 'ink' }, 0.75);
}

/** The upright rules of one page's part of a table, the inner ones down to `parted`, and the rule above its head. */
function box(
  flow: Flow,
  columns: readonly Placed[],
  { top, parted, bottom }: { top: number; parted: number; bottom: number },
): void {
  const right = flow.left + flow.width;
  const xs = [...columns.map((column) => column.x), right];
  flow.canvas.rules([{ x: flow.left, y: top, width: flow.width }], { token: 'ink' }, 0.5);
  flow.canvas.paint({ stroke: { token: 'ink' }, thickness: 0.5 }, () =>
    xs
      .map((x, i) => {
        const to = i === 0 || i === xs.length - 1 ? bottom : parted;
        return `${x.toFixed(2)} ${top.toFixed(2)} m ${x.toFixed(2)} ${to.toFixed(2)} l`;
      })
      .join(' '),
  );
}
