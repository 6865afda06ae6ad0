import { articleRank, type Candidate, isLettered } from '../markers/marker-styles.ts';
import type { Noise, SourceSpan } from '../rule-document.ts';
import { announces, type DraftNode, innerTitle, numbered, paragraph } from './draft-node.ts';

/** A document while it is being read. */
export interface OpenDocument {
  title: string;
  titleSpan: SourceSpan | null;
  readonly roots: DraftNode[];
  readonly noise: Noise[];
  /** Open clauses, outermost first. */
  open: DraftNode[];
  /** Last number by list, for lists that run on through the chapters. */
  last: Map<string, number>;
  /** `outer>inner` keys seen nested. */
  nested: Set<string>;
}

export function openDocument(title = '', titleSpan: SourceSpan | null = null): OpenDocument {
  return { title, titleSpan, roots: [], noise: [], open: [], last: new Map(), nested: new Set() };
}

/** Opens a clause by its number; its text is filled in once its end is known. @param depth how many stay open */
export function openClause(document: OpenDocument, marker: Candidate, depth: number): DraftNode {
  const node = numbered(marker);
  document.open.length = depth;
  const outer = document.open.at(-1);
  if (outer && marker.style !== 'bullet') document.nested.add(`${outer.key}>${node.key}`);
  (outer?.children ?? document.roots).push(node);
  document.open.push(node);
  return node;
}

/** Numbers start afresh inside a new outer clause; articles run on through the chapters. */
export function noteAccepted(
  document: OpenDocument,
  marker: Candidate,
  ranks: ReadonlyMap<string, number>,
): void {
  for (const key of document.last.keys())
    if ((ranks.get(key) ?? 0) > marker.rank && (ranks.get(key) ?? 0) !== articleRank)
      document.last.delete(key);
  document.last.set(marker.key, marker.no);
}

/**
 * An unnumbered heading: above what follows it, beside the headings like it.
 * @param rank of the first number under it
 */
export function openTitle(
  document: OpenDocument,
  heading: { text: string; span: SourceSpan; rank: number; isName: boolean },
): void {
  const { open } = document;
  const sibling = heading.isName ? open.findIndex((node) => node.style === 'title') : -1;
  let depth = sibling >= 0 ? sibling : open.length;
  while (depth > 0 && !holdsTitle(open[depth - 1] as DraftNode, heading.rank)) depth -= 1;
  const node = innerTitle(heading.text, heading.span, heading.rank - 0.05);
  open.length = depth;
  (open.at(-1)?.children ?? document.roots).push(node);
  open.push(node);
}

function holdsTitle(outer: DraftNode, rank: number): boolean {
  if (outer.style === null || outer.style === 'bullet' || outer.rank >= rank) return false;
  return (
    outer.style !== 'title' &&
    outer.style !== 'article' &&
    announces(outer) &&
    !/[：:]$/.test(outer.pieces.at(-1) ?? '')
  );
}

/** A line without a number of its own goes on with what is open. */
export function addText(document: OpenDocument, text: string, span: SourceSpan): void {
  leaveFinishedItems(document);
  const last = document.open.at(-1);
  if (last && !(last.style === null && endsText(last))) {
    // A heading that goes on with a small letter was the first line of a sentence.
    if (last.style !== 'title' && last.heading !== '' && last.pieces.length === 0 && /^[a-z]/.test(text)) {
      last.pieces.push(last.heading);
      last.heading = '';
    }
    last.pieces.push(text);
    last.spans.push(span);
    return;
  }
  if (last) document.open.pop();
  const node = paragraph();
  node.pieces.push(text);
  node.spans.push(span);
  (document.open.at(-1)?.children ?? document.roots).push(node);
  document.open.push(node);
}

/** After the full stop of a list's last item the article itself speaks again. */
function leaveFinishedItems({ open }: OpenDocument): void {
  for (let top = open.at(-1); top && endsText(top) && !top.hasSibling; top = open.at(-1)) {
    const outer = open.at(-2);
    const isItem =
      outer !== undefined &&
      (open.slice(0, -1).some((node) => node.style === 'article') ||
        (isLettered(top.style as never) && outer.style !== 'title'));
    if (!isItem) return;
    open.pop();
  }
}

function endsText(node: DraftNode): boolean {
  return /[。！？!?.]$/.test(node.pieces.at(-1) ?? node.heading);
}
