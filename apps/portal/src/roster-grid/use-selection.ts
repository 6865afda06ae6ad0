import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { applyEdits, type Cell, cellFor, type Edit, placesOf } from './grid-month.ts';
import type { MonthEdit } from './use-month-edit.ts';

interface Spot {
  row: number;
  col: number;
}
const restKeys = new Set(['Delete', 'Backspace', 'r', 'R', ' ']);

/** Where the hand is on the grid: a cell and the range it stretches to; what keys, mouse and touch do there. */
export function useSelection(edit: MonthEdit) {
  const [anchor, setAnchor] = useState<Spot>({ row: 0, col: 0 });
  const [head, setHead] = useState<Spot>({ row: 0, col: 0 });
  const [post, setPost] = useState<number | null>(null);
  /** A finger scrolls, so it cannot draw: with this on, its next tap ends a range instead of beginning one. */
  const [isStretching, setStretching] = useState(false);
  const copied = useRef<Cell[][]>([]);
  const isDragging = useRef(false);
  const rows = edit.grid.length;
  const cols = edit.month.sheet.days.length;
  const range = {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.col, head.col),
    right: Math.max(anchor.col, head.col),
  };

  function go(to: Spot, keepsAnchor: boolean) {
    const spot = {
      row: Math.max(0, Math.min(rows - 1, to.row)),
      col: Math.max(0, Math.min(cols - 1, to.col)),
    };
    setHead(spot);
    if (!keepsAnchor) setAnchor(spot);
  }

  /** Writes a code, or rest, into every cell of the range; each takes a place that is still open. */
  function write(code: string | null) {
    const edits: Edit[] = [];
    let grid = edit.grid;
    const counts = new Map(edit.counts);
    const count = (col: number, cell: Cell, by: number) => {
      for (const place of placesOf(cell))
        counts.set(`${col} ${place}`, (counts.get(`${col} ${place}`) ?? 0) + by);
    };
    for (let row = range.top; row <= range.bottom; row++)
      for (let col = range.left; col <= range.right; col++) {
        const before = grid[row]?.[col] ?? '';
        const after = code === null ? '' : cellFor(edit.month, grid, counts, { row, col, code, post });
        if (after === null) continue;
        const one = { row, col, before, after };
        edits.push(one);
        grid = applyEdits(grid, [one]);
        count(col, before, -1);
        count(col, after, 1);
      }
    edit.apply(edits);
    setStretching(false);
  }

  function paste() {
    edit.apply(
      copied.current.flatMap((line, down) =>
        line.flatMap((after, across) => {
          const [row, col] = [range.top + down, range.left + across];
          if (row >= rows || col >= cols) return [];
          return [{ row, col, before: edit.grid[row]?.[col] ?? '', after }];
        }),
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    const steps: Record<string, Spot> = {
      ArrowUp: { row: head.row - 1, col: head.col },
      ArrowDown: { row: head.row + 1, col: head.col },
      ArrowLeft: { row: head.row, col: head.col - 1 },
      ArrowRight: { row: head.row, col: head.col + 1 },
      Home: { row: head.row, col: 0 },
      End: { row: head.row, col: cols - 1 },
      PageUp: { row: head.row - 10, col: head.col },
      PageDown: { row: head.row + 10, col: head.col },
    };
    const step = steps[key];
    if (step) go(step, shiftKey);
    else if (event.ctrlKey || event.metaKey) {
      const wish = key.toLowerCase();
      if (wish === 'z' && !shiftKey) edit.undo();
      else if (wish === 'y' || wish === 'z') edit.redo();
      else if (wish === 'c')
        copied.current = edit.grid
          .slice(range.top, range.bottom + 1)
          .map((row) => row.slice(range.left, range.right + 1));
      else if (wish === 'v') paste();
      else return;
    } else if (restKeys.has(key)) write(null);
    else if (key === 'Escape') go(head, false);
    else {
      // While a Chinese input method listens the letter is known by its key alone.
      const letter = event.nativeEvent.isComposing || key === 'Process' ? event.code.replace('Key', '') : key;
      const code = edit.month.codes.find((one) => one.toUpperCase() === letter.toUpperCase());
      if (!code) return;
      write(code);
    }
    event.preventDefault();
  }

  const spotOf = (event: PointerEvent): Spot | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-col]');
    const row = cell?.parentElement?.dataset.row;
    return cell && row !== undefined ? { row: Number(row), col: Number(cell.dataset.col) } : null;
  };
  const pointer = {
    onPointerDown(event: PointerEvent) {
      const spot = spotOf(event);
      if (!spot || event.button !== 0) return;
      // A finger scrolls; only a mouse draws a range.
      isDragging.current = event.pointerType === 'mouse';
      if (isDragging.current) go(spot, event.shiftKey);
    },
    onPointerOver(event: PointerEvent) {
      const spot = isDragging.current && event.buttons === 1 ? spotOf(event) : null;
      if (spot) go(spot, true);
    },
    onPointerUp(event: PointerEvent) {
      const spot = event.pointerType === 'mouse' ? null : spotOf(event);
      if (spot) go(spot, isStretching);
      isDragging.current = false;
    },
  };
  return { head, range, post, setPost, isStretching, setStretching, write, onKeyDown, pointer };
}
export type Selection = ReturnType<typeof useSelection>;
