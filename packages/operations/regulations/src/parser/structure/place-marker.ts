import type { UpcomingNumbers } from '../markers/mark-siblings.ts';
import { articleRank, type Candidate, isLettered, sectionRank } from '../markers/marker-styles.ts';
import { announces, type DraftNode } from './draft-node.ts';

/** Where a marker would go. */
export interface Place {
  /** How many of the open nodes stay open. */
  readonly depth: number;
  /** It carries the next number of a list that is open. */
  readonly continues: boolean;
}

export interface Surroundings {
  /** Open clauses, outermost first. */
  readonly open: readonly DraftNode[];
  readonly upcoming: UpcomingNumbers;
  /** `outer>inner` keys seen nested so far in this document. */
  readonly nested: ReadonlySet<string>;
}

/**
 * Where a clause belongs among the open ones: under the number it repeats (3 → 3.1), else after the one before it in
 * its list, else under the innermost that can hold it.
 */
export function placeMarker(candidate: Candidate, surroundings: Surroundings): Place {
  const { open } = surroundings;
  if (candidate.style === 'appendix') return { depth: 0, continues: false };
  const byPrefix = candidate.parts.length > 1 ? prefixDepth(candidate, open) : null;
  if (byPrefix !== null) return { depth: byPrefix, continues: true };
  for (let i = open.length - 1; i >= 0; i--) {
    if (follows(open[i] as DraftNode, candidate)) return { depth: i, continues: true };
  }
  const sameList = open.findLastIndex((node) => node.key === candidate.key);
  if (sameList >= 0 && candidate.no !== 1 && candidate.style !== 'bullet')
    return { depth: sameList, continues: false };
  let depth = open.length;
  while (depth > 0 && !canHold(open[depth - 1] as DraftNode, candidate, surroundings)) depth -= 1;
  return { depth, continues: false };
}

function follows(node: DraftNode, candidate: Candidate): boolean {
  if (node.key !== candidate.key || node.no === null) return false;
  if (candidate.style === 'bullet') return true;
  const next = candidate.isInserted ? node.no : node.no + 1;
  return candidate.no === next && candidate.parts.slice(0, -1).every((part, i) => part === node.parts[i]);
}

/** The depth under the open number that the candidate's begins with: 3 for 3.1, 3.1 for 3.1.2. */
function prefixDepth(candidate: Candidate, open: readonly DraftNode[]): number | null {
  const prefix = candidate.parts.slice(0, -1);
  const at = open.findLastIndex(
    (node) =>
      node.parts.length === prefix.length &&
      node.parts.every((part, i) => part === prefix[i]) &&
      (prefix.length > 1 || mayNumberDotted(node)),
  );
  return at < 0 ? null : at + 1;
}

function mayNumberDotted(node: DraftNode): boolean {
  return node.style === 'arabic' || node.style === 'han' || node.rank <= articleRank;
}

function canHold(outer: DraftNode, candidate: Candidate, { open, upcoming, nested }: Surroundings): boolean {
  if (outer.style === null || outer.style === 'bullet') return false;
  if (outer.key === candidate.key) return false;
  if (outer.style === 'title') return outer.rank < candidate.rank || isLettered(candidate.style);
  if (isLettered(candidate.style) || candidate.style === 'roman-upper')
    return canHoldLetter(outer, candidate, open);
  if (outer.rank < candidate.rank) return true;
  if (candidate.rank <= sectionRank || open.some((node) => node.key === candidate.key)) return false;
  // Numbered the other way round: （一） under 1., 第一条 under 一、总则.
  if (nested.has(`${outer.key}>${candidate.key}`)) return announces(outer) || candidate.no === 1;
  if (candidate.no !== 1) return false;
  if (outer.no !== null && upcoming.after(outer.key, candidate.start) === outer.no + 1) return true;
  return candidate.rank > articleRank && announces(outer) && candidate.followedBySibling;
}

/** Letters begin under whatever number is open; a Roman chapter only where nothing numbered is. */
function canHoldLetter(outer: DraftNode, candidate: Candidate, open: readonly DraftNode[]): boolean {
  if (candidate.style === 'roman-upper') return outer.rank < candidate.rank;
  if (outer.style !== null && outer.style !== 'title' && isLettered(outer.style))
    return outer.rank < candidate.rank && !open.some((node) => node.key === candidate.key);
  return true;
}
