import { isEnglishClause, isLettered, sectionRank } from '../markers/marker-styles.ts';
import type { RuleNode, RuleNodeKind, SourceSpan } from '../rule-document.ts';
import { type DraftNode, joinPieces } from './draft-node.ts';

/** Gives each draft its kind and freezes it. */
export function finishNodes(drafts: readonly DraftNode[]): RuleNode[] {
  return drafts.map((draft) => finish(draft, { isInArticle: false, depth: 0 }));
}

interface Surroundings {
  readonly isInArticle: boolean;
  /** Headings above. */
  readonly depth: number;
}

function finish(draft: DraftNode, around: Surroundings): RuleNode {
  const kind = kindOf(draft, around);
  const isInArticle = around.isInArticle || kind === 'article';
  const text = joinPieces(draft.pieces);
  // A short clause without children or text of its own is its text, not a heading over nothing.
  const isHeadless =
    draft.heading !== '' &&
    text === '' &&
    draft.children.length === 0 &&
    (kind === 'article' || kind === 'item');
  return {
    kind,
    no: draft.style === 'bullet' ? null : draft.no,
    label: draft.label,
    ...(draft.heading !== '' && !isHeadless ? { heading: draft.heading } : {}),
    text: isHeadless ? draft.heading : text,
    sourceStart: (draft.spans[0] as SourceSpan).start,
    sourceEnd: (draft.spans.at(-1) as SourceSpan).end,
    spans: draft.spans,
    children: draft.children.map((child) => finish(child, { isInArticle, depth: around.depth + 1 })),
  };
}

function kindOf(draft: DraftNode, { isInArticle, depth }: Surroundings): RuleNodeKind {
  if (draft.style === null) return 'paragraph';
  if (draft.style === 'title') return 'chapter';
  if (isInArticle) return 'item';
  if (draft.style === 'article') return 'article';
  if (draft.style === 'bullet') return 'paragraph';
  if (!isHeading(draft)) return 'article';
  if (draft.style === 'section') return 'section';
  return draft.rank <= sectionRank || depth === 0 ? 'chapter' : 'section';
}

/** Other numbers stand under it, so the rules are theirs. Letters and signs under it are its items. */
function isHeading(draft: DraftNode): boolean {
  if (draft.style === 'appendix') return true;
  const numbers = draft.children.filter(isNumber);
  if (isEnglishClause(draft.style as never))
    return numbers.some((child) => child.style === 'dotted' || isEnglishClause(child.style as never));
  if (numbers.length > 0 || draft.children.some((child) => headsUnder(draft, child))) return true;
  // A chapter of which nothing but its name is there.
  return draft.rank <= sectionRank && draft.pieces.length === 0 && draft.children.length === 0;
}

/** I. with A. and 1. under it: there the letter is a level, not a list. */
function headsUnder(outer: DraftNode, child: DraftNode): boolean {
  return outer.style === 'roman-upper' && child.style === 'upper' && child.children.some(isNumber);
}

function isNumber({ style }: DraftNode): boolean {
  return style !== null && style !== 'bullet' && !isLettered(style as never);
}
