import type { RuleDocument, RuleNode } from './rule-document.ts';

/** One clause that controls can be bound to, with the headings above it. */
export interface ArticleOfDocument {
  /** Number as people cite it: the article's own where articles run through the document, else `3.1`; under unnumbered inner titles `A.1`. Unique unless the source repeats a number. */
  readonly reference: string;
  readonly path: readonly string[];
  readonly node: RuleNode;
}

/** The clauses of a document in order: its articles, and chapters or sections that carry text but no article. */
export function articlesOf(document: RuleDocument): ArticleOfDocument[] {
  const found: ArticleOfDocument[] = [];
  collect(document.nodes, [], [], found);
  return found;
}

function collect(
  nodes: readonly RuleNode[],
  path: readonly string[],
  numbers: readonly string[],
  found: ArticleOfDocument[],
): void {
  let innerTitles = 0;
  for (const node of nodes) {
    if (node.kind === 'chapter' && node.no === null) innerTitles += 1;
    const number = numberOf(node, innerTitles);
    if (node.kind === 'article') {
      const isFormal = /^第|^Article/.test(node.label);
      found.push({ reference: isFormal ? String(node.no) : [...numbers, ...number].join('.'), path, node });
    } else if (node.kind === 'chapter' || node.kind === 'section') {
      const inner = node.children.filter((child) => child.kind !== 'paragraph');
      if (inner.length === 0 && node.text !== '')
        found.push({ reference: [...numbers, ...number].join('.'), path, node });
      collect(inner, node.heading ? [...path, node.heading] : path, [...numbers, ...number], found);
    }
  }
}

function numberOf(node: RuleNode, innerTitles: number): string[] {
  if (node.no !== null) return [String(node.no)];
  return node.kind === 'chapter' ? [innerTitleLetters(innerTitles)] : [];
}

/** 1 → A, 26 → Z, 27 → AA */
function innerTitleLetters(no: number): string {
  const letter = String.fromCharCode(65 + ((no - 1) % 26));
  return no > 26 ? innerTitleLetters(Math.floor((no - 1) / 26)) + letter : letter;
}
