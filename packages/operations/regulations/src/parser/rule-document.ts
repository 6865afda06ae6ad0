/** A stretch of the source text: UTF-16 offsets, end exclusive. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

export type RuleNodeKind = 'chapter' | 'section' | 'article' | 'item' | 'paragraph';

/** A numbered (or, for paragraphs and inner titles, unnumbered) part of a rule document. */
export interface RuleNode {
  readonly kind: RuleNodeKind;
  readonly no: number | null;
  /** The number as written: `第三条`, `（二）`, `1.`; empty for paragraphs. */
  readonly label: string;
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
  readonly kind: 'page-number' | 'site-notice' | 'rule-line' | 'repeated-title' | 'collection-title';
  readonly text: string;
}

export interface RuleDocument {
  /** Empty when the text names none. */
  readonly title: string;
  readonly titleSpan: SourceSpan | null;
  readonly nodes: readonly RuleNode[];
  readonly noise: readonly Noise[];
}
