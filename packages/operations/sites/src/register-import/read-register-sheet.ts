import { isDay } from '@zhiqin/kernel';
import { cellName, headKey } from '../gate/directory-sheet.ts';
import { type ImportColumn, type ImportedRegister, importColumns, numberColumn } from './import-columns.ts';

export type ImportValue = string | number | null;
export type ImportLine = Record<string, ImportValue>;

export interface RegisterCellError {
  /** As the spreadsheet names it, "B7". */
  cell: string;
  /** Words: i18n context `errors`, `register-import.<code>`. */
  code:
    | 'missing-column'
    | 'repeated-column'
    | 'required'
    | 'duplicate'
    | 'bad-day'
    | 'bad-number'
    | 'unknown-kind'
    | 'unknown-post'
    | 'name-needed'
    | 'one-each'
    | 'too-long'
    | 'no-rows';
  value: string;
}

/** Words a sheet may use, in any language of the product. */
export interface RegisterHeads {
  /** Head → column. */
  columns: ReadonlyMap<string, string>;
  /** By column of choices: what is written → code. */
  choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Code or name of a post of the site → its id. */
  posts: ReadonlyMap<string, string>;
}

type Read = { value: ImportValue } | { fault: RegisterCellError['code'] };

/** Reads a register's sheet, head in row 1. Every fault is named by its cell; `lines` count only without any. */
export function readRegisterSheet(
  register: ImportedRegister,
  rows: readonly (readonly string[])[],
  heads: RegisterHeads,
): { lines: (ImportLine & { row: number })[]; errors: RegisterCellError[] } {
  const errors: RegisterCellError[] = [];
  const columns = importColumns[register];
  const places = new Map<string, number>();
  (rows[0] ?? []).forEach((text, index) => {
    const column = heads.columns.get(headKey(text));
    if (!column) return;
    if (places.has(column)) errors.push({ cell: cellName(index, 1), code: 'repeated-column', value: text });
    else places.set(column, index);
  });
  for (const { key, required } of columns)
    if (required && !places.has(key)) {
      const head = [...heads.columns].find(([, column]) => column === key)?.[0];
      errors.push({ cell: '1', code: 'missing-column', value: head ?? key });
    }
  if (errors.length > 0) return { lines: [], errors };

  const lines: (ImportLine & { row: number })[] = [];
  const seen = new Set<string>();
  rows.forEach((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return;
    const written = (key: string) => (cells[places.get(key) ?? -1] ?? '').trim();
    const before = errors.length;
    const fault = (key: string, code: RegisterCellError['code']) =>
      errors.push({ cell: cellName(places.get(key) ?? 0, index + 1), code, value: written(key) });
    const line: ImportLine = {};
    for (const column of columns) {
      const read = readCell(column, written(column.key), heads);
      if ('fault' in read) fault(column.key, read.fault);
      else line[column.key] = read.value;
    }
    const number = numberColumn[register];
    const own = String(line[number] ?? '').toLowerCase();
    if (own !== '' && seen.has(own)) fault(number, 'duplicate');
    seen.add(own);
    if (register === 'gear') {
      if (line.gearKind === 'other' && !line.name) fault('name', 'name-needed');
      if (line.gearNo && line.count !== 1) fault('count', 'one-each');
    }
    if (errors.length === before) lines.push({ ...line, row: index + 1 });
  });
  if (lines.length === 0 && errors.length === 0) errors.push({ cell: 'A2', code: 'no-rows', value: '' });
  return { lines, errors };
}

function readCell(column: ImportColumn, text: string, heads: RegisterHeads): Read {
  const { key, as, required, most, least = 0, largest = 0, otherwise = null } = column;
  if (text === '') return required ? { fault: 'required' } : { value: otherwise };
  if (text.length > most)
    return { fault: as === 'day' ? 'bad-day' : as === 'count' ? 'bad-number' : 'too-long' };
  if (as === 'text') return { value: text };
  if (as === 'day') return isDay(text) ? { value: text } : { fault: 'bad-day' };
  if (as === 'count') {
    const count = /^\d+(\.0)?$/.test(text) ? Number(text) : Number.NaN;
    return count >= least && count <= largest ? { value: count } : { fault: 'bad-number' };
  }
  if (as === 'post') {
    const post = heads.posts.get(headKey(text));
    return post ? { value: post } : { fault: 'unknown-post' };
  }
  const code = heads.choices.get(key)?.get(headKey(text));
  return code ? { value: code } : { fault: 'unknown-kind' };
}
