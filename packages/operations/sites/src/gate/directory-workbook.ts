import { readWorkbook, writeWorkbook } from '@zhiqin/documents';
import { contexts, type Language, languages } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import {
  type DirectoryColumn,
  type DirectoryHeads,
  directoryColumns,
  headKey,
  readDirectorySheet,
} from './directory-sheet.ts';
import { occupantKinds } from './input.ts';

const limits = { maxRows: 10_001, maxBytes: 5 * 1024 * 1024 };

interface SheetWords {
  directorySheetName: string;
  directoryColumns: Record<DirectoryColumn, string>;
  occupantKinds: Record<(typeof occupantKinds)[number], string>;
}

const sheetWords = async (language: Language): Promise<SheetWords> =>
  (await contexts.sites[language]()).default;

/**
 * An uploaded directory, every cell checked. Stores nothing.
 * @throws DomainError `workbook.unreadable`
 */
export async function checkDirectoryWorkbook(bytesBase64: string) {
  const { sheets } = await readWorkbook(Buffer.from(bytesBase64, 'base64'), limits);
  const [sheet] = sheets;
  if (!sheet)
    throw new DomainError('workbook.unreadable', {
      reason: 'notXlsx',
      maxRows: limits.maxRows,
      maxMegabytes: 5,
    });
  const columns = new Map<string, DirectoryColumn>();
  const kinds = new Map<string, (typeof occupantKinds)[number]>();
  for (const language of languages) {
    const words = await sheetWords(language);
    for (const column of directoryColumns) columns.set(headKey(words.directoryColumns[column]), column);
    for (const kind of occupantKinds) kinds.set(headKey(words.occupantKinds[kind]), kind);
  }
  const heads: DirectoryHeads = { columns, kinds };
  return readDirectorySheet(sheet.rows, heads);
}

/** An empty workbook with the columns an import reads, in one language. */
export async function emptyDirectoryWorkbook(language: Language): Promise<Buffer> {
  const words = await sheetWords(language);
  const columns = directoryColumns.map((column) => ({
    header: words.directoryColumns[column],
    width: 18,
    type: 'text' as const,
  }));
  return writeWorkbook({ sheets: [{ name: words.directorySheetName, columns, rows: [] }] });
}
