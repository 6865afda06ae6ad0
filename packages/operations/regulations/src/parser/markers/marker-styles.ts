/** Styles of numbering. Two markers of one style and one parent belong to one list. */
export type StyleName =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'en-article'
  | 'en-section'
  | 'en-clause'
  | 'paragraph'
  | 'point'
  | 'han'
  | 'han-paren'
  | 'han-close'
  | 'arabic'
  | 'dotted'
  | 'arabic-paren'
  | 'arabic-close'
  | 'circled'
  | 'roman-upper'
  | 'stem'
  | 'upper'
  | 'lower'
  | 'roman-lower'
  | 'bullet';

/**
 * Outer to inner where a document does not show otherwise: 第X章 第X节 第X条 一、 （一） 1. 1.1 （1） 1) ①.
 * Letters and Roman numbers go under whatever is open when they begin (`place-marker.ts`).
 */
const ranks: Readonly<Record<StyleName, number>> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 5,
  'en-article': 5,
  'en-section': 5,
  'en-clause': 5,
  paragraph: 6,
  point: 7,
  'roman-upper': 8,
  upper: 9,
  han: 10,
  'han-paren': 11,
  'han-close': 11.5,
  arabic: 12,
  dotted: 12,
  'arabic-paren': 13,
  'arabic-close': 13.5,
  circled: 14,
  stem: 14.5,
  lower: 15,
  'roman-lower': 16,
  bullet: 20,
};

/** @param depth parts of a dotted number: 2 for 1.1 */
export function rankOf(style: StyleName, depth = 1): number {
  return ranks[style] + (style === 'dotted' ? (depth - 1) * 0.1 : 0);
}

export const articleRank = ranks.article;
export const sectionRank = ranks.section;

/** 第X条, 第X章 … and Article 3, Chapter 2: written with a word, and cited in the text by the same words. */
export const isFormal = (style: StyleName) => ranks[style] <= ranks.point;

/** a) (b) C. (iv) 甲、: lists that are items of what they stand under. */
export const isLettered = (style: StyleName) =>
  style === 'lower' || style === 'upper' || style === 'roman-lower' || style === 'stem';

/** Article, Section, Clause: a heading or a provision, by what stands under it. */
export const isEnglishClause = (style: StyleName) => style.startsWith('en-');

/** Something that looks like the number of a clause; whether it is one depends on what stands around it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly style: StyleName;
  /** Style and way of writing: a list goes on only in the same one. */
  readonly key: string;
  readonly rank: number;
  readonly no: number;
  /** All parts of a dotted number, [2, 1] for 2.1; else the number alone. */
  readonly parts: readonly number[];
  readonly atLineStart: boolean;
  /** 第十条之一 follows 第十条. */
  readonly isInserted: boolean;
  /** "1 目的": a number without any sign after it proves little. */
  readonly isBare: boolean;
  /** A single i, v or x is a letter in one list and a Roman number in another. */
  readonly otherwise?: Candidate;
  /** The next candidate of its list carries the next number, with no outer one at a line start between. */
  followedBySibling: boolean;
}
