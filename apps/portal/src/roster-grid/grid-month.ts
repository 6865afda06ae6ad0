import type { PortalContext } from '@zhiqin/api';
import { checkGuardMonth, type RosterFinding } from '@zhiqin/rostering/rules';

/** A month to be worked on, as the server gives it. */
export type RosterSheet = Awaited<ReturnType<PortalContext['caller']['rostering']['getRosterSheet']>>;
/** What stands in a cell: places as `post number.code`, several joined by `+`; empty: a day of rest. */
export type Cell = string;
/** Guards down, days across, in the sheet's order. Rows are never changed in place: an edit makes new ones. */
export type Grid = readonly (readonly Cell[])[];

export interface Edit {
  row: number;
  col: number;
  before: Cell;
  after: Cell;
}

/** What is looked up again and again while a month is edited. */
export interface MonthIndex {
  sheet: RosterSheet;
  /** `col post number.code` → its shift. */
  shifts: ReadonlyMap<string, RosterSheet['shifts'][number]>;
  /** Codes in the order of their first start. */
  codes: readonly string[];
  colOf: ReadonlyMap<string, number>;
  /** Places there are, by `col post number.code`. */
  heads: ReadonlyMap<string, number>;
  /** `guard day/post/code` → what of the skills asked of everybody he does not bring. */
  lacking: ReadonlyMap<string, readonly string[]>;
  /** `guard day/post/code` of who brings what some of a team have to. */
  bringing: ReadonlySet<string>;
  calendar: { workdays: number; statutoryHolidays: ReadonlySet<string> };
}

const skillKey = (at: { guardId: string; day: string; postId: string; code: string }) =>
  `${at.guardId} ${at.day}/${at.postId}/${at.code}`;

export function indexMonth(sheet: RosterSheet): MonthIndex {
  const colOf = new Map(sheet.days.map(({ day }, col) => [day, col]));
  const postOf = new Map(sheet.posts.map(({ id }, at) => [id, at]));
  const shifts = new Map<string, RosterSheet['shifts'][number]>();
  const heads = new Map<string, number>();
  for (const one of sheet.shifts) {
    const post = postOf.get(one.postId);
    if (post === undefined) continue;
    const key = `${colOf.get(one.day)} ${post}.${one.code}`;
    shifts.set(key, one);
    heads.set(key, one.heads);
  }
  const firstStart = new Map<string, number>();
  for (const { code, startsAt, day } of sheet.shifts) {
    const sinceMs = startsAt.getTime() - Date.parse(`${day}T00:00:00Z`);
    firstStart.set(code, Math.min(firstStart.get(code) ?? Number.POSITIVE_INFINITY, sinceMs));
  }
  return {
    sheet,
    shifts,
    heads,
    colOf,
    codes: [...firstStart.keys()].sort((a, b) => (firstStart.get(a) ?? 0) - (firstStart.get(b) ?? 0)),
    lacking: new Map(sheet.lacking.map((one) => [skillKey(one), one.skills])),
    bringing: new Set(sheet.bringing.map(skillKey)),
    calendar: {
      workdays: sheet.workdays,
      statutoryHolidays: new Set(
        sheet.days.filter((kind) => kind.isStatutoryHoliday).map((kind) => kind.day),
      ),
    },
  };
}

/** The month as it is stored. */
export function gridOf({ sheet, colOf }: MonthIndex): Grid {
  const postOf = new Map(sheet.posts.map(({ id }, at) => [id, at]));
  return sheet.guards.map(({ cells }) => {
    const row: Cell[] = sheet.days.map(() => '');
    for (const { day, postId, code } of cells) {
      const col = colOf.get(day);
      const post = postOf.get(postId);
      if (col === undefined || post === undefined) continue;
      row[col] = row[col] ? [row[col], `${post}.${code}`].sort().join('+') : `${post}.${code}`;
    }
    return row;
  });
}

export const placesOf = (cell: Cell): string[] => (cell === '' ? [] : cell.split('+'));
/** `post number.code` taken apart. */
export function placeParts(place: string): { post: number; code: string } {
  const dot = place.indexOf('.');
  return { post: Number(place.slice(0, dot)), code: place.slice(dot + 1) };
}

/** How many stand in each place, by `col post number.code`. */
export function countPlaces(grid: Grid): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of grid)
    row.forEach((cell, col) => {
      for (const place of placesOf(cell))
        counts.set(`${col} ${place}`, (counts.get(`${col} ${place}`) ?? 0) + 1);
    });
  return counts;
}

/** Open places of a code by day; what is filled beyond its heads elsewhere covers nothing. */
export function openByDay(
  { sheet, heads }: MonthIndex,
  counts: ReadonlyMap<string, number>,
  code: string,
): number[] {
  return sheet.days.map((_, col) =>
    sheet.posts.reduce((sum, _post, post) => {
      const key = `${col} ${post}.${code}`;
      return sum + Math.max(0, (heads.get(key) ?? 0) - (counts.get(key) ?? 0));
    }, 0),
  );
}

/**
 * The cell that a typed code means: the post asked for; else his usual one where it has a place left; else any that has;
 * else his usual one, so that the page shows what is too many. Null where no post has such a shift that day.
 */
export function cellFor(
  month: MonthIndex,
  grid: Grid,
  counts: ReadonlyMap<string, number>,
  at: { row: number; col: number; code: string; post?: number | null },
): Cell | null {
  const { row, col, code, post } = at;
  const has = (one: number) => month.heads.has(`${col} ${one}.${code}`);
  if (post !== null && post !== undefined) return has(post) ? `${post}.${code}` : null;
  const own = grid[row]?.[col] ?? '';
  const left = (one: number) => {
    const key = `${col} ${one}.${code}`;
    const mine = placesOf(own).includes(`${one}.${code}`) ? 1 : 0;
    return (month.heads.get(key) ?? 0) - (counts.get(key) ?? 0) + mine;
  };
  const posts = month.sheet.posts.map((_, one) => one).filter(has);
  const usual = usualPosts(grid[row] ?? []).filter(has);
  const chosen =
    usual.find((one) => left(one) > 0) ?? posts.find((one) => left(one) > 0) ?? usual[0] ?? posts[0];
  return chosen === undefined ? null : `${chosen}.${code}`;
}

/** Post numbers of a row, those he stands at most first. */
function usualPosts(row: readonly Cell[]): number[] {
  const times = new Map<number, number>();
  for (const cell of row)
    for (const place of placesOf(cell)) {
      const { post } = placeParts(place);
      times.set(post, (times.get(post) ?? 0) + 1);
    }
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([post]) => post);
}

export function applyEdits(grid: Grid, edits: readonly Edit[], isUndo = false): Grid {
  if (edits.length === 0) return grid;
  const next = [...grid];
  const copied = new Set<number>();
  for (const { row, col, before, after } of edits) {
    if (!copied.has(row)) next[row] = [...(next[row] ?? [])];
    copied.add(row);
    (next[row] as Cell[])[col] = isUndo ? before : after;
  }
  return next;
}

/** What differs from the stored month, as the command takes it. */
export function changesOf({ sheet }: MonthIndex, base: Grid, grid: Grid) {
  const placesIn = (cell: Cell) =>
    placesOf(cell).map((place) => {
      const { post, code } = placeParts(place);
      return { postId: sheet.posts[post]?.id ?? '', code };
    });
  return grid.flatMap((row, at) =>
    row.flatMap((cell, col) => {
      const was = base[at]?.[col] ?? '';
      const guard = sheet.guards[at];
      const day = sheet.days[col]?.day;
      if (was === cell || !guard || !day) return [];
      return [{ guardId: guard.guardId, day, from: placesIn(was), to: placesIn(cell) }];
    }),
  );
}

/** Minutes a row plans in the month. */
export function minutesOfRow({ shifts }: MonthIndex, row: readonly Cell[]): number {
  return row.reduce(
    (sum, cell, col) =>
      sum +
      placesOf(cell).reduce((own, place) => {
        const at = shifts.get(`${col} ${place}`);
        return own + (at ? (at.endsAt.getTime() - at.startsAt.getTime()) / 60_000 : 0);
      }, 0),
    0,
  );
}

/** What the law and the house say of a row as it stands on the page; the same functions the server publishes by. */
export function checkRow(
  { sheet, shifts, calendar }: MonthIndex,
  at: number,
  row: readonly Cell[],
): RosterFinding[] {
  const guard = sheet.guards[at];
  if (!guard) return [];
  const planned = row.flatMap((cell, col) =>
    placesOf(cell).flatMap((place) => {
      const shift = shifts.get(`${col} ${place}`);
      if (!shift) return [];
      const { day, startsAt, endsAt } = shift;
      return [
        { key: `${col} ${place}`, siteId: sheet.site.id, day, startsAt, endsAt, zone: sheet.site.zone },
      ];
    }),
  );
  const around = guard.around.map((work, n) => ({ ...work, key: `around ${n}`, siteId: '' }));
  return checkGuardMonth(
    {
      guardId: guard.guardId,
      month: sheet.month,
      work: [...around, ...planned],
      terms: guard.terms,
      protectedSpans: guard.protectedSpans,
      cycleBefore: guard.cycleBefore,
    },
    calendar,
  );
}

/** What his file has against a cell (P01–P04, P07), or null. */
export function unfitFor({ sheet }: MonthIndex, guardId: string, col: number, cell: Cell) {
  const day = sheet.days[col]?.day ?? '';
  return (
    placesOf(cell)
      .map((place) => sheet.posts[placeParts(place).post]?.kind)
      .flatMap((kind) =>
        sheet.unfit.filter(
          (span) => span.guardId === guardId && span.kind === kind && span.from <= day && day <= span.until,
        ),
      )[0] ?? null
  );
}

interface SkillLine {
  day: string;
  /** Named skills and those of the files, to be put into words. */
  skills: readonly string[];
}

/** Skills that places of a row ask for and nobody brings as the page stands: he himself, or of his team too few. */
export function skillsMissing(month: MonthIndex, grid: Grid, row: number): SkillLine[] {
  const { sheet, shifts, lacking, bringing } = month;
  const guardId = sheet.guards[row]?.guardId ?? '';
  return (grid[row] ?? []).flatMap((cell, col) =>
    placesOf(cell).flatMap((place): SkillLine[] => {
      const at = shifts.get(`${col} ${place}`);
      if (!at || at.skills.length === 0) return [];
      const own = lacking.get(skillKey({ ...at, guardId }));
      if (own) return [{ day: at.day, skills: own }];
      if (at.skillHeads >= at.heads) return [];
      const team = sheet.guards.filter((_, other) => placesOf(grid[other]?.[col] ?? '').includes(place));
      const bring = team.filter((one) => bringing.has(skillKey({ ...at, guardId: one.guardId }))).length;
      return bring + Math.max(0, at.heads - team.length) < at.skillHeads
        ? [{ day: at.day, skills: at.skills }]
        : [];
    }),
  );
}
