import { memo } from 'react';
import { Link } from 'react-router';
import {
  type Cell,
  checkRow,
  type MonthIndex,
  minutesOfRow,
  placeParts,
  placesOf,
  unfitFor,
} from './grid-month.ts';

interface GridRowProps {
  month: MonthIndex;
  at: number;
  row: readonly Cell[];
  stored: readonly Cell[];
  /** Column the hand is at, −1 where it is in another row; and the range it stretches over. */
  active: number;
  from: number;
  to: number;
  /** Whether the checks have come to this row; they are run a few rows at a time. */
  isChecked: boolean;
  /** Columns with more people than places, joined by commas; refused ones the same. */
  over: string;
  refused: string;
  shiftWord: (code: string) => string;
}

/** One guard's month. Drawn again only when something of this row changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { month, at, row, stored, active, from, to, isChecked, over, refused, shiftWord } = props;
  const { sheet } = month;
  const guard = sheet.guards[at];
  if (!guard) return null;
  const wrong = new Set<string>();
  if (isChecked)
    for (const finding of checkRow(month, at, row))
      for (const day of finding.days) wrong.add(`${finding.refuses ? 'b' : 'h'} ${month.colOf.get(day)}`);
  const overCols = over === '' ? [] : over.split(',').map(Number);
  const refusedCols = refused === '' ? [] : refused.split(',').map(Number);
  const markOf = (cell: Cell, col: number) => {
    if (refusedCols.includes(col)) return 'refused';
    if (wrong.has(`b ${col}`) || (isChecked && cell && unfitFor(month, guard.guardId, col, cell)))
      return 'refused';
    if (overCols.includes(col)) return 'over';
    return wrong.has(`h ${col}`) ? 'found' : undefined;
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus.
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid out each by itself.
    <div role="row" className="rg-row" data-row={at}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a head, with a link in it. */}
      <div role="rowheader" className="rg-name">
        <Link to={`?month=${sheet.month}&guard=${guard.guardId}`} preventScrollReset>
          {guard.name}
        </Link>
        <span className="quiet code">{guard.staffNo}</span>
      </div>
      {row.map((cell, col) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div
          key={col}
          role="gridcell"
          tabIndex={col === active ? 0 : undefined}
          data-col={col}
          data-mark={markOf(cell, col)}
          data-new={cell === stored[col] ? undefined : ''}
          data-in={col >= from && col <= to ? '' : undefined}
          aria-selected={col >= from && col <= to ? true : undefined}
        >
          {placesOf(cell).map((place) => {
            const { post, code } = placeParts(place);
            return (
              <span key={place}>
                {shiftWord(code)}
                <i>{sheet.posts[post]?.code}</i>
              </span>
            );
          })}
        </div>
      ))}
      <div className="rg-sum">{Math.round(minutesOfRow(month, row) / 60)}</div>
    </div>
  );
});
