import { expect } from 'vitest';
import { outlineOf } from './outline-rule-documents.ts';
import { parseRuleDocument, parseRuleDocuments } from './parse-rule-document.ts';
import type { RuleDocument, RuleNode, SourceSpan } from './rule-document.ts';

export const allNodes = (nodes: readonly RuleNode[]): RuleNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);

export const bare = (text: string) => text.replace(/\s/g, '');

/** What the parser returns plus noise gives back the input but for white space, read as one document or as several. */
export function expectLossless(text: string): void {
  for (const documents of [parseRuleDocuments(text), [parseRuleDocument(text)]]) {
    expectSpansCover(text, documents);
    expectNodesAsWritten(text, documents);
    for (const document of documents) expectOutlineKeeps(text, document);
  }
}

function expectSpansCover(text: string, documents: readonly RuleDocument[]): void {
  const spans: SourceSpan[] = documents.flatMap((document) => [
    ...(document.titleSpan ? [document.titleSpan] : []),
    ...document.noise,
    ...allNodes(document.nodes).flatMap((node) => node.spans),
  ]);
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  expect(inOrder.filter((span, i) => i > 0 && span.start < (inOrder[i - 1] as SourceSpan).end)).toEqual([]);
  expect(bare(inOrder.map((span) => text.slice(span.start, span.end)).join(''))).toBe(bare(text));
}

function expectNodesAsWritten(text: string, documents: readonly RuleDocument[]): void {
  const altered = documents
    .flatMap((document) => allNodes(document.nodes))
    .filter(
      (node) =>
        bare(node.label + (node.heading ?? '') + node.text) !==
        bare(node.spans.map((span) => text.slice(span.start, span.end)).join('')),
    );
  expect(altered).toEqual([]);
}

/** The outline carries the same words once each: only numbers are written another way. */
function expectOutlineKeeps(text: string, document: RuleDocument): void {
  const outline = outlineOf(document, text);
  const given = [
    outline.title,
    outline.preamble,
    ...outline.noise,
    ...outline.headings.map((heading) => heading.text),
    ...outline.provisions.flatMap((provision) => [
      provision.text,
      ...provision.items.map((item) => item.text),
    ]),
  ].join('');
  const labels = allNodes(document.nodes)
    .filter((node) => node.kind !== 'paragraph')
    .map((node) => node.label)
    .join('');
  const source = [
    document.title,
    ...document.noise.map((noise) => noise.text),
    ...allNodes(document.nodes).map((node) => node.label + (node.heading ?? '') + node.text),
  ].join('');
  expect(sorted(given + labels)).toBe(sorted(source));
}

const sorted = (text: string) => [...bare(text)].sort().join('');
