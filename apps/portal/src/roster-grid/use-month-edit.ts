import { useCallback, useMemo, useState } from 'react';
import {
  applyEdits,
  type Cell,
  changesOf,
  countPlaces,
  type Edit,
  type Grid,
  gridOf,
  indexMonth,
  type RosterSheet,
} from './grid-month.ts';

interface Standing {
  grid: Grid;
  done: readonly (readonly Edit[])[];
  undone: readonly (readonly Edit[])[];
}

/** A month being worked on: what stands on the page, what was stored, and the way back. */
export function useMonthEdit(sheet: RosterSheet) {
  const month = useMemo(() => indexMonth(sheet), [sheet]);
  const base = useMemo(() => gridOf(month), [month]);
  const [standing, setStanding] = useState<Standing>({ grid: base, done: [], undone: [] });
  const { grid, done, undone } = standing;

  const apply = useCallback((edits: readonly Edit[]) => {
    const real = edits.filter((one) => one.before !== one.after);
    if (real.length === 0) return;
    setStanding((was) => ({ grid: applyEdits(was.grid, real), done: [...was.done, real], undone: [] }));
  }, []);
  const undo = useCallback(
    () =>
      setStanding((was) => {
        const last = was.done.at(-1);
        if (!last) return was;
        return {
          grid: applyEdits(was.grid, last, true),
          done: was.done.slice(0, -1),
          undone: [...was.undone, last],
        };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setStanding((was) => {
        const last = was.undone.at(-1);
        if (!last) return was;
        return {
          grid: applyEdits(was.grid, last),
          done: [...was.done, last],
          undone: was.undone.slice(0, -1),
        };
      }),
    [],
  );
  /** Begins anew from what is stored; cells that were refused keep what was typed. */
  const startOver = useCallback(
    (kept: readonly { row: number; col: number; cell: Cell }[]) => {
      const edits = kept.map(({ row, col, cell }) => ({
        row,
        col,
        before: base[row]?.[col] ?? '',
        after: cell,
      }));
      setStanding({ grid: applyEdits(base, edits), done: edits.length > 0 ? [edits] : [], undone: [] });
    },
    [base],
  );
  const counts = useMemo(() => countPlaces(grid), [grid]);
  const changes = useMemo(() => changesOf(month, base, grid), [month, base, grid]);
  return {
    month,
    base,
    grid,
    counts,
    changes,
    apply,
    undo,
    redo,
    startOver,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
  };
}
export type MonthEdit = ReturnType<typeof useMonthEdit>;
