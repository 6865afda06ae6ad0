import type { occupantKinds } from './input.ts';
import type { NewDirectoryLine } from './store-directory.ts';

/** Columns of the directory's sheet, in the template's order. Their heads are words (`sites`, `directoryColumns`). */
export const directoryColumns = ['building', 'unit', 'occupant', 'occupantKind', 'phone', 'plates'] as const;
export type DirectoryColumn = (typeof directoryColumns)[number];

/** Words a sheet may use, in any language of the product: head → column, written kind → kind. */
export interface DirectoryHeads {
  columns: ReadonlyMap<string, DirectoryColumn>;
  kinds: ReadonlyMap<string, (typeof occupantKinds)[number]>;
}

export interface DirectoryCellError {
  /** As the spreadsheet names it, "B7". */
  cell: string;
  /** Words: i18n context `errors`, `directory-import.<code>`. */
  code:
    | 'missing-column'
    | 'repeated-column'
    | 'required'
    | 'duplicate'
    | 'bad-phone'
    | 'unknown-kind'
    | 'too-long'
    | 'no-rows';
  value: string;
}

const longest: Record<DirectoryColumn, number> = {
  building: 40,
  unit: 40,
  occupant: 120,
  occupantKind: 40,
  phone: 40,
  plates: 80,
};

/**
 * Reads a sheet of units, head in row 1. Every fault is named by its cell; `lines` are the rows without one, to be
 * stored only when `errors` is empty.
 */
export function readDirectorySheet(
  rows: readonly (readonly string[])[],
  heads: DirectoryHeads,
): { lines: (NewDirectoryLine & { row: number })[]; errors: DirectoryCellError[] } {
  const errors: DirectoryCellError[] = [];
  const columns = new Map<DirectoryColumn, number>();
  (rows[0] ?? []).forEach((text, index) => {
    const column = heads.columns.get(headKey(text));
    if (!column) return;
    if (columns.has(column)) errors.push({ cell: cellName(index, 1), code: 'repeated-column', value: text });
    else columns.set(column, index);
  });
  if (!columns.has('unit')) errors.push({ cell: '1', code: 'missing-column', value: headOf(heads, 'unit') });
  if (errors.length > 0) return { lines: [], errors };

  const lines: (NewDirectoryLine & { row: number })[] = [];
  const seen = new Set<string>();
  rows.forEach((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return;
    const text = (column: DirectoryColumn) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const before = errors.length;
    const fault = (column: DirectoryColumn, code: DirectoryCellError['code']) =>
      errors.push({ cell: cellName(columns.get(column) ?? 0, index + 1), code, value: text(column) });
    for (const column of directoryColumns)
      if (text(column).length > longest[column]) fault(column, 'too-long');
    if (text('unit') === '') fault('unit', 'required');
    const phone = text('phone').replace(/\.0$/, '');
    if (phone !== '' && !/^\+?[\d\s-]{3,24}$/.test(phone)) fault('phone', 'bad-phone');
    const written = text('occupantKind');
    const occupantKind = written === '' ? 'owner' : heads.kinds.get(headKey(written));
    if (!occupantKind) fault('occupantKind', 'unknown-kind');
    const key = [text('building'), text('unit'), text('occupant')].join('\n');
    if (seen.has(key)) fault('unit', 'duplicate');
    seen.add(key);
    if (errors.length > before) return;
    lines.push({
      row: index + 1,
      building: text('building'),
      unit: text('unit'),
      occupant: text('occupant'),
      occupantKind: occupantKind ?? 'owner',
      phone: phone || null,
      plates: text('plates')
        .split(/[,，、;；\s]+/)
        .filter(Boolean)
        .slice(0, 6),
    });
  });
  if (lines.length === 0 && errors.length === 0) errors.push({ cell: 'A2', code: 'no-rows', value: '' });
  return { lines, errors };
}

const headOf = (heads: DirectoryHeads, wanted: DirectoryColumn) =>
  [...heads.columns].find(([, column]) => column === wanted)?.[0] ?? wanted;

/** Heads are compared without blanks, stars and case: "房号 *" is 房号. */
export function headKey(text: string): string {
  return text.replace(/[\s*＊]/g, '').toLowerCase();
}

/** Column 0, row 7 → "A7"; the sheet has few columns. */
export function cellName(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
}
