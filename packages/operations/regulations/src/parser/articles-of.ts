import type { RuleDocument, RuleNode } from './rule-document.ts';

/** One clause that controls can be bound to, with the headings above it. */
export interface ArticleOfDocument {
  /** Number as people cite it: the article's own where articles run through the document, else `3.1`; under unnumbered inner titles `A.1`. Unique unless the source repeats a number. */
  readonly reference: string;
  readonly path: readonly string[];
  readonly node: RuleNode;
}

/** The clauses of a document in order: each 条, and where there is none the deepest numbered units. */
export function articlesOf(document: RuleDocument): ArticleOfDocument[] {
  const found: ArticleOfDocument[] = [];
  collect(document.nodes, { path: [], numbers: [] }, found);
  return found;
}

interface Above {
  readonly path: readonly string[];
  readonly numbers: readonly string[];
}

function collect(nodes: readonly RuleNode[], above: Above, found: ArticleOfDocument[]): void {
  let innerTitles = 0;
  for (const node of nodes) {
    if (node.kind === 'chapter' && node.no === null) innerTitles += 1;
    const numbers = numbersOf(node, above.numbers, innerTitles);
    if (node.kind === 'article') {
      const isFormal = /^【?第.*[条條]|^(Article|ARTICLE)/.test(node.label);
      const reference = node.no === null ? node.label : isFormal ? ownNumber(node) : numbers.join('.');
      found.push({ reference, path: above.path, node });
    } else if (node.kind === 'chapter' || node.kind === 'section') {
      const path = node.heading ? [...above.path, node.heading] : above.path;
      collect(node.children, { path, numbers }, found);
    }
  }
}

/** 3.1 names its chapter itself; what is numbered afresh is cited with the numbers above it. */
function numbersOf(node: RuleNode, above: readonly string[], innerTitles: number): string[] {
  const dotted = /^[0-9０-９]+(?:[.．][0-9０-９]+)+/.exec(node.label)?.[0];
  if (dotted) {
    const parts = dotted.normalize('NFKC').split('.');
    const first = above.findIndex(
      (_, at) => above.slice(at).join('.') === parts.slice(0, above.length - at).join('.'),
    );
    if (parts.at(-1) !== '0') return [...(first >= 0 ? above.slice(0, first) : above), ...parts];
  }
  if (node.no !== null) return [...above, String(node.no)];
  return node.kind === 'chapter' ? [...above, innerTitleLetters(innerTitles)] : [...above];
}

/** 第十条之一 is cited 10-1. */
function ownNumber({ no, label }: RuleNode): string {
  const inserted = /之([一二三四五六七八九])/.exec(label)?.[1];
  return inserted ? `${no}-${'一二三四五六七八九'.indexOf(inserted) + 1}` : String(no);
}

/** 1 → A, 26 → Z, 27 → AA */
function innerTitleLetters(no: number): string {
  const letter = String.fromCharCode(65 + ((no - 1) % 26));
  return no > 26 ? innerTitleLetters(Math.floor((no - 1) / 26)) + letter : letter;
}
