import { type Piece, wordsDiff } from './words-diff.ts';

/** A clause with its items, as it is compared. */
export interface ComparedClause {
  id: string;
  /** The clause of the older version it was copied from, where that is known. */
  originId: string | null;
  reference: string | null;
  label: string;
  heading: string | null;
  text: string;
}

export type ArticleChange = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';

export interface ArticleDifference {
  change: ArticleChange;
  /** Null: there was none. */
  before: ComparedClause | null;
  /** Null: there is none any more. */
  after: ComparedClause | null;
  /** Of a changed clause: what its words became. */
  words: Piece[];
  /** Stands elsewhere among the clauses that stayed; a changed clause may have moved too. */
  hasMoved: boolean;
}

/**
 * Two versions clause by clause: those of the newer one in its order, then those it no longer has. A clause is the
 * same one when it was copied, else when it says the same, else when it stands under the same number.
 */
export function articlesDiff(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
): ArticleDifference[] {
  const counterpart = paired(before, after);
  const places = new Map(before.map((clause, place) => [clause.id, place]));
  const kept = after.flatMap((clause) => counterpart.get(clause.id) ?? []);
  const steady = inSteadyOrder(kept.map((clause) => places.get(clause.id) ?? 0));
  const stayed = new Set(kept.filter((_, index) => steady.has(index)).map((clause) => clause.id));
  const differences = after.map((clause): ArticleDifference => {
    const old = counterpart.get(clause.id);
    if (!old) return { change: 'added', before: null, after: clause, words: [], hasMoved: false };
    const hasMoved = !stayed.has(old.id);
    const says = (one: ComparedClause) => [one.heading, one.text].filter(Boolean).join('\n');
    const hasChanged = says(old) !== says(clause);
    return {
      change: hasChanged ? 'changed' : hasMoved ? 'moved' : 'unchanged',
      before: old,
      after: clause,
      words: hasChanged ? wordsDiff(says(old), says(clause)) : [],
      hasMoved,
    };
  });
  const used = new Set(kept.map((clause) => clause.id));
  return [
    ...differences,
    ...before
      .filter((clause) => !used.has(clause.id))
      .map((clause): ArticleDifference => {
        return { change: 'removed', before: clause, after: null, words: [], hasMoved: false };
      }),
  ];
}

/** Newer clause's id → its older clause; each older clause at most once. */
function paired(before: readonly ComparedClause[], after: readonly ComparedClause[]) {
  const pairs = new Map<string, ComparedClause>();
  const free = new Map(before.map((clause) => [clause.id, clause]));
  const pair = (keyOf: (clause: ComparedClause) => string | null, soughtBy = keyOf) => {
    const byKey = new Map<string, ComparedClause[]>();
    for (const clause of free.values()) {
      const key = keyOf(clause);
      if (key) byKey.set(key, [...(byKey.get(key) ?? []), clause]);
    }
    for (const clause of after) {
      const key = pairs.has(clause.id) ? null : soughtBy(clause);
      const old = key ? byKey.get(key)?.shift() : undefined;
      if (!old) continue;
      pairs.set(clause.id, old);
      free.delete(old.id);
    }
  };
  pair(
    (clause) => clause.id,
    (clause) => clause.originId,
  );
  pair((clause) => clause.text.replaceAll(/\s+/g, '') || null);
  pair((clause) => clause.reference);
  return pairs;
}

/** Places (in the list) of a longest part of it that rises: what is not in it has moved. */
function inSteadyOrder(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] as number] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  });
  const steady = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) steady.add(index);
  return steady;
}

/** Whether guards sign for it again: only words that are new to them. */
export function asksForSignature(change: ArticleChange): boolean {
  return change === 'added' || change === 'changed';
}

/** The posts a clause's controls apply to; null = every post, also where nothing is bound. */
export function touchedPosts(bindings: readonly { postIds: readonly string[] | null }[]): string[] | null {
  if (bindings.length === 0 || bindings.some((one) => one.postIds === null)) return null;
  return [...new Set(bindings.flatMap((one) => one.postIds ?? []))].sort();
}
