import { can, roleOf } from '@zhiqin/access';
import type { Tx } from '@zhiqin/db';
import { useFileStore } from '@zhiqin/files';
import { reportFigure } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, proceduresOfRouter } from './answers.ts';
import { prepareExamples } from './examples.ts';
import { idPathsOf, ownInput, withIds } from './inputs.ts';
import { closedIncident } from './own-things.ts';
import { makePeopledWorld, type PeopledWorld } from './peopled-world.ts';
import { idAt, ownPlace } from './places.ts';
import { keepingNothing } from './rolled-back.ts';
import { insertRows, type Row } from './world.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const tables = [
  'incident',
  'incident_event',
  'incident_step',
  'incident_writing',
  'incident_review',
] as const;
const ofFile = [...tables, 'incident_action'] as const;
const tenantId = idAt('tenant', ownPlace);
const openIncident = idAt('incident', ownPlace);
const closedAction = idAt('incident_action of the closed file', ownPlace);
let world: PeopledWorld;

beforeAll(async () => {
  useFileStore({
    put: async () => undefined,
    get: () => Promise.resolve(Buffer.from('picture')),
    remove: async () => undefined,
  });
  world = await makePeopledWorld();
  await prepareExamples(world);
  const { database, rowAt } = world;
  // A file as it lies in the archive: told, written, reviewed, its measure done and looked at.
  for (const table of ofFile.filter((one) => one !== 'incident')) {
    const done: Row =
      table === 'incident_action'
        ? { done_at: '2026-11-06T03:00:00Z', checked_at: '2026-11-08T03:00:00Z', effect: 'effective' }
        : {};
    const id = table === 'incident_action' ? closedAction : idAt(`${table} of the closed file`, ownPlace);
    await insertRows(database, table, [
      { ...rowAt(table, ownPlace), ...done, id, incident_id: closedIncident },
    ]);
  }
  const when = '2026-11-06T03:00:00Z';
  await database.owner`
    update incident set written_at = ${when}, reviewed_at = ${when}, archived_at = '2026-11-12T03:00:00Z'
    where id = ${closedIncident}`;
});
afterAll(() => world.database.drop());

/** Every row of a file as it stands in a transaction, whatever its actor may see. */
async function rowsOf(tx: Tx, incidentId: string): Promise<Map<string, Row>> {
  await tx.execute(`select app.enter('${tenantId}', 'staff', true, '{}', '{}', null, false)`);
  const found = new Map<string, Row>();
  for (const table of ofFile) {
    const column = table === 'incident' ? 'id' : 'incident_id';
    const rows = await tx.execute<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t where ${column} = '${incidentId}'`,
    );
    for (const { row } of rows) found.set(`${table} ${row.id}`, row);
  }
  return found;
}

/** What happened to a file, in words; nothing: []. */
type Compare = (before: Map<string, Row>, after: Map<string, Row>) => string[];

const untouched: Compare = (before, after) =>
  JSON.stringify([...before].sort()) === JSON.stringify([...after].sort()) ? [] : ['changed it'];

/** What a file may take while it is open: lines are added, nothing said is lost, and it stays open. */
const onlyAdded: Compare = (before, after) => {
  const found: string[] = [];
  const mayChange: Record<string, readonly string[]> = {
    incident: ['incident_type', 'severity', 'has_camera', 'clip_held_at', 'written_at', 'reviewed_at'].concat(
      ['client_id', 'released_at', 'file_no', 'opened_at', 'hold_id'],
    ),
    incident_step: ['acknowledged_at', 'acknowledged_by', 'acknowledged_name', 'silent_at'],
    incident_action: [
      'done_at',
      'done_by',
      'done_note',
      'check_due_on',
      'effect',
      'effect_note',
      'checked_at',
    ],
  };
  for (const [key, row] of before) {
    const now = after.get(key);
    if (!now) found.push(`took ${key} away`);
    const may = mayChange[key.split(' ')[0] as string] ?? [];
    for (const [column, value] of Object.entries(now ? row : {}))
      if (!may.includes(column) && JSON.stringify(now?.[column]) !== JSON.stringify(value))
        found.push(`changed ${column} of ${key}`);
  }
  return found;
};

/** Drives every change that names a file (at full size: every change) as everybody who may, at one file. */
async function everyChangeAt(incidentId: string, actionId: string, compare: Compare) {
  const faults: string[] = [];
  let calls = 0;
  let succeeded = 0;
  const own = { incident: incidentId, duty_entry: incidentId, incident_action: actionId } as const;
  let before = new Map<string, Row>();
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await world.database.db.read(wall, async (tx) => {
    before = await rowsOf(tx, incidentId);
  });
  for (const { path, use } of proceduresOfRouter().filter((one) => one.use.kind !== 'query'))
    for (const asker of world.askers) {
      const role = roleOf(asker.actor);
      if (!can(role, use.action)) continue;
      const input = ownInput(path, use, role);
      const named = idPathsOf(input).filter(({ table }) => table in own);
      // What names no file cannot reach one; at full size that is tried too.
      if (!full && named.length === 0) continue;
      let after: Map<string, Row> | null = null;
      const db = keepingNothing(world.database.db, async (tx) => {
        after = await rowsOf(tx, incidentId);
      });
      const there = withIds(input, named, (table) => own[table as keyof typeof own]);
      const { ok } = await ask(world, db, asker, use, there);
      calls += 1;
      if (ok && path.startsWith('incidents.') && named.length > 0) succeeded += 1;
      if (after) faults.push(...compare(before, after).map((what) => `${path} as ${asker.name} ${what}`));
    }
  return { faults, calls, succeeded, rows: before.size };
}

it('a closed and archived file is changed by nobody through anything', { timeout: 240_000 }, async () => {
  const { faults, calls, succeeded, rows } = await everyChangeAt(closedIncident, closedAction, untouched);
  expect(faults).toEqual([]);
  expect(rows).toBe(6);
  expect(succeeded).toBe(0);
  reportFigure('closed incident sweep, calls', calls);
});

it('an open file is closed without its parts by nobody, and loses no word that was said', {
  timeout: 240_000,
}, async () => {
  const action = idAt('incident_action', ownPlace);
  const { faults, calls, succeeded } = await everyChangeAt(openIncident, action, onlyAdded);
  expect(faults).toEqual([]);
  // The sweep is at work: those who may did change the file.
  expect(succeeded).toBeGreaterThan(20);
  reportFigure('open incident sweep, calls', calls);
});
