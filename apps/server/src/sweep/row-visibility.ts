import { readFileSync } from 'node:fs';

/** A row of `row-visibility.md`. Columns are named where one decides. */
export interface Visibility {
  table: string;
  /** `tenant`: every site; `row`: the contractor's own row; else the column that names the site or sites. */
  staff: 'nothing' | 'tenant' | 'row' | { by: string };
  /** `staff`: as staff of his site; else the column that names him. */
  guard: 'nothing' | 'staff' | 'row' | { by: string };
  client: 'nothing' | 'row' | { by: string };
  beforeSignIn: boolean;
  clock: boolean;
  anyoneAdds: boolean;
}

/** What a transaction says about itself, as `app.enter` takes it. */
export interface Eyes {
  tenantId: string | null;
  audience: string;
  sites: 'all' | readonly string[];
  clientIds: readonly string[];
  personId: string | null;
}

export function readVisibility(): Map<string, Visibility> {
  const text = readFileSync(new URL('./row-visibility.md', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(lines.map((line) => readLine(line)).map((row) => [row.table, row]));
}

function readLine(line: string): Visibility {
  const [table = '', staff = '', guard = '', client = '', ...marks] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [beforeSignIn, clock, anyoneAdds] = marks.map((mark) => mark === 'yes');
  return {
    table: columnIn(table),
    staff: cell(staff, { 'whole tenant': 'tenant' } as const),
    guard: cell(guard, { 'as staff': 'staff' } as const),
    client: cell<never>(client, {}),
    beforeSignIn: beforeSignIn ?? false,
    clock: clock ?? false,
    anyoneAdds: anyoneAdds ?? false,
  };
}

const columnIn = (text: string) => /`(\w+)`/.exec(text)?.[1] ?? '';

function cell<Word extends string>(
  text: string,
  words: Record<string, Word>,
): 'nothing' | 'row' | Word | { by: string } {
  if (text === 'nothing') return 'nothing';
  if (text === 'its own row') return 'row';
  const word = words[text];
  if (word) return word;
  const by = columnIn(text);
  if (!by) throw new Error(`row-visibility.md: "${text}" means nothing`);
  return { by };
}

/**
 * What pages tell the client of his own site beyond the rows he sees himself: what was asked for, at which post, and what
 * came of it. No person, no pay.
 */
export const toldInReports: ReadonlySet<string> = new Set([
  'tenant',
  'site',
  'post',
  'patrol_route',
  'checkpoint',
  'regulation',
  'regulation_version',
  'article',
  'control_result',
  'result_waiver',
]);

/** What an issued report itself tells beside that: the team by name, pieces of gear by number and place. */
export const toldInIssuedReports: ReadonlySet<string> = new Set([...toldInReports, 'guard', 'fire_asset']);

type Row = Record<string, unknown>;

/** Columns that say when a row was shown to the client; of a table that has one, never: it is not. */
const shownAt = ['released_at', 'offered_at', 'first_sent_at', 'sent_at'];

/** Whether these eyes see the row. */
export function sees(rule: Visibility, row: Row, eyes: Eyes): boolean {
  const { audience, tenantId } = eyes;
  if (audience === 'identity' && rule.beforeSignIn) return true;
  if (audience === 'sweep' && rule.clock) return true;
  if (rule.staff === 'row') return tenantId !== null && row.id === tenantId;
  if (tenantId === null || row.tenant_id !== tenantId) return false;
  if (audience === 'staff') return staffSees(rule, row, eyes);
  if (audience === 'person') {
    if (rule.guard === 'nothing' || !staffSees(rule, row, eyes)) return false;
    return typeof rule.guard === 'string' || (eyes.personId !== null && row[rule.guard.by] === eyes.personId);
  }
  if (audience === 'client')
    return (
      typeof rule.client === 'object' &&
      eyes.clientIds.includes(String(row[rule.client.by])) &&
      shownAt.every((column) => row[column] !== null) &&
      row.is_for_client !== false
    );
  return false;
}

function staffSees({ staff }: Visibility, row: Row, { sites }: Eyes): boolean {
  if (staff === 'tenant') return true;
  if (typeof staff === 'string') return false;
  return sites === 'all' || [row[staff.by]].flat().some((id) => sites.includes(String(id)));
}

/** Whether these eyes may write such a row. */
export function mayWrite(rule: Visibility, row: Row, eyes: Eyes): boolean {
  return (
    sees(rule, row, eyes) || (rule.anyoneAdds && eyes.tenantId !== null && row.tenant_id === eyes.tenantId)
  );
}
