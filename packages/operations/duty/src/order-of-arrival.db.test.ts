import { uuidv7 } from '@zhiqin/kernel';
import { reportFigure, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedEntry } from './entry-format.ts';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite } from './fixture.ts';
import { gateDay, gateTables } from './gate-day.ts';
import { checkCall, panic, panicOver } from './kinds/calls/entry.ts';
import { panelAlarm, panelVerify } from './kinds/control-room/entry.ts';
import { handover } from './kinds/handover/entry.ts';
import { note } from './kinds/log/entry.ts';
import { roundEnd, roundStart, scan } from './kinds/patrol/entry.ts';
import { signOff, signOn } from './kinds/presence/entry.ts';
import { relieve, resume, rotate } from './kinds/relief/entry.ts';
import { admit, leave } from './kinds/visit/entry.ts';
import { syncEntries } from './sync-entries.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const size = process.env.ZHIQIN_TEST_SIZE === 'full' ? 300 : 8;
const tables = [
  'duty_entry',
  'entry_value',
  'presence_event',
  'presence_span',
  'handover',
  'patrol_round',
  'patrol_scan',
  'visit',
  'log_line',
  ...gateTables,
  'panel_alarm',
  'panic_call',
  'check_call_answer',
];
const selfCheck = { uniform: true, badge: true, certificate: true };

/** A working day on two phones: guards come, hand over, walk, let people in and out; one forgets to sign off. */
async function workingDay(place: TestSite): Promise<{ phones: TestPhone[]; entries: SignedEntry[] }> {
  clock.set('2026-11-20T00:00:00Z');
  const phones = [await makeTestPhone(database, clock, place), await makeTestPhone(database, clock, place)];
  const [gatePhone, walkPhone] = phones as [TestPhone, TestPhone];
  const [zhang, wang] = place.guards;
  const came = () => ({
    arrivedAt: clock.now().toISOString(),
    identity: 'pin' as const,
    selfCheck,
    name: null,
    reason: null,
  });
  await gatePhone.log.record(signOn, came(), gatePhone.at(place.gate, zhang));
  await walkPhone.log.record(signOn, came(), walkPhone.at(place.patrolPost, wang));
  for (const [first, ...rest] of [
    [0, 1, 2],
    [1, 0],
  ]) {
    const round = uuidv7();
    await walkPhone.log.record(
      roundStart,
      { round, route: place.route },
      walkPhone.at(place.patrolPost, wang),
    );
    for (const i of [first, ...rest] as (0 | 1 | 2)[]) {
      clock.advance({ minutes: 3 });
      const read = { round, checkpoint: place.checkpoints[i], label: place.labels[i], method: 'qr' as const };
      const seen = {
        items: [{ key: 'door', ok: i !== 1 }],
        clear: i === 2 ? true : null,
        note: null,
        photo: null,
      };
      await walkPhone.log.record(scan, { ...read, ...seen }, walkPhone.at(place.patrolPost, wang));
    }
    const missed =
      rest.length === 1 ? [{ checkpoint: place.checkpoints[2], reason: 'no-access' as const }] : [];
    await walkPhone.log.record(roundEnd, { round, missed }, walkPhone.at(place.patrolPost, wang));
  }
  for (const name of ['王小明', null]) {
    const visit = uuidv7();
    const form = {
      idType: null,
      idNumber: null,
      unit: null,
      contact: null,
      purpose: '送货',
      host: null,
      hostConfirmed: true,
    };
    const pass = { plate: null, expectedLeaveAt: null, passNo: name ? 'A-1' : null, noticeGiven: true };
    await gatePhone.log.record(
      admit,
      { visit, visitorKind: 'delivery', name, ...form, ...pass },
      gatePhone.at(place.gate, zhang),
    );
    clock.advance({ minutes: 20 });
    await gatePhone.log.record(
      leave,
      { visit, passReturned: true, note: null },
      gatePhone.at(place.gate, zhang),
    );
  }
  await gateDay(gatePhone, walkPhone, place, clock);
  await gatePhone.log.record(
    note,
    { category: 'routine', text: '一切正常', reportedTo: null },
    gatePhone.at(place.gate, zhang),
  );
  await walkPhone.log.record(
    signOff,
    { reason: 'sent-elsewhere', note: null },
    walkPhone.at(place.patrolPost, wang),
  );
  clock.advance({ minutes: 30 });
  const now = clock.now().toISOString();
  const signed = {
    incomingShift: null,
    incomingArrivedAt: now,
    incomingIdentity: 'pin' as const,
    outgoingSignedAt: now,
    incomingSignedAt: now,
  };
  const counted = {
    selfCheck,
    work: null,
    suspicious: null,
    gear: [],
    passesOut: [],
    keysOut: 3,
    disagreement: '钥匙少一把',
  };
  await gatePhone.log.record(
    handover,
    { outgoing: zhang, incoming: wang, ...signed, ...counted },
    gatePhone.at(place.gate, zhang),
  );
  clock.advance({ minutes: 40 });
  // Wang does not sign off at the gate; he turns up at the patrol post again.
  await walkPhone.log.record(signOn, came(), walkPhone.at(place.patrolPost, wang));
  await postLife(place, walkPhone);
  clock.advance({ hours: 1 });
  return { phones, entries: phones.flatMap((phone) => phone.log.entries) };
}

/** Wang is relieved at the patrol post and comes back; then the two change posts; an alarm, a call for help. */
async function postLife(place: TestSite, phone: TestPhone): Promise<void> {
  const [zhang, wang] = place.guards;
  const at = (cites: string | null = null) => phone.at(place.patrolPost, wang, { cites });
  clock.advance({ minutes: 20 });
  const stands = {
    standIn: zhang,
    standInIdentity: 'pin' as const,
    standInName: null,
    comesFrom: place.gate,
  };
  const gone = await phone.log.record(
    relieve,
    { ...stands, relieveReason: 'meal', expectedMinutes: 20, note: null },
    at(),
  );
  clock.advance({ minutes: 20 });
  const back = { standIn: zhang, backIdentity: 'pin' as const, returnsTo: place.gate, returnShift: null };
  await phone.log.record(resume, { ...back, note: null }, at(gone.content.id));
  clock.advance({ minutes: 5 });
  const moves = [
    { person: wang, from: place.patrolPost, to: place.gate, shift: place.shiftId },
    { person: zhang, from: place.gate, to: place.patrolPost, shift: null },
  ];
  await phone.log.record(rotate, { moves, note: null }, at());
  clock.advance({ minutes: 5 });
  const alarm = uuidv7();
  const found = { found: 'test', cause: null, reset: true } as const;
  const done = { linkageAuto: false, called119: false, evacuated: false };
  await phone.log.record(panelAlarm, { alarm, signal: 'smoke', point: '3-02', sent: null }, at());
  clock.advance({ minutes: 1 });
  // The button was pressed twice.
  await phone.log.record(panelVerify, { alarm, ...found, ...done }, at());
  clock.advance({ minutes: 1 });
  await phone.log.record(panelVerify, { alarm, ...found, ...done, found: 'false' }, at());
  const called = await phone.log.record(panic, { trial: true }, at());
  clock.advance({ minutes: 1 });
  await phone.log.record(panicOver, { panicOutcome: 'trial', text: null }, at(called.content.id));
  await phone.log.record(checkCall, { callState: 'well', dueAt: null, alone: true, note: null }, at());
}

/** The rows of a site without what differs between two takings-in: made-up ids, receipt, salted ciphertext. */
async function rowsOf(place: TestSite): Promise<string> {
  const out: string[] = [];
  for (const table of tables) {
    const rows = await database.owner.unsafe(`select * from ${table} where site_id = $1`, [place.siteId]);
    const plain = rows.map(({ received_at: _r, sealed: _s, ...row }) => {
      if (table === 'presence_event' || table === 'entry_value') delete row.id;
      return JSON.stringify(row);
    });
    out.push(`${table}\n${plain.sort().join('\n')}`);
  }
  return out.join('\n');
}

async function wipe(place: TestSite): Promise<void> {
  for (const table of [...tables].reverse())
    await database.owner.unsafe(`delete from ${table} where site_id = $1`, [place.siteId]);
  await database.owner`delete from device_report where site_id = ${place.siteId}`;
}

const inOrderOf = <Row extends { person_id: string }>(rows: Row[]) =>
  rows.sort((a, b) => (a.person_id < b.person_id ? -1 : 1));

describe('the order of arrival', () => {
  it('does not matter, nor do repeats and how batches are cut', async () => {
    const place = await makeTestSite(database);
    const { phones, entries } = await workingDay(place);
    for (const phone of phones) await phone.sync();
    const expected = await rowsOf(place);
    expect(expected).toContain('"has_disagreement":true');
    const order = fc.shuffledSubarray([...entries, ...entries.slice(0, 8)], {
      minLength: entries.length + 8,
    });
    await fc.assert(
      fc.asyncProperty(
        order,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        async (shuffled, cuts) => {
          await wipe(place);
          let at = 0;
          for (let turn = 0; at < shuffled.length; turn++) {
            const batch = shuffled.slice(at, at + (cuts[turn % cuts.length] as number));
            at += batch.length;
            for (const phone of phones) {
              const own = batch.filter((entry) => entry.content.device === phone.deviceId);
              const request = { lastSeq: phone.log.lastSeq, entries: own, packVersion: null };
              await runAs(database.db, clock, phone.actor, syncEntries, request);
            }
          }
          expect(await rowsOf(place)).toBe(expected);
        },
      ),
      { numRuns: size, seed: 20261122 },
    );
    reportFigure('orders of arrival that ended in the same rows', size);
  }, 300_000);

  it('reads the day as it was', async () => {
    const place = await makeTestSite(database);
    const { phones } = await workingDay(place);
    for (const phone of phones) await phone.sync();
    const [zhang, wang] = place.guards;
    const spans =
      await database.owner`select person_id, post_id, closing_entry_id is not null as signed_off, to_at is null as there
      from presence_span where site_id = ${place.siteId} order by from_at, person_id`;
    expect(spans).toEqual([
      { person_id: zhang, post_id: place.gate, signed_off: true, there: false },
      { person_id: wang, post_id: place.patrolPost, signed_off: true, there: false },
      { person_id: wang, post_id: place.gate, signed_off: false, there: false },
      { person_id: wang, post_id: place.patrolPost, signed_off: true, there: false },
      { person_id: zhang, post_id: place.patrolPost, signed_off: true, there: false },
      ...inOrderOf([
        { person_id: zhang, post_id: place.gate, signed_off: true, there: false },
        { person_id: wang, post_id: place.patrolPost, signed_off: true, there: false },
      ]),
      ...inOrderOf([
        { person_id: zhang, post_id: place.patrolPost, signed_off: false, there: true },
        { person_id: wang, post_id: place.gate, signed_off: false, there: true },
      ]),
    ]);
    const rounds = await database.owner`select planned_points, scanned_points, is_in_order, missed_point_ids
      from patrol_round where site_id = ${place.siteId} order by started_at`;
    expect(rounds).toEqual([
      { planned_points: 3, scanned_points: 3, is_in_order: true, missed_point_ids: [] },
      { planned_points: 3, scanned_points: 2, is_in_order: false, missed_point_ids: [place.checkpoints[2]] },
    ]);
    const visits =
      await database.owner`select pass_no, is_pass_returned, left_at is not null as has_left, absent_fields
      from visit where site_id = ${place.siteId} order by admitted_at`;
    expect(visits[0]).toMatchObject({ pass_no: 'A-1', is_pass_returned: true, has_left: true });
    expect(visits[0]?.absent_fields).not.toContain('name');
    expect(visits[1]?.absent_fields).toContain('name');
  });
});
