interface Place {
  postId: string;
  code: string;
}

export interface ChangedCell {
  guardId: string;
  day: string;
  from: Place[];
  to: Place[];
}

/** Cells that differ between the roster as it stands and a run's: what is there, and what shall be. */
export function differences(
  guards: readonly { guardId: string; cells: readonly ({ day: string } & Place)[] }[],
  wanted: readonly ({ guardId: string; day: string } & Place)[],
): ChangedCell[] {
  const cells = new Map<string, ChangedCell>();
  const at = (guardId: string, day: string) => {
    const known = cells.get(`${guardId}/${day}`) ?? { guardId, day, from: [], to: [] };
    cells.set(`${guardId}/${day}`, known);
    return known;
  };
  for (const { guardId, cells: own } of guards)
    for (const { day, postId, code } of own) at(guardId, day).from.push({ postId, code });
  for (const { guardId, day, postId, code } of wanted) at(guardId, day).to.push({ postId, code });
  const key = (places: readonly Place[]) =>
    places
      .map(({ postId, code }) => `${postId}/${code}`)
      .sort()
      .join();
  return [...cells.values()]
    .filter(({ from, to }) => key(from) !== key(to))
    .sort((a, b) => (`${a.day}${a.guardId}` < `${b.day}${b.guardId}` ? -1 : 1));
}
