import { monthText } from '@zhiqin/i18n';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grid, openByDay, placesOf } from './grid-month.ts';
import { GridRow } from './grid-row.tsx';
import { useShiftWord } from './use-finding.ts';
import type { MonthEdit } from './use-month-edit.ts';
import type { Selection } from './use-selection.ts';

const rowsAtATime = 20;

/** Guards down, days across; each row is laid out by itself. `refused`: `row col` of cells that were not saved. */
export function MonthGrid({
  edit,
  selection,
  refused,
}: {
  edit: MonthEdit;
  selection: Selection;
  refused: ReadonlySet<string>;
}) {
  const { t, i18n } = useTranslation('portalRoster');
  const shiftWord = useShiftWord();
  const { month, grid, base, counts } = edit;
  const { sheet } = month;
  const { head, range } = selection;
  const checkedTo = useCheckedRows(grid.length);
  const frame = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);

  useEffect(() => {
    if (!hadFocus.current) return;
    const cell = frame.current?.querySelector<HTMLElement>(
      `[data-row="${head.row}"] > [data-col="${head.col}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [head]);

  const over = useMemo(() => overfull(grid, counts, month.heads), [grid, counts, month]);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
  const isOff = (kind: (typeof sheet.days)[number]) =>
    kind.isHoliday || (kind.isWeekend && !kind.isMakeUpWorkday) ? 'off' : undefined;
  const columns = (wanted: string) => (row: number) =>
    [...refusedOf(wanted === 'refused' ? refused : over, row)].join(',');
  const refusedIn = columns('refused');
  const overIn = columns('over');
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid out each by itself.
    <div
      ref={frame}
      role="grid"
      className="rg"
      tabIndex={-1}
      style={{ '--days': sheet.days.length } as React.CSSProperties}
      aria-label={t('edit.grid', { month: monthText(sheet.month, i18n.language) })}
      aria-rowcount={grid.length + 1}
      aria-multiselectable
      onKeyDown={selection.onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hadFocus.current = false;
      }}
      {...selection.pointer}
      onPointerDown={(event) => {
        hadFocus.current = true;
        selection.pointer.onPointerDown(event);
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus. */}
      <div role="row" className="rg-row rg-head">
        <div className="rg-name">{t('review.guard')}</div>
        {sheet.days.map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: a head.
          <div key={kind.day} role="columnheader" data-day={isOff(kind)}>
            {Number(kind.day.slice(8))}
            <i>{weekday.format(new Date(`${kind.day}T12:00:00Z`))}</i>
          </div>
        ))}
        <div className="rg-sum">{t('edit.hours')}</div>
      </div>
      {grid.map((row, at) => (
        <GridRow
          key={sheet.guards[at]?.guardId}
          month={month}
          at={at}
          row={row}
          stored={base[at] ?? []}
          active={head.row === at ? head.col : -1}
          from={at >= range.top && at <= range.bottom ? range.left : -1}
          to={at >= range.top && at <= range.bottom ? range.right : -2}
          isChecked={at < checkedTo}
          over={overIn(at)}
          refused={refusedIn(at)}
          shiftWord={shiftWord}
        />
      ))}
      {month.codes.map((code) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        // biome-ignore lint/a11y/useFocusableInteractive: a sum of the columns.
        <div key={code} role="row" className="rg-row rg-foot">
          {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: a head. */}
          <div role="rowheader" className="rg-name">
            {t('edit.open', { shift: shiftWord(code) })}
          </div>
          {openByDay(month, counts, code).map((open, col) => (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            // biome-ignore lint/a11y/useFocusableInteractive: a sum, not for typing.
            <div key={col} role="gridcell" data-open={open > 0 ? '' : undefined}>
              {open > 0 ? open : ''}
            </div>
          ))}
          <div className="rg-sum" />
        </div>
      ))}
    </div>
  );
}

/** How far the checks have come: some rows whenever the browser is at rest, so that no scrolling waits for them. */
function useCheckedRows(rows: number): number {
  const [checkedTo, setCheckedTo] = useState(0);
  useEffect(() => {
    if (checkedTo >= rows) return;
    const next = setTimeout(() => setCheckedTo((was) => was + rowsAtATime), 30);
    return () => clearTimeout(next);
  }, [checkedTo, rows]);
  return checkedTo;
}

/** `row col` of cells in a place that has more people than heads. */
function overfull(
  grid: Grid,
  counts: ReadonlyMap<string, number>,
  heads: ReadonlyMap<string, number>,
): Set<string> {
  const full = new Set(
    [...counts].filter(([key, count]) => count > (heads.get(key) ?? 0)).map(([key]) => key),
  );
  if (full.size === 0) return new Set();
  return new Set(
    grid.flatMap((row, at) =>
      row.flatMap((cell, col) =>
        placesOf(cell).some((place) => full.has(`${col} ${place}`)) ? [`${at} ${col}`] : [],
      ),
    ),
  );
}

function* refusedOf(cells: ReadonlySet<string>, row: number) {
  const start = `${row} `;
  for (const cell of cells) if (cell.startsWith(start)) yield cell.slice(start.length);
}
