import { parseRuleDocuments } from './parse-rule-document.ts';
import type { RuleDocument, RuleNode, SourceSpan } from './rule-document.ts';
import { joinPieces } from './structure/draft-node.ts';

export interface OutlineItem {
  /** As in {@link OutlineProvision}. */
  readonly label: string;
  readonly text: string;
}

/** A rule on its own: each 条, else the deepest numbered unit. */
export interface OutlineProvision {
  /** Labels of all levels down to its own. */
  readonly path: readonly string[];
  /** NFKC without closing 、 or dot: `第四条`, `3.1`, `(一)`, `1`. */
  readonly label: string;
  /** All its own words, heading included; a line break where the source has a paragraph. */
  readonly text: string;
  /** 款, 项 and lettered lists under it, flat, in reading order. */
  readonly items: readonly OutlineItem[];
}

export interface OutlineHeading {
  readonly path: readonly string[];
  readonly text: string;
}

/** A rule document as programs read it. */
export interface RuleOutline {
  /** Empty when the text names none. */
  readonly title: string;
  readonly provisions: readonly OutlineProvision[];
  /** Levels over the provisions: neither provisions nor noise. */
  readonly headings: readonly OutlineHeading[];
  /** Text before the first provision that stands under no heading. */
  readonly preamble: string;
  /** Page numbers, running heads, contents, sites' notices, signatures, as written. */
  readonly noise: readonly string[];
}

/** The outlines of the documents in a text, at least one. Never throws; nothing of the text is lost but white space. */
export function outlineRuleDocuments(text: string): RuleOutline[] {
  return parseRuleDocuments(text).map((document) => outlineOf(document, text));
}

interface OpenOutline {
  readonly provisions: OutlineProvision[];
  readonly headings: OutlineHeading[];
  readonly preamble: string[];
}

/** @param text what the document was parsed from */
export function outlineOf(document: RuleDocument, text: string): RuleOutline {
  const outline: OpenOutline = { provisions: [], headings: [], preamble: [] };
  for (const node of document.nodes) visit(node, [], outline, text);
  const { provisions, headings, preamble } = outline;
  return {
    title: document.title,
    provisions,
    headings,
    preamble: preamble.join('\n'),
    noise: document.noise.map((noise) => noise.text),
  };
}

function visit(node: RuleNode, above: readonly string[], outline: OpenOutline, text: string): void {
  const own = wordsOf(node, text);
  const label = labelOf(node);
  const path = [...above, label];
  if (node.kind === 'article') {
    outline.provisions.push({ path, label, text: own, items: itemsOf(node.children, text) });
    return;
  }
  if (node.kind === 'paragraph' || node.kind === 'item') addParagraph(node, above, outline, text);
  else outline.headings.push({ path, text: own });
  const below = node.kind === 'paragraph' ? above : path;
  for (const child of node.children) visit(child, below, outline, text);
}

/** A list without numbers under a heading belongs to the heading; before every heading it is preamble. */
function addParagraph(node: RuleNode, above: readonly string[], outline: OpenOutline, text: string): void {
  const words = [node.label, wordsOf(node, text)].filter(Boolean).join(' ');
  if (above.length === 0) {
    outline.preamble.push(words);
    return;
  }
  const at = outline.headings.findLastIndex((heading) => heading.path.length === above.length);
  const heading = outline.headings[at];
  if (heading) outline.headings[at] = { ...heading, text: `${heading.text}\n${words}` };
}

function itemsOf(nodes: readonly RuleNode[], text: string): OutlineItem[] {
  return nodes.flatMap((node) => [
    { label: labelOf(node), text: wordsOf(node, text) },
    ...itemsOf(node.children, text),
  ]);
}

/** A label as it is cited. Unnumbered headings are cited by their words. */
export function labelOf(node: RuleNode): string {
  return (node.label || (node.heading ?? ''))
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim()
    .replace(/(?<=.)[、.,:。 –—*-]+$/, '')
    .replace(/^【(.+)】$/, '$1');
}

/** Everything the node says itself, as written, without its number. */
function wordsOf(node: RuleNode, text: string): string {
  const pieces = node.spans.map((span, i) =>
    piece(span, i === 0 ? (node.writtenLabel ?? node.label).length : 0, text),
  );
  const isHeaded = node.heading !== undefined && pieces.length > 1 && pieces[0] === node.heading;
  if (!isHeaded) return joinPieces(pieces.filter((words) => words !== ''));
  return `${node.heading}\n${joinPieces(pieces.slice(1))}`;
}

function piece({ start, end }: SourceSpan, skip: number, text: string): string {
  return text.slice(start + skip, end).trim();
}
