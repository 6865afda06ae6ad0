import { articlesOf, type RuleDocument, type RuleNode } from '@zhiqin/regulations';

/** A numbered part of a regulation, flat: `parentNo` is the position of the part it stands in. */
export interface ArticleRow {
  position: number;
  parentPosition: number | null;
  kind: RuleNode['kind'];
  label: string;
  reference: string | null;
  heading: string | null;
  headingEn: string | null;
  body: string;
  bodyEn: string | null;
  sourceStart: number;
  sourceEnd: number;
}

/**
 * A document as rows in reading order. With the English document of the same regulation, parts are joined by kind
 * and number (`chapter 2`, `article 12`, `3.1`); parts without a counterpart stay without English.
 */
export function articleRows(document: RuleDocument, english: RuleDocument | null): ArticleRow[] {
  const references = new Map(articlesOf(document).map(({ node, reference }) => [node, reference]));
  const counterparts = english ? partsByNumber(english) : new Map<string, RuleNode>();
  const rows: ArticleRow[] = [];
  const visit = (nodes: readonly RuleNode[], parentPosition: number | null, path: string) => {
    for (const node of nodes) {
      const key = keyOf(node, references.get(node), path);
      const counterpart = key === null ? undefined : counterparts.get(key);
      const position = rows.length;
      rows.push({
        position,
        parentPosition,
        kind: node.kind,
        label: node.label,
        reference: references.get(node) ?? null,
        heading: node.heading ?? null,
        headingEn: counterpart?.heading ?? null,
        body: node.text,
        bodyEn: counterpart?.text || null,
        sourceStart: node.sourceStart,
        sourceEnd: node.sourceEnd,
      });
      visit(node.children, position, key ?? path);
    }
  };
  visit(document.nodes, null, '');
  return rows;
}

function partsByNumber(document: RuleDocument): Map<string, RuleNode> {
  const references = new Map(articlesOf(document).map(({ node, reference }) => [node, reference]));
  const parts = new Map<string, RuleNode>();
  const visit = (nodes: readonly RuleNode[], path: string) => {
    for (const node of nodes) {
      const key = keyOf(node, references.get(node), path);
      // A number that comes twice names neither part for certain; the first keeps it.
      if (key !== null && !parts.has(key)) parts.set(key, node);
      visit(node.children, key ?? path);
    }
  };
  visit(document.nodes, '');
  return parts;
}

function keyOf(node: RuleNode, reference: string | undefined, path: string): string | null {
  if (node.kind === 'article' && reference) return `article ${reference}`;
  return node.no === null ? null : `${path}/${node.kind} ${node.no}`;
}
