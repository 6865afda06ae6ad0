import { seal, usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { valueAt } from './column-values.ts';
import { type Table, tablesOf } from './database-shape.ts';
import { canaryAt, idAt, type Place, placeIn, places } from './places.ts';
import { planWords } from './readiness-column-values.ts';

/** Two contractors with two sites each, and two rows of every table at each site, one for each of two people. */
export interface World {
  database: TestDatabase;
  tables: Table[];
  /** A row as it stands in a table. */
  rowAt(table: string, place: Place): Record<string, unknown>;
}

export type Row = Record<string, unknown>;

/** What stands at a place beside or instead of the usual row: some things are only true once. */
const absent: Record<string, (place: Place) => boolean> = {
  // The second month is there to be closed, the second version to be published, the first report to be signed.
  month_closed: ({ person }) => person === 2,
  regulation_publication: ({ person }) => person === 2,
  // The second period and order are there to be ended, the second comment and release to be answered.
  declared_period_end: ({ person }) => person === 2,
  short_order_end: ({ person }) => person === 2,
  short_order_promotion: ({ person }) => person === 2,
  regulation_comment_answer: ({ person }) => person === 2,
  regulation_answer: ({ person }) => person === 2,
  published_article: ({ person }) => person === 2,
  published_binding: ({ person }) => person === 2,
  report_signature: ({ person }) => person === 1,
  report_reading: ({ person }) => person === 1,
  result_review: ({ person }) => person === 1,
  // The second standing waiver is there to be ended.
  result_waiver_end: ({ person }) => person === 2,
  device_revocation: ({ person }) => person === 1,
  kept_settlement: ({ person }) => person === 2,
};

export async function makeWorld(): Promise<World> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  const database = await testDatabase();
  const tables = await tablesOf(database.owner);
  const rows = new Map<string, Row>();
  for (const table of tables) {
    const made = new Map<string, Row>();
    for (const place of places) {
      const key = keyOf(placeIn(table.name, place));
      if (absent[table.name]?.(place) || made.has(key)) continue;
      made.set(key, rowOf(table, placeIn(table.name, place)));
    }
    const told = publishedAs[table.name];
    if (told) await giveContentHashes(database, told, [...made.values()]);
    for (const [key, row] of made) rows.set(`${table.name}:${key}`, row);
    await insertRows(database, table.name, [...made.values()]);
  }
  return {
    database,
    tables,
    rowAt(table, place) {
      const row = rows.get(`${table}:${keyOf(placeIn(table, place))}`);
      if (!row) throw new Error(`no row of ${table} at ${keyOf(place)}`);
      return row;
    },
  };
}

/** What was published refers to the words themselves, by a hash the database makes. */
const publishedAs: Record<string, 'article' | 'binding'> = {
  published_article: 'article',
  published_binding: 'binding',
};

async function giveContentHashes(
  { owner }: TestDatabase,
  told: 'article' | 'binding',
  published: readonly Row[],
): Promise<void> {
  const rows = await owner<
    { id: string; hash: string }[]
  >`select id, content_hash as hash from ${owner(told)}`;
  const hashById = new Map(rows.map(({ id, hash }) => [id, hash]));
  for (const row of published) row.content_hash = hashById.get(row[`${told}_id`] as string);
}

const keyOf = ({ tenant, site, person }: Place) => `${tenant}${site}${person}`;

export async function insertRows(database: TestDatabase, table: string, rows: readonly Row[]): Promise<void> {
  const { owner } = database;
  const columns = owner(Object.keys(rows[0] ?? {}));
  if (rows.length === 0) return;
  await owner`insert into ${owner(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${owner(table)}, ${owner.json(rows as never)})`;
}

function rowOf(table: Table, place: Place): Row {
  const row = Object.fromEntries(table.columns.map((column) => [column.name, valueAt(table, column, place)]));
  const tenantId = idAt('tenant', place);
  const sealed = (text: string) => seal(tenantId, text);
  if (table.name === 'guard_file') {
    Object.assign(row, {
      id_number_sealed: sealed(`110101${canaryAt('guard_file', place)}`),
      phone_sealed: sealed(`138${canaryAt('guard_file', place)}`),
    });
  }
  if (table.name === 'entry_value') {
    Object.assign(row, { path: 'text', sealed: sealed(JSON.stringify(canaryAt('entry_value', place))) });
  }
  if (table.name === 'quarantined_entry') {
    const text = canaryAt('quarantined_entry', place);
    const [post, person] = [idAt('post', place), idAt('guard', place)];
    row.sealed_raw = sealed(
      JSON.stringify({ content: { kind: 'log.note', post, person, body: { text, category: text } } }),
    );
  }
  if (table.name === 'ticket') row.contact_sealed = sealed(`138${canaryAt('ticket', place)}`);
  Object.assign(row, sealedRecord(table.name, place, sealed));
  return row;
}

/** The sealed JSON records of a gate's registers. */
function sealedRecord(table: string, place: Place, sealed: (text: string) => string): Row {
  const said = canaryAt(table, place);
  const record = {
    directory_line: ['contact_sealed', { phone: null, plates: [said] }],
    agreement: ['people_sealed', { inCharge: said, inChargePhone: null, workers: [said] }],
    guard_paper: ['detail_sealed', { bars: ['intentional-crime'], note: said }],
    ban: ['person_sealed', { name: said, description: said, plate: said, idNumber: said, reason: said }],
    long_pass: ['holder_sealed', { name: said, phone: null, plate: said }],
    emergency_plan: ['content_sealed', planWords(said)],
    site_contact: ['contact_sealed', { person: said, phone: said }],
    violation: ['person_sealed', { name: said, unit: said, plate: null }],
    visit_invitation: ['visitor_sealed', { name: said, plate: said, purpose: said }],
  }[table] as [string, object] | undefined;
  return record ? { [record[0]]: sealed(JSON.stringify(record[1])) } : {};
}
