import type { Day } from '@zhiqin/kernel';
import type { PlannedShift } from '../rotate.ts';

interface Place {
  postId: string;
  code: string;
}
interface PatternCell {
  guardId: string;
  day: Day;
  from: Place[];
  to: Place[];
}

/**
 * The cells a pattern changes: of its crews' members, on the days laid out. A cell made by hand stays, and its place
 * stays his; so does everybody else's. The same pattern laid again changes nothing.
 * @param stored who stands where now @param handMade `guard/day` cells, a day of rest given by hand among them
 */
export function patternChanges(
  planned: readonly PlannedShift[],
  members: ReadonlySet<string>,
  stored: readonly ({ guardId: string; day: Day } & Place)[],
  handMade: ReadonlySet<string>,
): PatternCell[] {
  const cells = new Map<string, PatternCell>();
  const at = (guardId: string, day: Day) => {
    const key = `${guardId}/${day}`;
    const known = cells.get(key) ?? { guardId, day, from: [], to: [] };
    cells.set(key, known);
    return known;
  };
  const days = new Set(planned.map((one) => one.day));
  const taken = new Map<string, number>();
  const placeKey = ({ day, postId, code }: { day: Day } & Place) => `${day}/${postId}/${code}`;
  for (const one of stored) {
    const { guardId, day, postId, code } = one;
    const isOurs = days.has(day) && members.has(guardId) && !handMade.has(`${guardId}/${day}`);
    if (isOurs) at(guardId, day).from.push({ postId, code });
    else taken.set(placeKey(one), (taken.get(placeKey(one)) ?? 0) + 1);
  }
  for (const { day, postId, code, heads, guardIds } of planned) {
    let left = heads - (taken.get(placeKey({ day, postId, code })) ?? 0);
    for (const guardId of guardIds) {
      if (left <= 0 || handMade.has(`${guardId}/${day}`)) continue;
      at(guardId, day).to.push({ postId, code });
      left -= 1;
    }
  }
  const key = (places: readonly Place[]) =>
    places
      .map(({ postId, code }) => `${postId}/${code}`)
      .sort()
      .join();
  return [...cells.values()]
    .filter(({ from, to }) => key(from) !== key(to))
    .sort((a, b) => (`${a.day}${a.guardId}` < `${b.day}${b.guardId}` ? -1 : 1));
}
