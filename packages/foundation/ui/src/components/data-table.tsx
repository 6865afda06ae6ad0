import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell(row: Row): ReactNode;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** Sentences: on a phone the column keeps a line's width, and the row its height. */
  isProse?: boolean;
}

interface Rows<Row> {
  /** Names the table for screen readers; shown where `showsCaption`. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** In place of the table when there are no rows. */
  empty?: ReactNode;
  wide?: boolean;
  /** Down to its last row, however long: what is added up is read whole. */
  whole?: boolean;
}

/** Head and first column stay while the rest scrolls; the scrolling frame can be reached by keyboard. */
export function DataTable<Row>({ caption, columns, rows, keyOf, empty, wide, whole }: Rows<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section className="table-frame" data-whole={whole || undefined} aria-label={caption} tabIndex={0}>
      <table className={wide ? 'table table-wide' : 'table'}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align} data-prose={column.isProse || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
