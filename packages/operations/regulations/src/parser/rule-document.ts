/** A stretch of the source text: UTF-16 offsets, end exclusive. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** `article`: what a control can be bound to (a 条, else the deepest numbered unit); `item`: numbered inside one. */
export type RuleNodeKind = 'chapter' | 'section' | 'article' | 'item' | 'paragraph';

/** A numbered (or, for paragraphs and inner titles, unnumbered) part of a rule document. */
export interface RuleNode {
  readonly kind: RuleNodeKind;
  readonly no: number | null;
  /** The number as written: `第三条`, `（二）`, `1.`, `3.1`; empty for paragraphs and inner titles. */
  readonly label: string;
  /** What stands in the source where a person gave another label; empty where nothing does. */
  readonly writtenLabel?: string;
  readonly heading?: string;
  /** Own text without label, heading and children. */
  readonly text: string;
  /** First and last offset of the node's own text; noise such as a page number may lie between. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** The exact stretches that make up label, heading and text. */
  readonly spans: readonly SourceSpan[];
  readonly children: readonly RuleNode[];
}

export interface Noise extends SourceSpan {
  readonly kind:
    | 'page-number'
    | 'running-head'
    | 'contents'
    | 'site-notice'
    | 'rule-line'
    | 'repeated-title'
    | 'collection-title'
    | 'closing';
  readonly text: string;
}

export interface RuleDocument {
  /** Empty when the text names none. */
  readonly title: string;
  readonly titleSpan: SourceSpan | null;
  readonly nodes: readonly RuleNode[];
  readonly noise: readonly Noise[];
}
