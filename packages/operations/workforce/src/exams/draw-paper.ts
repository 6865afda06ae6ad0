import type { KeyItem, PaperQuestion, PaperRule, QuestionChoice, QuestionKind } from './exam-types.ts';

export interface BankQuestion {
  id: string;
  kind: QuestionKind;
  topic: string;
  text: string;
  textEn: string | null;
  pictureFileId: string | null;
  pictureAlt?: string | null;
  choices: QuestionChoice[];
  right: number[];
}

export interface DrawnPaper {
  paper: PaperQuestion[];
  key: KeyItem[];
}

/** The bank has fewer questions of a topic than a rule asks for. */
export interface Shortage {
  topic: string;
  wanted: number;
  found: number;
}

/** Topics of which the bank has too few, all of them. */
export function shortages(rules: readonly PaperRule[], bank: readonly BankQuestion[]): Shortage[] {
  const wantedBy = new Map<string, number>();
  for (const { topic, count } of rules) wantedBy.set(topic, (wantedBy.get(topic) ?? 0) + count);
  return [...wantedBy]
    .map(([topic, wanted]) => ({ topic, wanted, found: bank.filter((one) => one.topic === topic).length }))
    .filter(({ wanted, found }) => found < wanted);
}

/**
 * A paper by the rules: the same seed and bank give the same paper. No question stands on it twice; choices are shown in
 * an order of their own, except true and false. Nothing where the bank is too small: ask `shortages` first.
 */
export function drawPaper(
  rules: readonly PaperRule[],
  bank: readonly BankQuestion[],
  seed: string,
): DrawnPaper {
  const random = randomFrom(seed);
  const ordered = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1));
  const left = new Map<string, BankQuestion[]>();
  for (const topic of new Set(rules.map((rule) => rule.topic)))
    left.set(
      topic,
      shuffled(
        ordered.filter((one) => one.topic === topic),
        random,
      ),
    );
  const drawn = rules.flatMap(({ topic, count, points }) =>
    (left.get(topic) ?? []).splice(0, count).map((question) => shown(question, points, random)),
  );
  return { paper: drawn.map((one) => one.asked), key: drawn.map((one) => one.key) };
}

function shown(question: BankQuestion, points: number, random: () => number) {
  const { id, kind, topic, text, textEn, pictureFileId, pictureAlt = null, choices } = question;
  const indices = choices.map((_, index) => index);
  const order = kind === 'true-false' ? indices : shuffled(indices, random);
  const asked: PaperQuestion = {
    questionId: id,
    kind,
    topic,
    points,
    text,
    textEn,
    pictureFileId,
    pictureAlt,
    choices: order.flatMap((index) => choices[index] ?? []),
  };
  const key: KeyItem = {
    questionId: id,
    kind,
    topic,
    points,
    right: question.right.map((index) => order.indexOf(index)),
  };
  return { asked, key };
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** Numbers in [0, 1) from a text: FNV-1a sets mulberry32 going. Not for secrets. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
