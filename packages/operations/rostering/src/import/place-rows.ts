import type { ReadRosterRow } from './read-roster-sheet.ts';

interface PlacedCell {
  guardId: string;
  day: string;
  postId: string;
  code: string;
  /** As the spreadsheet names it. */
  cell: string;
}

/**
 * Gives each mark a post: the one the row names, else the one where most of the row finds room, so that a guard keeps
 * his post; a day without room there goes where there is some. No such shift on that day: `unplaced`.
 * @param heads places by `day/post/code`
 */
export function placeRows(
  rows: readonly ReadRosterRow[],
  postIds: readonly string[],
  heads: ReadonlyMap<string, number>,
): { placed: PlacedCell[]; unplaced: { cell: string; code: string }[] } {
  const left = new Map(heads);
  const placed: PlacedCell[] = [];
  const unplaced: { cell: string; code: string }[] = [];
  for (const { guardId, postId, days } of rows) {
    const roomAt = (post: string) =>
      [...days].filter(([day, { code }]) => (left.get(`${day}/${post}/${code}`) ?? 0) > 0).length;
    const own = postId ?? [...postIds].sort((a, b) => roomAt(b) - roomAt(a))[0];
    for (const [day, { code, cell }] of days) {
      const has = (post: string) => heads.has(`${day}/${post}/${code}`);
      const free = (post: string) => (left.get(`${day}/${post}/${code}`) ?? 0) > 0;
      const post =
        own && free(own) ? own : (postIds.find(free) ?? (own && has(own) ? own : postIds.find(has)));
      if (post === undefined) {
        unplaced.push({ cell, code });
        continue;
      }
      const key = `${day}/${post}/${code}`;
      left.set(key, (left.get(key) ?? 0) - 1);
      placed.push({ guardId, day, postId: post, code, cell });
    }
  }
  return { placed, unplaced };
}
