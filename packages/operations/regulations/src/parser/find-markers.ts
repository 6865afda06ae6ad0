import { readNumber } from './read-number.ts';

/** Outer to inner: 第X章, 第X节, 第X条, 一、, （一）, 1., （1）, ①. */
export const levels = {
  innerTitle: -1,
  chapter: 0,
  section: 1,
  article: 2,
  han: 3,
  hanParen: 4,
  arabic: 5,
  arabicParen: 6,
  circled: 7,
} as const;
export type Level = (typeof levels)[keyof typeof levels];

/** Something that looks like a number of a clause; whether it is one depends on what stands around it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly level: Level;
  readonly no: number;
  readonly atLineStart: boolean;
  /** The next candidate of its level carries the next number, with no outer one at a line start between. */
  followedBySibling: boolean;
}

const han = '〇零一二三四五六七八九十百两';
const arabic = '0-9０-９';
const pattern = new RegExp(
  [
    `第[ \\u3000]{0,2}([${han}${arabic}]{1,7})[ \\u3000]{0,2}([章节条])`,
    `([${han}]{1,6})[、．]`,
    `[（(][ \\u3000]?([${han}]{1,5})[ \\u3000]?[）)]`,
    `([${arabic}]{1,3})(?:[、．]|\\.(?![${arabic}]))`,
    `[（(][ \\u3000]?([${arabic}]{1,3})[ \\u3000]?[）)]`,
    '([①-⑳])',
  ].join('|'),
  'g',
);
const english = /^(Chapter|Section|Article)[ \t]{1,3}(\d{1,3})\b[.:]?/;
const lineStartParen = new RegExp(`^([${arabic}]{1,2})[)）]`);
const englishLevel: Readonly<Record<string, Level>> = {
  Chapter: levels.chapter,
  Section: levels.section,
  Article: levels.article,
};
const formalLevel: Readonly<Record<string, Level>> = {
  章: levels.chapter,
  节: levels.section,
  条: levels.article,
};

/** Candidates of one line. `offset`: where the (trimmed) line starts in the source. Time linear in the line. */
export function findMarkers(line: string, offset: number): Candidate[] {
  const found: Candidate[] = [];
  const add = (at: number, label: string, level: Level, digits: string) => {
    const no = readNumber(digits);
    if (no === null) return;
    found.push({
      start: offset + at,
      end: offset + at + label.length,
      label,
      level,
      no,
      atLineStart: at === 0,
      followedBySibling: false,
    });
  };
  const inEnglish = english.exec(line);
  if (inEnglish) add(0, inEnglish[0], englishLevel[inEnglish[1] as string] as Level, inEnglish[2] as string);
  const bare = lineStartParen.exec(line);
  if (bare) add(0, bare[0], levels.arabicParen, bare[1] as string);
  for (const match of line.matchAll(pattern)) {
    const [label, formal, kind, hanDot, hanParen, number, paren, circle] = match;
    const at = match.index;
    if (formal && kind) add(at, label, formalLevel[kind] as Level, formal);
    else if (hanDot) add(at, label, levels.han, hanDot);
    else if (hanParen) add(at, label, levels.hanParen, hanParen);
    else if (number && !isInsideWord(line, at)) add(at, label, levels.arabic, number);
    else if (paren) add(at, label, levels.arabicParen, paren);
    else if (circle) add(at, label, levels.circled, circle);
  }
  return found;
}

/** "v1." and "10.1." are no clause numbers. */
function isInsideWord(line: string, at: number): boolean {
  return at > 0 && /[0-9０-９A-Za-z.．]/.test(line[at - 1] as string);
}

/** Fills `followedBySibling` for all candidates of a text, in one pass from the end. */
export function markSiblings(candidates: readonly Candidate[]): void {
  const nextNo = new Map<Level, number>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i] as Candidate;
    candidate.followedBySibling = nextNo.get(candidate.level) === candidate.no + 1;
    nextNo.set(candidate.level, candidate.no);
    if (candidate.atLineStart)
      for (const level of nextNo.keys()) if (level > candidate.level) nextNo.delete(level);
  }
}
