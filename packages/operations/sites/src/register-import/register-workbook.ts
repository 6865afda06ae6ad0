import type { UseContext } from '@zhiqin/access';
import { readWorkbook, writeWorkbook } from '@zhiqin/documents';
import { contexts, type Language, languages } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { headKey } from '../gate/directory-sheet.ts';
import { post } from '../schema.ts';
import { type ImportedRegister, importColumns } from './import-columns.ts';
import { type ImportLine, readRegisterSheet } from './read-register-sheet.ts';

const limits = { maxRows: 5001, maxBytes: 5 * 1024 * 1024 };

const wordsOf = async (language: Language) => (await contexts.sites[language]()).default;
type SiteWords = Awaited<ReturnType<typeof wordsOf>>;

/** Columns of choices, and where their words are. */
const choiceWords: Record<string, (words: SiteWords) => Readonly<Record<string, string>>> = {
  gearKind: (words) => words.equipment.gearKinds,
  gearState: (words) => words.equipment.gearStates,
  fireKind: (words) => words.equipment.fireKinds,
};

/**
 * An uploaded register, every cell checked. Stores nothing.
 * @throws DomainError `workbook.unreadable`
 */
export async function checkRegisterWorkbook(
  { tx, tenantId, language: shown }: UseContext,
  siteId: string,
  register: ImportedRegister,
  bytesBase64: string,
) {
  const { sheets } = await readWorkbook(Buffer.from(bytesBase64, 'base64'), limits);
  const [sheet] = sheets;
  if (!sheet)
    throw new DomainError('workbook.unreadable', {
      reason: 'notXlsx',
      maxRows: limits.maxRows,
      maxMegabytes: 5,
    });
  const columns = new Map<string, string>();
  const choices = new Map<string, Map<string, string>>();
  for (const language of languages) {
    const words = await wordsOf(language);
    for (const { key } of importColumns[register]) {
      columns.set(headKey(words.importColumns[key as keyof typeof words.importColumns]), key);
      const own = choiceWords[key]?.(words);
      if (!own) continue;
      const written = choices.get(key) ?? new Map<string, string>();
      for (const [code, word] of Object.entries(own)) written.set(headKey(word), code);
      choices.set(key, written);
    }
  }
  const rows = await tx
    .select({ id: post.id, code: post.code, name: post.name, nameEn: post.nameEn })
    .from(post)
    .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), isNull(post.retiredAt)));
  const posts = new Map(
    rows.flatMap(({ id, ...names }) =>
      Object.values(names).flatMap((name) => (name ? [[headKey(name), id] as const] : [])),
    ),
  );
  const own = await wordsOf(shown);
  const names = new Map(rows.map(({ id, name, nameEn }) => [id, (shown === 'en' && nameEn) || name]));
  return {
    ...readRegisterSheet(register, sheet.rows, { columns, choices, posts }),
    /** A line as the reader's own language says it. */
    said: (line: ImportLine): Record<string, string> =>
      Object.fromEntries(
        Object.entries(line).map(([key, value]) => {
          const text = String(value ?? '');
          return [key, (key === 'post' && names.get(text)) || choiceWords[key]?.(own)[text] || text];
        }),
      ),
  };
}

/** An empty workbook with the columns an import reads, and a second sheet with the words its choices know. */
export async function emptyRegisterWorkbook(register: ImportedRegister, language: Language): Promise<Buffer> {
  const words = await wordsOf(language);
  const columns = importColumns[register];
  const head = (key: string) => words.importColumns[key as keyof typeof words.importColumns];
  const lists = columns.filter(({ key }) => key in choiceWords);
  const choices = lists.map(({ key }) => Object.values(choiceWords[key]?.(words) ?? {}));
  const longest = Math.max(0, ...choices.map((list) => list.length));
  const own = {
    name: words.importSheets[register],
    columns: columns.map(({ key, required }) => ({
      header: `${head(key)}${required ? ' *' : ''}`,
      width: 18,
    })),
    rows: [],
  };
  const known = {
    name: words.importSheets.choices,
    columns: lists.map(({ key }) => ({ header: head(key), width: 18 })),
    rows: Array.from({ length: longest }, (_, i) => choices.map((list) => list[i] ?? null)),
  };
  return writeWorkbook({ sheets: lists.length > 0 ? [own, known] : [own] });
}
