import { type DraftNode, joinPieces } from './draft-node.ts';
import { levels } from './find-markers.ts';
import type { RuleNode, RuleNodeKind, SourceSpan } from './rule-document.ts';

/** Where a run of loosely numbered clauses (一、 1. （1）) stands, which decides what its outermost level is called. */
type Surroundings = 'document' | 'inner-title' | 'chapter' | 'loose-chapter' | 'article';

/** Gives each draft its kind and freezes it. */
export function finishNodes(
  drafts: readonly DraftNode[],
  surroundings: Surroundings = 'document',
): RuleNode[] {
  const hasArticles = drafts.some((draft) => draft.level === levels.article);
  const looseHaveChildren = drafts.some((draft) => isLoose(draft) && draft.children.length > 0);
  return drafts.map((draft) => {
    const kind = kindOf(draft, surroundings, hasArticles, looseHaveChildren);
    return finish(draft, kind, surroundingsInside(draft, kind));
  });
}

function kindOf(
  draft: DraftNode,
  surroundings: Surroundings,
  hasArticles: boolean,
  looseHaveChildren: boolean,
): RuleNodeKind {
  if (draft.level === null) return 'paragraph';
  if (draft.level <= levels.chapter) return 'chapter';
  if (draft.level === levels.section) return 'section';
  if (draft.level === levels.article) return 'article';
  if (surroundings === 'article' || hasArticles) return 'item';
  if (surroundings === 'chapter' || surroundings === 'loose-chapter') return 'article';
  if (!looseHaveChildren) return 'article';
  return surroundings === 'inner-title' ? 'section' : 'chapter';
}

function surroundingsInside(draft: DraftNode, kind: RuleNodeKind): Surroundings {
  if (kind === 'article' || kind === 'item') return 'article';
  if (draft.level === levels.innerTitle) return 'inner-title';
  return isLoose(draft) ? 'loose-chapter' : 'chapter';
}

function isLoose(draft: DraftNode): boolean {
  return draft.level !== null && draft.level >= levels.han;
}

function finish(draft: DraftNode, kind: RuleNodeKind, inside: Surroundings): RuleNode {
  const text = joinPieces(draft.pieces);
  // A short clause without children or text of its own is its text, not a heading over nothing.
  const headless =
    draft.heading !== '' &&
    text === '' &&
    draft.children.length === 0 &&
    (kind === 'article' || kind === 'item');
  return {
    kind,
    no: draft.no,
    label: draft.label,
    ...(draft.heading !== '' && !headless ? { heading: draft.heading } : {}),
    text: headless ? draft.heading : text,
    sourceStart: (draft.spans[0] as SourceSpan).start,
    sourceEnd: (draft.spans.at(-1) as SourceSpan).end,
    spans: draft.spans,
    children: finishNodes(draft.children, inside),
  };
}
