import { daysOfMonth, type Month } from '@zhiqin/kernel';

type ImportFault =
  | 'no-days'
  | 'no-people'
  | 'unknown-person'
  | 'repeated-person'
  | 'unknown-code'
  | 'no-such-day'
  | 'no-such-shift';

export interface ImportCellFault {
  /** As the spreadsheet names it, "B7". */
  cell: string;
  /** Words: i18n `portalRoster`, `importFaults.<code>`. */
  code: ImportFault;
  value: string;
}

/** What the sheet is read against. */
export interface RosterSheetFacts {
  month: Month;
  people: readonly { guardId: string; name: string; staffNo: string }[];
  /** Codes of the site's shifts. */
  codes: readonly string[];
  /** Names and codes of posts → post. */
  posts: ReadonlyMap<string, string>;
  /** What the reader said marks stand for: a shift's code, or `rest`. Over the trade's usual ones. */
  legend: ReadonlyMap<string, string>;
  /** Cells put right on the page, by name. */
  corrections: ReadonlyMap<string, string>;
}

export interface ReadRosterRow {
  row: number;
  guardId: string;
  /** The post the row names; null where it names none. */
  postId: string | null;
  /** Day → code; days of rest and empty cells are left out. */
  days: ReadonlyMap<string, { code: string; cell: string }>;
}

interface ReadRoster {
  rows: ReadRosterRow[];
  faults: ImportCellFault[];
  /** Every mark that stands in a day's cell: how often, and what it is taken for; null: nobody has said. */
  marks: { mark: string; times: number; means: string | null }[];
}

/** How rosters in the trade write shifts; a mark counts only where the site has that shift. */
const usualMarks: Record<string, string> = {
  白: 'D',
  白班: 'D',
  日: 'D',
  日班: 'D',
  早: 'D',
  早班: 'D',
  D: 'D',
  A: 'D',
  中: 'E',
  中班: 'E',
  E: 'E',
  B: 'E',
  夜: 'N',
  夜班: 'N',
  晚: 'N',
  晚班: 'N',
  N: 'N',
  C: 'N',
  休: 'rest',
  休息: 'rest',
  公休: 'rest',
  OFF: 'rest',
  R: 'rest',
  O: 'rest',
  X: 'rest',
  '0': 'rest',
  '-': 'rest',
  '/': 'rest',
  '×': 'rest',
  '○': 'rest',
};
const nameHeads = new Set(['姓名', '名字', '保安员', '人员', 'name', 'guard']);
const staffNoHeads = new Set(['工号', '编号', '员工号', 'staffno', 'no', 'no.', 'staff no', 'staffno.']);
const postHeads = new Set(['岗位', '岗位名称', '岗', 'post']);
/** Rows of a roster that are about nobody. */
const noPerson = /^(合计|小计|总计|备注|说明|注|制表|审核|审批|白班人数|夜班人数|total|notes?)/i;
const rowsLookedAt = 6;

const tidy = (text: string | undefined) => (text ?? '').normalize('NFKC').trim();
const headOf = (text: string | undefined) =>
  tidy(text)
    .replace(/\s+/g, '')
    .replace(/[*：:]+$/, '')
    .toLowerCase();
export const markOf = (text: string | undefined) => tidy(text).toUpperCase();

/**
 * Reads a roster as the trade keeps it: names down, days across, a mark in each cell. Every fault is named by its cell;
 * what can be read is read beside it.
 */
export function readRosterSheet(rows: readonly (readonly string[])[], facts: RosterSheetFacts): ReadRoster {
  const head = findDays(rows, facts.month);
  if (!head) return { rows: [], faults: [{ cell: 'A1', code: 'no-days', value: '' }], marks: [] };
  const faults: ImportCellFault[] = head.wrong.map((cell) => ({ ...cell, code: 'no-such-day' }));
  const columns = findColumns(rows, head, facts);
  const marks = new Map<string, number>();
  const seen = new Set<string>();
  const read: ReadRosterRow[] = [];
  rows.slice(head.row + 1).forEach((cells, below) => {
    const row = head.row + 1 + below;
    const nameCell = cellName(columns.name, row + 1);
    const written = tidy(facts.corrections.get(nameCell) ?? cells[columns.name]);
    const staffNo = columns.staffNo === null ? '' : tidy(cells[columns.staffNo]);
    if ((written === '' && staffNo === '') || noPerson.test(written)) return;
    const person = findPerson(
      facts.people,
      facts.corrections.has(nameCell) ? written : staffNo || written,
      written,
    );
    if (!person) {
      // A line of numbers or weekdays under the head is nobody's.
      if (!cells.some((cell, at) => head.days.has(at) && meaningOf(markOf(cell), facts) !== null)) return;
      faults.push({ cell: nameCell, code: 'unknown-person', value: written || staffNo });
      return;
    }
    if (seen.has(person.guardId)) {
      faults.push({ cell: nameCell, code: 'repeated-person', value: written });
      return;
    }
    seen.add(person.guardId);
    const post = columns.post === null ? '' : headOf(cells[columns.post]);
    const days = new Map<string, { code: string; cell: string }>();
    for (const [at, day] of head.days) {
      const cell = cellName(at, row + 1);
      const mark = markOf(facts.corrections.get(cell) ?? cells[at]);
      if (mark === '') continue;
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
      const means = meaningOf(mark, facts);
      if (means === null) faults.push({ cell, code: 'unknown-code', value: mark });
      else if (means !== 'rest') days.set(day, { code: means, cell });
    }
    read.push({ row: row + 1, guardId: person.guardId, postId: facts.posts.get(post) ?? null, days });
  });
  if (read.length === 0 && faults.length === 0) faults.push({ cell: 'A1', code: 'no-people', value: '' });
  return {
    rows: read,
    faults,
    marks: [...marks]
      .map(([mark, times]) => ({ mark, times, means: meaningOf(mark, facts) }))
      .sort((a, b) => b.times - a.times || (a.mark < b.mark ? -1 : 1)),
  };
}

/** A shift's code, `rest`, or null where nobody has said. */
function meaningOf(mark: string, { legend, codes }: RosterSheetFacts): string | null {
  const said = legend.get(mark) ?? usualMarks[mark] ?? (codes.includes(mark) ? mark : undefined);
  if (said === undefined) return null;
  return said === 'rest' || codes.includes(said) ? said : null;
}

/** The row with most days in it: 1 … 31, with or without 日, or whole dates. */
function findDays(rows: readonly (readonly string[])[], month: Month) {
  const ofMonth = daysOfMonth(month);
  let best: { row: number; days: Map<number, string>; wrong: { cell: string; value: string }[] } | null =
    null;
  rows.slice(0, rowsLookedAt).forEach((cells, row) => {
    const days = new Map<number, string>();
    const wrong: { cell: string; value: string }[] = [];
    cells.forEach((text, at) => {
      const written = tidy(text);
      const whole = /^(\d{4})-(\d{2})-(\d{2})/.exec(written);
      const short = /^(?:\d{1,2}[/.月-])?(\d{1,2})(?:日|号)?$/.exec(written);
      const day = whole ? whole[0] : short ? `${month}-${short[1]?.padStart(2, '0')}` : null;
      if (day === null) return;
      if (ofMonth.includes(day)) days.set(at, day);
      // The last days of a printed form stand there in every month.
      else if (!/-(29|30|31)$/.test(day)) wrong.push({ cell: cellName(at, row + 1), value: written });
    });
    if (days.size >= 5 && days.size > (best?.days.size ?? 0)) best = { row, days, wrong };
  });
  return best as { row: number; days: Map<number, string>; wrong: { cell: string; value: string }[] } | null;
}

function findColumns(
  rows: readonly (readonly string[])[],
  head: { row: number; days: ReadonlyMap<number, string> },
  { people }: RosterSheetFacts,
) {
  const firstDay = Math.min(...head.days.keys());
  const heads = rows.slice(0, head.row + 2);
  const named = (wanted: ReadonlySet<string>) => {
    for (const cells of heads) {
      const at = cells.findIndex((text, column) => column < firstDay && wanted.has(headOf(text)));
      if (at >= 0) return at;
    }
    return null;
  };
  const names = new Set(people.map((one) => one.name));
  const hits = Array.from({ length: Math.max(1, firstDay) }, (_, at) => ({
    at,
    count: rows.filter((cells) => names.has(tidy(cells[at]))).length,
  })).sort((a, b) => b.count - a.count);
  return { name: named(nameHeads) ?? hits[0]?.at ?? 0, staffNo: named(staffNoHeads), post: named(postHeads) };
}

/** By number, else by a name that only one bears. */
function findPerson(people: RosterSheetFacts['people'], key: string, name: string) {
  const byNumber = people.find((one) => one.staffNo.toLowerCase() === key.toLowerCase());
  if (byNumber) return byNumber;
  const same = people.filter((one) => one.name.replace(/\s/g, '') === name.replace(/\s/g, ''));
  return same.length === 1 ? same[0] : undefined;
}

/** Column 0, row 7 → "A7". */
function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
