import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemActor } from '@zhiqin/access';
import { openBulkDatabase } from '@zhiqin/db';
import { acknowledgementsOwed, setRetention } from '@zhiqin/duty';
import { importPublicKey, isSound, type SignedEntry } from '@zhiqin/duty/rules';
import { localFolder, useFileStore } from '@zhiqin/files';
import { unseal, usePrivacyKey } from '@zhiqin/privacy';
import { reportFigure, type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doAt } from './telling/environment.ts';
import { tellStory } from './telling/tell-story.ts';
import { memberOf, roleLogin } from './telling/turn-month.ts';

const minutes = 60_000;
const files = mkdtempSync(path.join(tmpdir(), 'zhiqin-load-'));
// Over the turn of a month and a holiday, with a late relief and an empty post: months, reports, breaches.
const days = process.env.ZHIQIN_TEST_SIZE === 'full' ? 7 : 4;
const week = { until: new Date('2026-10-03T12:00:00+08:00'), days, siteCodes: ['YQHY'] };

let told: TestDatabase;
let loaded: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(files));
  const founded = await testDatabase();
  // Founded once and copied, so that every id is the same in both; nothing is told yet.
  await tellStory({ db: founded.db, ...week, isPinned: true, signal: AbortSignal.abort() });
  // Kept for a day, so that nights of these few days have something to erase.
  const [at] = await founded.owner`select id from tenant`;
  const owner = await memberOf(founded.db, at?.id, roleLogin('owner'));
  const policy = { dataClass: 'visitor', days: 1 };
  await doAt(founded.db, new Date('2026-09-28T12:00:00+08:00'), owner, setRetention, policy);
  told = await founded.copy();
  loaded = await founded.copy();
  await founded.drop();
  await tellStory({ db: told.db, ...week });
  const bulk = openBulkDatabase(loaded.db, loaded);
  const begin = process.cpuUsage();
  await tellStory({ db: loaded.db, bulk, ...week });
  const { user, system } = process.cpuUsage(begin);
  await bulk.close();
  const [row] = await loaded.owner`select count(*)::int as entries from duty_entry`;
  reportFigure('loading by COPY, CPU ms per entry, signing included', (user + system) / 1000 / row?.entries);
}, 10 * minutes);
afterAll(async () => {
  await Promise.all([told.drop(), loaded.drop()]);
  rmSync(files, { recursive: true, force: true });
});

describe('days of a site loaded by COPY', () => {
  it('has the rows of the one told by commands, in every table', async () => {
    const [a, b] = [await rowsOf(told), await rowsOf(loaded)];
    const inLoaded = new Set(idsOf(b));
    const shared = new Set(idsOf(a).filter((id) => inLoaded.has(id)));
    const [named, alike] = [comparable(a, shared), comparable(b, shared)];
    const odd = [...named].flatMap(([table, rows]) => oddOnes(table, rows, alike.get(table) ?? []));
    expect(odd.slice(0, 8)).toEqual([]);
    expect([...alike.keys()]).toEqual([...named.keys()]);
    const filled = [...a].filter(([, rows]) => rows.length > 0).map(([table]) => table);
    expect(filled).toEqual(expect.arrayContaining(wanted));
    expect(a.get('duty_entry')?.length).toBeGreaterThan(days * 200);
  });

  it('has its guards sign for the regulation, but for one to three who still owe it', async () => {
    const [at] = await loaded.owner`select id, tenant_id from site where code = 'YQHY'`;
    const { versions } = await doAt(loaded.db, week.until, systemActor(at?.tenant_id), acknowledgementsOwed, {
      siteId: at?.id,
    });
    const states = versions.flatMap((version) => version.people.map((one) => one.state));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(count('overdue')).toBeGreaterThanOrEqual(1);
    expect(count('overdue')).toBeLessThanOrEqual(3);
    expect(count('signed')).toBeGreaterThanOrEqual(12);
  });

  it('is signed and chained as phones sign and chain', async () => {
    const devices = await loaded.owner`select id, public_key from device`;
    for (const { id, public_key } of devices) {
      const key = await importPublicKey(public_key);
      const entries = await loaded.owner`
        select content, hash, signature, prev_hash from duty_entry where device_id = ${id} order by seq`;
      let before: string | null = null;
      for (const { content, hash, signature, prev_hash } of entries) {
        expect(prev_hash).toBe(before);
        expect(await isSound({ content, hash, signature, sealed: {} } as SignedEntry, key)).toBe(true);
        before = hash;
      }
    }
  });
});

/** What these days must fill; a table that is empty on both sides compares nothing. */
const wanted = [
  'audit_entry',
  'control_result',
  'control_room_state',
  'device_report',
  'duty_entry',
  'entry_proof',
  'entry_value',
  'erasure',
  'fire_gear_check',
  'key_custody',
  'handover',
  'log_line',
  'month_closed',
  'order_reading',
  'parcel_stay',
  'patrol_round',
  'patrol_scan',
  'presence_event',
  'presence_span',
  'report_signature',
  'rule_acknowledgement',
  'service_report',
  'supervision_check',
  'vehicle_stay',
  'visit',
];

type Row = Record<string, unknown>;
type Tables = ReadonlyMap<string, readonly Row[]>;

/**
 * Of the audit, what tells of the judging and the loading themselves (a load judges a month at once), and of uploads
 * while they run: they leave no row that would say what their ids stand for.
 */
const ofLoading = ['result.evaluate', 'story.tell', 'file.upload', 'ledger.keep'];
/** What judging changed on its way, which a load, judging a month at once, has not got. */
const ofTheWay: ReadonlySet<string> = new Set(['result_change']);
/** Made of hashes over all the rest, in the order it came to be; its key and signatures are drawn. */
const ofTheLedger = /^ledger_/;
/**
 * ECDSA signatures differ each time they are made; when a result was judged, for the reason above; its digest is taken
 * over ids that the server draws, and what it is taken over is compared itself.
 */
const neverEqual: Readonly<Record<string, readonly string[]>> = {
  control_result: ['judged_at', 'digest'],
  duty_entry: ['signature'],
  // Signed over ids that the server draws.
  inspection_finding: ['signed_sha256'],
  // Public addresses are drawn at random.
  public_link: ['token_hash'],
  feedback_poster: ['token'],
  host_link: ['token'],
  survey: ['token'],
  ticket: ['contact_sealed', 'tracking_no'],
  violation: ['person_sealed'],
};

/** The desk draws its own key and salts, so what it signs has other hashes each time; what was said is compared. */
const ofTheDesk: Readonly<Record<string, readonly string[]>> = {
  device: ['public_key', 'sealed_key', 'verifier_salt'],
  duty_entry: ['content', 'hash', 'prev_hash', 'fingerprint'],
  entry_value: ['salt'],
};

async function rowsOf({ owner }: TestDatabase): Promise<Tables> {
  const desks = await owner`select id from device where kind = 'desk'
    union all select e.id from duty_entry e join device d on d.id = e.device_id where d.kind = 'desk'`;
  const desk = new Set(desks.map((row) => row.id as string));
  const tables = await owner`select tablename from pg_tables where schemaname = 'public' order by 1`;
  const found = new Map<string, Row[]>();
  for (const { tablename } of tables) {
    if (ofTheWay.has(tablename) || ofTheLedger.test(tablename)) continue;
    const rows = await owner`select * from ${owner(tablename)}`;
    const kept = rows.filter(
      (row) =>
        !(tablename === 'audit_entry' && ofLoading.includes(row.action)) &&
        // A finding that is reported in the same load waits for nobody.
        !(tablename === 'deadline' && row.task === 'upkeep.open-hazard'),
    );
    found.set(
      tablename,
      kept.map((row) => withoutChance(tablename, row, desk)),
    );
  }
  return found;
}

/** Sealed values are compared opened: each sealing has a nonce of its own. */
function withoutChance(table: string, row: Row, desk: ReadonlySet<string>): Row {
  const isDesks = desk.has(String(row.id)) || desk.has(String(row.entry_id));
  const left = [...(neverEqual[table] ?? []), ...(isDesks ? (ofTheDesk[table] ?? []) : [])];
  const kept = Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column)));
  // An issued file carries a signature and its place in the ledger.
  if (table === 'stored_file' && row.purpose === 'report') Object.assign(kept, { sha256: '', size_bytes: 0 });
  if (table === 'audit_entry' && row.action === 'file.store') kept.detail = null;
  if (table === 'entry_value') kept.sealed = unseal(String(row.tenant_id), String(row.sealed));
  return kept;
}

const idsOf = (tables: Tables) => [...tables.values()].flatMap((rows) => rows.map((row) => String(row.id)));
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** As text, in order. A row id that the server drew anew, wherever it stands, is called by what its row says. */
function comparable(tables: Tables, shared: ReadonlySet<string>): Map<string, string[]> {
  const names = new Map<string, string>();
  for (const [table, rows] of tables) {
    for (const row of rows) {
      const text = JSON.stringify(row).replace(uuid, (id) => (shared.has(id) ? id : '?'));
      if (!shared.has(String(row.id))) names.set(String(row.id), `${table} ${sha256(text)}`);
    }
  }
  const asText = (row: Row) => JSON.stringify(row).replace(uuid, (id) => names.get(id) ?? id);
  return new Map([...tables].map(([table, rows]) => [table, rows.map(asText).sort()]));
}

function oddOnes(table: string, a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [
    ...a.filter((row) => !inB.has(row)).map((row) => `${table} only told: ${row}`),
    ...b.filter((row) => !inA.has(row)).map((row) => `${table} only loaded: ${row}`),
    ...(a.length === b.length ? [] : [`${table}: ${a.length} told, ${b.length} loaded`]),
  ];
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
