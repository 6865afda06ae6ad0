import { command, query } from '@zhiqin/access';
import { readWorkbook, writeWorkbook } from '@zhiqin/documents';
import { contexts, languages } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { noInput } from '@zhiqin/sites/rules';
import { questionWorkbookInput } from './exam-input.ts';
import { addHeads, questionColumns, readQuestionSheet } from './read-question-sheet.ts';
import { examQuestion } from './schema.ts';

const limits = { maxRows: 2001, maxBytes: 5 * 1024 * 1024 };

async function readQuestions(bytesBase64: string) {
  const { sheets } = await readWorkbook(Buffer.from(bytesBase64, 'base64'), limits);
  const [sheet] = sheets;
  if (!sheet)
    throw new DomainError('workbook.unreadable', {
      reason: 'notXlsx',
      maxRows: limits.maxRows,
      maxMegabytes: 5,
    });
  const heads = { columns: new Map(), kinds: new Map(), topics: new Map() };
  for (const language of languages) addHeads(heads, await sheetWords(language));
  return readQuestionSheet(sheet.rows, heads);
}

async function sheetWords(language: (typeof languages)[number]) {
  const { questionSheet, questionKinds, topics } = (await contexts.training[language]()).default;
  return { columns: questionSheet.columns, kinds: questionKinds, topics, name: questionSheet.name };
}

/** What an import would do: the questions it can take, and every fault by its cell. Errors: `workbook.unreadable`. */
export const previewQuestions = query({
  action: 'exam.keep',
  input: questionWorkbookInput,
  run: (_, { bytesBase64 }) => readQuestions(bytesBase64),
});

/** A workbook of questions into the bank, whole or not at all. Errors: `question-import.refused`, `workbook.unreadable`. */
export const importQuestions = command({
  action: 'exam.keep',
  input: questionWorkbookInput,
  async run(ctx, { bytesBase64 }) {
    const { questions, errors } = await readQuestions(bytesBase64);
    if (errors.length > 0) throw new DomainError('question-import.refused', { faults: errors.length });
    await ctx.tx.insert(examQuestion).values(
      questions.map(({ kind, topic, text, textEn, choices, right }) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        kind,
        topic,
        text,
        textEn,
        pictureFileId: null,
        choices: choices.map((one) => ({ text: one, textEn: null })),
        right,
        createdAt: ctx.now,
      })),
    );
    ctx.audit({ questions: questions.length });
    return { imported: questions.length };
  },
});

/** An empty workbook with the columns an import reads. */
export const questionWorkbookTemplate = query({
  action: 'exam.keep',
  input: noInput,
  async run({ language }) {
    const words = await sheetWords(language);
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: words.name,
          columns: questionColumns.map((column) => ({
            header: words.columns[column],
            width: column === 'text' ? 40 : 16,
            type: 'text',
          })),
          rows: [],
        },
      ],
    });
    return { bytesBase64: bytes.toString('base64') };
  },
});
