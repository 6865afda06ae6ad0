import {
  type Correction,
  correctRuleDocuments,
  parseRuleDocuments,
  type RuleDocument,
  type RuleNode,
  type SourceSpan,
} from '@zhiqin/regulations';

/** One regulation of a file: its own stretch of the text, with offsets counted from that stretch's start. */
export interface SourceDocument {
  text: string;
  /** Where the stretch begins in the file's text. */
  start: number;
  document: RuleDocument;
}

/** The regulations a file holds; most hold one. Every character of the file is in exactly one of them. */
export function splitDocuments(text: string, corrections: readonly Correction[] = []): SourceDocument[] {
  const documents = correctRuleDocuments(parseRuleDocuments(text), text, corrections);
  const starts = documents.map((document, index) => (index === 0 ? 0 : firstOffset(document, text.length)));
  return documents.map((document, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    return { text: text.slice(start, end), start, document: shifted(document, start) };
  });
}

function firstOffset(document: RuleDocument, otherwise: number): number {
  const starts = [document.titleSpan, ...document.noise].flatMap((span) => (span ? [span.start] : []));
  return Math.min(otherwise, ...starts, ...document.nodes.slice(0, 1).map((node) => node.sourceStart));
}

function shifted(document: RuleDocument, by: number): RuleDocument {
  if (by === 0) return document;
  const move = <S extends SourceSpan>(span: S): S => ({
    ...span,
    start: span.start - by,
    end: span.end - by,
  });
  const moveNode = (node: RuleNode): RuleNode => ({
    ...node,
    sourceStart: node.sourceStart - by,
    sourceEnd: node.sourceEnd - by,
    spans: node.spans.map(move),
    children: node.children.map(moveNode),
  });
  return {
    title: document.title,
    titleSpan: document.titleSpan && move(document.titleSpan),
    nodes: document.nodes.map(moveNode),
    noise: document.noise.map(move),
  };
}
