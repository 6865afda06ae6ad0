import { type TrainingTopic, trainingTopics } from '../training/training-topics.ts';
import { type QuestionKind, questionKinds } from './exam-types.ts';
import { questionFault, rightOf } from './question-fault.ts';

/** Columns a sheet of questions has; picture questions are made one by one, with their picture. */
export const questionColumns = [
  'kind',
  'topic',
  'text',
  'textEn',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'right',
] as const;
export type QuestionColumn = (typeof questionColumns)[number];
const needed = ['kind', 'topic', 'text', 'right'] as const satisfies readonly QuestionColumn[];
const choiceColumns = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export interface QuestionHeads {
  columns: ReadonlyMap<string, QuestionColumn>;
  kinds: ReadonlyMap<string, QuestionKind>;
  topics: ReadonlyMap<string, TrainingTopic>;
}

export interface QuestionCellError {
  /** "B7"; the row alone where it is the whole row's. */
  cell: string;
  /** Words: i18n context `errors`, `question-import.<code>`. */
  code:
    | 'missing-column'
    | 'required'
    | 'unknown-kind'
    | 'unknown-topic'
    | 'choices'
    | 'right'
    | 'duplicate'
    | 'no-rows';
  value: string;
}

export interface ReadQuestion {
  row: number;
  kind: QuestionKind;
  topic: TrainingTopic;
  text: string;
  textEn: string | null;
  choices: string[];
  right: number[];
}

const keyOf = (text: string) => text.replace(/[\s*＊]/g, '').toLowerCase();
const cellOf = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`;

/**
 * Questions of a sheet, its first row the heads in any order and in either language, and every fault by its cell. The
 * right answer is written as letters: A, ABD, and for an order the letters in order. True and false need no choices:
 * A is true.
 */
export function readQuestionSheet(rows: readonly (readonly string[])[], heads: QuestionHeads) {
  const errors: QuestionCellError[] = [];
  const questions: ReadQuestion[] = [];
  const at = new Map<QuestionColumn, number>();
  (rows[0] ?? []).forEach((head, index) => {
    const column = heads.columns.get(keyOf(head));
    if (column && !at.has(column)) at.set(column, index);
  });
  for (const column of needed)
    if (!at.has(column)) errors.push({ cell: '1', code: 'missing-column', value: column });
  if (errors.length > 0) return { questions, errors };
  const seen = new Set<string>();
  rows.forEach((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return;
    const value = (column: QuestionColumn) => (cells[at.get(column) ?? -1] ?? '').trim();
    const found = readRow(value, heads, seen);
    if (Array.isArray(found))
      for (const [column, code] of found)
        errors.push({ cell: cellOf(at.get(column) ?? 0, index + 1), code, value: value(column) });
    else questions.push({ row: index + 1, ...found });
  });
  if (questions.length === 0 && errors.length === 0) errors.push({ cell: 'A2', code: 'no-rows', value: '' });
  return { questions, errors };
}

type Fault = [column: QuestionColumn, code: QuestionCellError['code']];

/** A row's question, or what is wrong with it and in which column. */
function readRow(
  value: (column: QuestionColumn) => string,
  heads: QuestionHeads,
  seen: Set<string>,
): Omit<ReadQuestion, 'row'> | Fault[] {
  const faults: Fault[] = needed
    .filter((column) => value(column) === '')
    .map((column) => [column, 'required']);
  const kind = heads.kinds.get(keyOf(value('kind')));
  const topic = heads.topics.get(keyOf(value('topic')));
  if (value('kind') !== '' && (!kind || kind === 'picture')) faults.push(['kind', 'unknown-kind']);
  if (value('topic') !== '' && !topic) faults.push(['topic', 'unknown-topic']);
  const text = value('text');
  if (seen.has(text)) faults.push(['text', 'duplicate']);
  seen.add(text);
  if (faults.length > 0 || !kind || !topic) return faults;

  const written = choiceColumns.map(value);
  const choices = written.slice(0, written.findLastIndex((one) => one !== '') + 1);
  if (kind === 'true-false' && choices.length === 0) choices.push('对', '错');
  const letters = [
    ...value('right')
      .toUpperCase()
      .replaceAll(/[^A-F]/g, ''),
  ];
  const places = letters.map((letter) => letter.charCodeAt(0) - 65);
  if (choices.length < 2 || choices.includes('')) return [['text', 'choices']];
  // An order's choices may stand mixed on the sheet: they are put in the order its letters say.
  const isOrder = kind === 'order';
  const isWhole = [...places].sort((a, b) => a - b).every((place, no) => place === no);
  if (isOrder && (places.length !== choices.length || !isWhole)) return [['right', 'right']];
  const question = {
    kind,
    choices: (isOrder ? places.map((place) => choices[place] ?? '') : choices).map((one) => ({ text: one })),
    right: isOrder ? [] : places,
  };
  const wrong = questionFault(question);
  if (wrong) return [wrong === 'choices' ? ['text', 'choices'] : ['right', 'right']];
  return {
    kind,
    topic,
    text,
    textEn: value('textEn') || null,
    choices: question.choices.map((one) => one.text),
    right: rightOf(question),
  };
}

/** Heads, kinds and topics as the words of one language name them, added to what is known already. */
export function addHeads(
  heads: {
    columns: Map<string, QuestionColumn>;
    kinds: Map<string, QuestionKind>;
    topics: Map<string, TrainingTopic>;
  },
  words: {
    columns: Record<QuestionColumn, string>;
    kinds: Record<QuestionKind, string>;
    topics: Record<TrainingTopic, string>;
  },
): void {
  for (const column of questionColumns) heads.columns.set(keyOf(words.columns[column]), column);
  for (const kind of questionKinds) heads.kinds.set(keyOf(words.kinds[kind]), kind);
  for (const topic of trainingTopics) heads.topics.set(keyOf(words.topics[topic]), topic);
}
