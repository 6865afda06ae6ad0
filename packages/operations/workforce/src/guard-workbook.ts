import { readWorkbook, type Sheet, writeWorkbook } from '@zhiqin/documents';
import { contexts, type Language, languages } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { educations, ranks } from './guard-input.ts';
import { headKey, type ImportColumn, importColumns, type SheetHeads } from './guard-sheet.ts';
import { type SheetRegime, sheetRegimes } from './guard-sheet-file.ts';
import { termsContractTypes } from './terms/employment-terms.ts';

const limits = { maxRows: 5001, maxBytes: 5 * 1024 * 1024 };

interface SheetWords {
  importSheetName: string;
  importColumns: Record<ImportColumn, string>;
  ranks: Record<(typeof ranks)[number], string>;
  educations: Record<(typeof educations)[number], string>;
  importContractTypes: Record<(typeof termsContractTypes)[number], string>;
  importRegimes: Record<SheetRegime, string>;
}

async function sheetWords(language: Language): Promise<SheetWords> {
  return (await contexts.workforce[language]()).default;
}

/** What a sheet may call its columns, ranks and schooling: the words of every language of the product. */
export async function sheetHeads(): Promise<SheetHeads> {
  const heads = {
    columns: new Map(),
    ranks: new Map(),
    educations: new Map(),
    contractTypes: new Map(),
    regimes: new Map(),
  };
  for (const language of languages) {
    const words = await sheetWords(language);
    for (const column of importColumns) heads.columns.set(headKey(words.importColumns[column]), column);
    for (const rank of ranks) heads.ranks.set(headKey(words.ranks[rank]), rank);
    for (const education of educations) heads.educations.set(headKey(words.educations[education]), education);
    for (const type of termsContractTypes)
      heads.contractTypes.set(headKey(words.importContractTypes[type]), type);
    for (const regime of sheetRegimes)
      heads.regimes.set(headKey(words.importRegimes[regime]).replace(/[()（）]/g, ''), regime);
  }
  return heads;
}

/**
 * The first sheet of an uploaded workbook as rows of text.
 * @throws DomainError `workbook.unreadable`
 */
export async function firstSheet(bytesBase64: string): Promise<string[][]> {
  const { sheets } = await readWorkbook(Buffer.from(bytesBase64, 'base64'), limits);
  const [sheet] = sheets;
  if (!sheet)
    throw new DomainError('workbook.unreadable', {
      reason: 'notXlsx',
      maxRows: limits.maxRows,
      maxMegabytes: 5,
    });
  return sheet.rows;
}

/** An empty workbook with the columns an import reads, in one language. */
export async function emptyGuardWorkbook(language: Language): Promise<Buffer> {
  const words = await sheetWords(language);
  const sheet: Sheet = {
    name: words.importSheetName,
    columns: importColumns.map((column) => ({
      header: words.importColumns[column],
      width: 18,
      type: 'text',
    })),
    rows: [],
  };
  return writeWorkbook({ sheets: [sheet] });
}
