import { findMarkers } from './markers/find-markers.ts';
import type { RuleDocument, RuleNode, SourceSpan } from './rule-document.ts';
import { joinPieces } from './structure/draft-node.ts';

/**
 * What a person puts right in what the parser made of a text. `at`: offset in that text. Corrections move borders and
 * name parts; the words stay where they are, so nothing is ever lost by one.
 */
export type Correction =
  /** The provision that starts there becomes part of the one before it. */
  | { readonly kind: 'merge'; readonly at: number }
  /** A provision begins there, in the middle of another. */
  | { readonly kind: 'split'; readonly at: number; readonly label: string }
  | { readonly kind: 'relabel'; readonly at: number; readonly label: string };

/** Applies corrections in order to the documents of a text. One that finds nothing at its place changes nothing. */
export function correctRuleDocuments(
  documents: readonly RuleDocument[],
  text: string,
  corrections: readonly Correction[],
): RuleDocument[] {
  let corrected = [...documents];
  for (const correction of corrections) {
    corrected = corrected.map((document) => ({
      ...document,
      nodes: correctNodes(document.nodes, text, correction),
    }));
  }
  return corrected;
}

/** Where a provision can be split: its sentences and items but the first, with their words. */
export function splitPoints(node: RuleNode, text: string): { at: number; words: string }[] {
  const points = [
    ...sentenceStarts(node, text),
    ...itemsUnder(node).flatMap((item) => [item.sourceStart, ...sentenceStarts(item, text)]),
  ];
  const sorted = [...new Set(points)].filter((at) => at > node.sourceStart).sort((a, b) => a - b);
  return sorted.map((at) => ({
    at,
    words:
      text
        .slice(at, at + 60)
        .split('\n')[0]
        ?.trim() ?? '',
  }));
}

function correctNodes(nodes: readonly RuleNode[], text: string, correction: Correction): readonly RuleNode[] {
  if (correction.kind === 'merge') return merged(nodes, correction.at);
  return nodes.flatMap((node) => {
    if (correction.kind === 'relabel' && node.sourceStart === correction.at && node.label !== '')
      return [relabelled(node, correction.label)];
    if (correction.kind === 'split' && node.kind === 'article') return splitArticle(node, text, correction);
    return [{ ...node, children: correctNodes(node.children, text, correction) }];
  });
}

function relabelled(node: RuleNode, label: string): RuleNode {
  return { ...node, label, no: numberIn(label), writtenLabel: node.writtenLabel ?? node.label };
}

const numberIn = (label: string): number | null => findMarkers(`${label.trim()} `, 0)[0]?.no ?? null;

/** In reading order the provision at the place and the one before it may stand under different headings. */
function merged(nodes: readonly RuleNode[], at: number): readonly RuleNode[] {
  const articles = articlesIn(nodes);
  const index = articles.findIndex((node) => node.sourceStart === at);
  const gone = articles[index];
  const kept = articles[index - 1];
  if (!gone || !kept) return nodes;
  const whole: RuleNode = {
    ...kept,
    text: joinPieces(
      [kept.text, (gone.writtenLabel ?? gone.label) + (gone.heading ?? ''), gone.text].filter(Boolean),
    ),
    sourceEnd: Math.max(kept.sourceEnd, gone.sourceEnd),
    spans: [...kept.spans, ...gone.spans],
    children: [...kept.children, ...gone.children],
  };
  const replaced = (list: readonly RuleNode[]): readonly RuleNode[] =>
    list.flatMap((node) => {
      if (node === gone) return [];
      return [node === kept ? whole : { ...node, children: replaced(node.children) }];
    });
  return replaced(nodes);
}

function articlesIn(nodes: readonly RuleNode[]): RuleNode[] {
  return nodes.flatMap((node) => (node.kind === 'article' ? [node] : articlesIn(node.children)));
}

function splitArticle(
  node: RuleNode,
  text: string,
  { at, label }: { at: number; label: string },
): RuleNode[] {
  const { left, right } = cut(node, text, at);
  const [first, ...rest] = right;
  if (!left || !first) return [node];
  const stood = first.writtenLabel ?? first.label;
  const begin = first.spans[0];
  const writtenLabel = stood || (begin ? numberMeant(text.slice(begin.start, begin.end), label) : '');
  const second: RuleNode = {
    ...first,
    kind: 'article',
    label,
    no: numberIn(label),
    writtenLabel,
    children: [...first.children, ...rest],
  };
  return [left, stood === writtenLabel ? second : withSpans(second, second.spans, text)];
}

/**
 * The number these words begin with, where it is the label a person gave or that with a slip of the pen or the scanner
 * (`笫二十一条`, `Artcle 21.`), so that it does not stand in the text a second time; else empty.
 */
function numberMeant(words: string, label: string): string {
  const slips = Math.min(2, Math.floor(label.length / 3));
  for (const length of [0, 1, -1, 2, -2].map((more) => label.length + more)) {
    const found = words.slice(0, length);
    const closing = words.slice(length).match(/^(?:[、.．:：]|(?=\s))/)?.[0];
    // Both end alike: 第二天 is no slip of 第二条.
    if (closing === undefined || found.at(-1) !== label.at(-1)) continue;
    if (slipsBetween(found, label) <= slips) return found + closing;
  }
  return '';
}

/** Signs to change, add or leave out to make one of the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

/** The part of a node before an offset and the parts from there on, as nodes of their own. */
function cut(node: RuleNode, text: string, at: number): { left: RuleNode | null; right: RuleNode[] } {
  if (node.sourceStart >= at) return { left: null, right: [node] };
  const before = node.spans.flatMap((span) => spanWithin(span, text, 0, at));
  const after = node.spans.flatMap((span) => spanWithin(span, text, at, text.length));
  const children = node.children.map((child) => cut(child, text, at));
  const leftChildren = children.flatMap(({ left }) => (left ? [left] : []));
  const rightChildren = children.flatMap(({ right }) => right);
  if (after.length === 0 && rightChildren.length === 0) return { left: node, right: [] };
  const left = withSpans({ ...node, children: leftChildren }, before, text);
  if (after.length === 0) return { left, right: rightChildren };
  const { heading: _heading, ...bare } = node;
  const rest = withSpans(
    { ...bare, no: null, label: '', writtenLabel: '', children: rightChildren },
    after,
    text,
  );
  return { left, right: [rest] };
}

function withSpans(node: RuleNode, spans: readonly SourceSpan[], text: string): RuleNode {
  const skip = (node.writtenLabel ?? node.label).length;
  const pieces = spans.map(({ start, end }, i) => text.slice(start + (i === 0 ? skip : 0), end).trim());
  const own = joinPieces(pieces.filter(Boolean));
  const { heading, ...rest } = node;
  const isHeaded = heading !== undefined && own.startsWith(heading);
  return {
    ...rest,
    ...(isHeaded ? { heading } : {}),
    text: isHeaded ? own.slice(heading.length).trim() : own,
    sourceStart: spans[0]?.start ?? node.sourceStart,
    sourceEnd: spans.at(-1)?.end ?? node.sourceEnd,
    spans,
  };
}

/** The part of a span between two offsets, without white space at its ends; none where nothing is left. */
function spanWithin(span: SourceSpan, text: string, from: number, to: number): SourceSpan[] {
  const start = Math.max(span.start, from);
  const end = Math.min(span.end, to);
  const words = text.slice(start, end);
  if (words.trim() === '') return [];
  return [{ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }];
}

function itemsUnder(node: RuleNode): RuleNode[] {
  return node.children.flatMap((child) => [child, ...itemsUnder(child)]);
}

function sentenceStarts(node: RuleNode, text: string): number[] {
  return node.spans.flatMap(({ start, end }, i) => {
    const words = text.slice(start, end);
    const starts = [...words.matchAll(/[。！？!?；;]\s*(?=\S)|\.\s+(?=\S)/g)].map(
      (found) => start + found.index + found[0].length,
    );
    return i > 0 ? [start, ...starts] : starts;
  });
}
