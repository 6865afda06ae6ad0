import { emptyRoot, type Hash, nodeHash } from './hashes.ts';

/** A complete subtree of 2^level leaves, the position-th of its level from the left. Level 0 is the leaves. */
export interface Place {
  level: number;
  position: number;
}

export interface TreeNode extends Place {
  hash: Hash;
}

/** How a hash of a complete subtree is found. */
export type NodeAt = (place: Place) => Hash;

/** The complete subtrees a tree of so many leaves consists of, largest first: one for each bit of its size. */
export function peaksOf(size: number): Place[] {
  const peaks: Place[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(size || 1)); level >= 0; level--) {
    const width = 2 ** level;
    if (start + width > size) continue;
    peaks.push({ level, position: start / width });
    start += width;
  }
  return peaks;
}

/** Merkle tree hash of the leaves from `start` to before `end` (RFC 6962 §2.1); `start` lies on a subtree's edge. */
export function rangeRoot(start: number, end: number, at: NodeAt): Hash {
  if (end === start) return emptyRoot;
  const hashes: Hash[] = [];
  for (let from = start; from < end; ) {
    let level = Math.floor(Math.log2(end - from));
    while (from % 2 ** level !== 0) level -= 1;
    hashes.push(at({ level, position: from / 2 ** level }));
    from += 2 ** level;
  }
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * Leaves put behind a tree of `size` whose peaks are known.
 * @returns every complete subtree that comes into being, the leaves among them, and the root afterwards
 */
export function growTree(
  size: number,
  peaks: readonly Hash[],
  leaves: readonly Hash[],
): { nodes: TreeNode[]; root: Hash } {
  const edge: TreeNode[] = peaksOf(size).map((place, i) => ({ ...place, hash: peaks[i] as Hash }));
  const nodes: TreeNode[] = [];
  for (const [i, hash] of leaves.entries()) {
    let grown: TreeNode = { level: 0, position: size + i, hash };
    nodes.push(grown);
    for (let left = edge.at(-1); left && left.level === grown.level; left = edge.at(-1)) {
      edge.pop();
      grown = {
        level: grown.level + 1,
        position: left.position / 2,
        hash: nodeHash(left.hash, grown.hash),
      };
      nodes.push(grown);
    }
    edge.push(grown);
  }
  const root =
    edge.length === 0 ? emptyRoot : edge.map(({ hash }) => hash).reduceRight((r, l) => nodeHash(l, r));
  return { nodes, root };
}

/** The path from a leaf to the root of a tree of `size` leaves (RFC 6962 §2.1.1), nearest sibling first. */
export function inclusionPath(index: number, size: number, at: NodeAt): Hash[] {
  return pathWithin(index, 0, size, at);
}

function pathWithin(index: number, start: number, end: number, at: NodeAt): Hash[] {
  if (end - start <= 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...pathWithin(index, start, middle, at), rangeRoot(middle, end, at)]
    : [...pathWithin(index, middle, end, at), rangeRoot(start, middle, at)];
}

/** What shows that a tree of `size` begins with the tree of its first `before` leaves (RFC 6962 §2.1.2). */
export function consistencyPath(before: number, size: number, at: NodeAt): Hash[] {
  if (before === 0 || before === size) return [];
  return growthWithin(before, 0, size, true, at);
}

function growthWithin(before: number, start: number, end: number, isWhole: boolean, at: NodeAt): Hash[] {
  if (before === end - start) return isWhole ? [] : [rangeRoot(start, end, at)];
  const split = splitOf(end - start);
  const middle = start + split;
  return before <= split
    ? [...growthWithin(before, start, middle, isWhole, at), rangeRoot(middle, end, at)]
    : [...growthWithin(before - split, middle, end, false, at), rangeRoot(start, middle, at)];
}

/** The largest power of two below a width of at least two. */
const splitOf = (width: number): number => 2 ** (Math.ceil(Math.log2(width)) - 1);

/** The complete subtrees a calculation asks for: it is run once on what is not yet known. */
export function placesAskedBy(calculate: (at: NodeAt) => unknown): Place[] {
  const asked = new Map<string, Place>();
  calculate((place) => {
    asked.set(keyOf(place), place);
    return emptyRoot;
  });
  return [...asked.values()];
}

export const keyOf = ({ level, position }: Place): string => `${level}:${position}`;
