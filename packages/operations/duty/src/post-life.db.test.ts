import { execute } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { addFireAsset, addGear } from '@zhiqin/sites';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertHeadquarters } from './alert/alert-headquarters.ts';
import { makeTestPhone, makeTestSite, runAs, shiftStart, system, type TestSite } from './fixture.ts';
import { checkCall, panic, panicOver } from './kinds/calls/entry.ts';
import { controlRoomRow, panelAlarm, panelVerify } from './kinds/control-room/entry.ts';
import { fireGearCheck } from './kinds/fire-gear/entry.ts';
import { footageAccess } from './kinds/monitoring/entry.ts';
import { muster } from './kinds/muster/entry.ts';
import { paperSheet } from './kinds/paper/entry.ts';
import { signOn } from './kinds/presence/entry.ts';
import { relieve, resume, rotate } from './kinds/relief/entry.ts';
import { supervision } from './kinds/supervision/entry.ts';
import { getEntry } from './log/get-entry.ts';
import { readSitePack } from './read-site-pack.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const selfCheck = { uniform: true, badge: true, certificate: true };
const came = () => ({
  arrivedAt: clock.now().toISOString(),
  identity: 'pin' as const,
  selfCheck,
  name: null,
  reason: null,
});
const goodPanel = {
  panelState: 'normal',
  panelMode: 'auto',
  otherSystems: 'auto',
  selfTest: true,
  mainPower: true,
  standbyPower: true,
  fireAlarms: 0,
  falseAlarms: 1,
  fault: null,
  action: null,
} as const;

const spansAt = (place: TestSite, post: string) =>
  database.owner`select id, person_id, shift_id, from_at, to_at, identity, closing_entry_id is not null as is_closed
    from presence_span where site_id = ${place.siteId} and post_id = ${post} order by from_at, person_id`;

async function start() {
  clock.set(shiftStart.toISOString());
  const place = await makeTestSite(database);
  const phone = await makeTestPhone(database, clock, place);
  return { place, phone, zhang: place.guards[0], wang: place.guards[1] };
}

describe('the chain of presence', () => {
  it('passes to a stand-in and back without a gap, and the stand-in goes back to his own post', async () => {
    const { place, phone, zhang, wang } = await start();
    await phone.log.record(signOn, came(), phone.at(place.gate, zhang));
    await phone.log.record(signOn, came(), phone.at(place.patrolPost, wang, { shift: null }));
    clock.advance({ minutes: 60 });
    const why = { relieveReason: 'meal', expectedMinutes: 30, note: null } as const;
    const stands = { standIn: wang, standInIdentity: 'pin' as const, standInName: null };
    const gone = await phone.log.record(
      relieve,
      { ...stands, comesFrom: place.patrolPost, ...why },
      phone.at(place.gate, zhang),
    );
    clock.advance({ minutes: 25 });
    const back = await phone.log.record(
      resume,
      {
        standIn: wang,
        backIdentity: 'pin',
        returnsTo: place.patrolPost,
        returnShift: null,
        note: null,
      },
      phone.at(place.gate, zhang, { cites: gone.content.id }),
    );
    clock.advance({ minutes: 5 });
    expect((await phone.sync()).results.map((one) => one.status)).toEqual(Array(4).fill('accepted'));
    const left = new Date(gone.content.at);
    const returned = new Date(back.content.at);
    expect(await spansAt(place, place.gate)).toMatchObject([
      { person_id: zhang, from_at: shiftStart, to_at: left, is_closed: true },
      { person_id: wang, from_at: left, to_at: returned, shift_id: place.shiftId, identity: 'pin' },
      { person_id: zhang, from_at: returned, to_at: null, shift_id: place.shiftId, id: back.content.id },
    ]);
    expect(await spansAt(place, place.patrolPost)).toMatchObject([
      { person_id: wang, to_at: left, is_closed: true },
      { person_id: wang, from_at: returned, to_at: null, identity: 'session' },
    ]);
  });

  it('takes in a stand-in who is not recognised, to be confirmed', async () => {
    const { place, phone, zhang } = await start();
    await phone.log.record(signOn, came(), phone.at(place.gate, zhang));
    clock.advance({ minutes: 10 });
    await phone.log.record(
      relieve,
      {
        standIn: null,
        standInIdentity: 'unconfirmed',
        standInName: '李师傅',
        comesFrom: null,
        relieveReason: 'toilet',
        expectedMinutes: 10,
        note: null,
      },
      phone.at(place.gate, zhang),
    );
    await phone.sync();
    expect(await spansAt(place, place.gate)).toMatchObject([
      { person_id: zhang, is_closed: true },
      { person_id: null, to_at: null, identity: 'unconfirmed' },
    ]);
    const [row] = await database.owner`select flags from duty_entry where site_id = ${place.siteId}
      and kind = 'post.relieve'`;
    expect(row?.flags).toEqual(['identity-unconfirmed']);
  });

  it('lets two people change posts in one entry, whatever comes first', async () => {
    const { place, phone, zhang, wang } = await start();
    await phone.log.record(signOn, came(), phone.at(place.gate, zhang));
    await phone.log.record(signOn, came(), phone.at(place.patrolPost, wang));
    clock.advance({ minutes: 120 });
    const swap = await phone.log.record(
      rotate,
      {
        moves: [
          { person: zhang, from: place.gate, to: place.patrolPost, shift: null },
          { person: wang, from: place.patrolPost, to: place.gate, shift: place.shiftId },
        ],
        note: null,
      },
      phone.at(place.gate, zhang),
    );
    for (const entry of [...phone.log.entries].reverse()) await phone.sync([entry]);
    const gate = await spansAt(place, place.gate);
    expect(gate).toMatchObject([
      { person_id: zhang, is_closed: true },
      { person_id: wang, to_at: null, shift_id: place.shiftId },
    ]);
    expect(gate[1]?.from_at.toISOString()).toBe(swap.content.at);
    expect(await spansAt(place, place.patrolPost)).toMatchObject([
      { person_id: wang, is_closed: true },
      { person_id: zhang, to_at: null },
    ]);
  });

  it('keeps for a person what names somebody or a post of another site', async () => {
    const { place, phone, zhang } = await start();
    const other = await makeTestSite(database);
    const move = { person: zhang, from: place.gate, to: other.gate, shift: null };
    await phone.log.record(rotate, { moves: [move], note: null }, phone.at(place.gate, zhang));
    const stranger = { ...move, to: place.patrolPost, person: other.guards[0] };
    await phone.log.record(rotate, { moves: [stranger], note: null }, phone.at(place.gate, zhang));
    expect((await phone.sync()).results).toMatchObject([
      { status: 'quarantined', reason: 'foreign-post' },
      { status: 'quarantined', reason: 'foreign-person' },
    ]);
  });
});

describe('rows of the work between two handovers', () => {
  it('are what their readers need, in either order of two that belong together', async () => {
    const { place, phone, zhang, wang } = await start();
    const here = () => phone.at(place.gate, zhang);
    const alarm = uuidv7();
    await phone.log.record(panelAlarm, { alarm, signal: 'smoke', point: '3-02-115', sent: wang }, here());
    clock.advance({ minutes: 4 });
    await phone.log.record(
      panelVerify,
      {
        alarm,
        found: 'false',
        cause: '电焊烟',
        linkageAuto: true,
        called119: false,
        evacuated: false,
        reset: true,
      },
      here(),
    );
    const called = await phone.log.record(panic, { trial: false }, here());
    clock.advance({ minutes: 2 });
    await phone.log.record(
      panicOver,
      { panicOutcome: 'handled', text: null },
      { ...here(), cites: called.content.id },
    );
    for (const entry of [...phone.log.entries].reverse()) await phone.sync([entry]);
    const [rung] = await database.owner`select * from panel_alarm where site_id = ${place.siteId}`;
    expect(rung).toMatchObject({
      alarm_id: alarm,
      signal: 'smoke',
      sent_id: wang,
      found: 'false',
      is_reset: true,
    });
    expect(rung?.verified_at - rung?.raised_at).toBe(240_000);
    const [help] = await database.owner`select * from panic_call where site_id = ${place.siteId}`;
    expect(help).toMatchObject({
      id: called.content.id,
      person_id: zhang,
      outcome: 'handled',
      is_trial: false,
    });
    expect(help?.over_at - help?.called_at).toBe(120_000);
  });

  it('say which fields of a view of footage were left empty, and keep no name in the clear', async () => {
    const { place, phone, zhang, wang } = await start();
    const here = () => phone.at(place.gate, zhang);
    const asked = { authority: 'resident', letterNo: null, requesterUnit: null, reason: '找包' } as const;
    const shown = { cameraNos: null, periodFrom: null, periodTo: null, handling: 'viewed' } as const;
    await phone.log.record(
      footageAccess,
      { ...asked, ...shown, requester: '陈小姐', approvedBy: '队长' },
      here(),
    );
    await phone.log.record(
      supervision,
      {
        supervisor: wang,
        supervisorIdentity: 'pin',
        supervisorName: null,
        supervisorRank: 'leader',
        present: [zhang],
        items: [
          { key: 'manned', ok: true },
          { key: 'log', ok: false },
        ],
        text: null,
        photo: null,
        acknowledgedBy: zhang,
      },
      here(),
    );
    await phone.log.record(
      muster,
      {
        squad: null,
        present: [zhang],
        absent: [{ person: wang, absence: 'late' }],
        dressOk: true,
        gearOk: false,
        orders: [],
        focus: '看好东门',
        note: null,
        photo: 'ab'.repeat(32),
      },
      here(),
    );
    const line = { at: '2026-11-19T22:10:00.000Z', about: 'patrol' as const };
    await phone.log.record(
      paperSheet,
      {
        sheetNo: 'B-07',
        writtenBy: wang,
        photos: ['cd'.repeat(32)],
        lines: [line, { ...line, at: '2026-11-19T20:00:00.000Z' }],
        texts: ['巡查正常', '上岗'],
      },
      here(),
    );
    await phone.sync();
    const [view] = await database.owner`select * from footage_access where site_id = ${place.siteId}`;
    expect(view).toMatchObject({ missing_fields: ['content', 'unit'], is_approved: true });
    const [round] = await database.owner`select * from supervision_check where site_id = ${place.siteId}`;
    expect(round).toMatchObject({ supervisor_id: wang, supervisor_rank: 'leader', acknowledged_by: zhang });
    const [crew] = await database.owner`select * from muster where site_id = ${place.siteId}`;
    expect(crew).toMatchObject({
      present_ids: [zhang],
      absent: [{ person: wang, absence: 'late' }],
      has_photo: true,
    });
    const [sheet] = await database.owner`select * from paper_sheet where site_id = ${place.siteId}`;
    expect(sheet).toMatchObject({ claimed_from: new Date('2026-11-19T20:00:00Z'), has_photos: true });
    const entries = await database.owner`select id, kind, flags, content::text as content from duty_entry
      where site_id = ${place.siteId}`;
    expect(entries.find((row) => row.kind === 'paper-sheet')?.flags).toContain('transcribed');
    expect(entries.map((row) => row.content).join()).not.toMatch(/陈小姐|巡查正常|看好东门|(ab){32}/);
    const mustered = entries.find((row) => row.kind === 'muster')?.id;
    const told = await runAs(database.db, clock, system(place.tenantId), getEntry, { entryId: mustered });
    expect(told.body.focus).toBe('看好东门');
    expect(told.names).toEqual({ [zhang]: '张伟', [wang]: '王芳' });
  });
});

describe('the site pack', () => {
  it('brings registers, and what other phones recorded last; its own of today it leaves out', async () => {
    const { place, phone, zhang } = await start();
    const asSystem = system(place.tenantId);
    const add = (use: Parameters<typeof runAs>[3], input: object) =>
      runAs(database.db, clock, asSystem, use, { siteId: place.siteId, ...input });
    const radio = { kind: 'radio', state: 'good', postId: place.gate };
    await add(addGear, { ...radio, gearNo: 'R-01', count: 1 });
    await add(addGear, { ...radio, gearNo: 'R-02', count: 1 });
    await add(addGear, { ...radio, gearNo: 'R-03', count: 1, state: 'lost' });
    await add(addGear, { ...radio, kind: 'torch', count: 4, postId: null });
    const put = await add(addFireAsset, { assetNo: 'M-101', kind: 'powder', place: '1 号楼 3 层' });
    const { id: asset } = put as { id: string };
    await database.owner`update post set kind = 'control_room' where id = ${place.gate}`;
    const other = await makeTestPhone(database, clock, place);
    const check = { items: [], checkAction: 'none' as const, tagSigned: true, note: null, photo: null };
    clock.advance({ minutes: 10 });
    await phone.log.record(fireGearCheck, { asset, assetNo: 'M-101', ...check }, phone.at(place.gate, zhang));
    await phone.log.record(controlRoomRow, { ...goodPanel, second: null }, phone.at(place.gate, zhang));
    await phone.sync();
    const packOf = (who: typeof phone) => runAs(database.db, clock, who.actor, readSitePack, {});
    const own = await packOf(phone);
    expect(own.postLife).toMatchObject({
      gear: [{ postId: place.gate, kind: 'radio', name: null, count: 2 }],
      fireGear: [{ id: asset, assetNo: 'M-101', lastCheckedAt: null }],
      controlRooms: [{ postId: place.gate, everyHours: 2, lastAt: null }],
      checkCalls: [],
    });
    const theirs = await packOf(other);
    const at = phone.log.entries[0]?.content.at;
    expect(theirs.postLife?.fireGear[0]?.lastCheckedAt).toBe(at);
    expect(theirs.postLife?.controlRooms[0]?.lastAt).toBe(phone.log.entries[1]?.content.at);
    clock.advance({ hours: 25 });
    expect((await packOf(phone)).postLife?.fireGear[0]?.lastCheckedAt).toBe(at);
  });
});

describe('an emergency', () => {
  it('asks once for headquarters to be told, and tells those who lead the site', async () => {
    const { place, phone, zhang } = await start();
    const here = () => phone.at(place.gate, zhang);
    const help = await phone.log.record(panic, { trial: false }, here());
    await phone.log.record(panic, { trial: true }, here());
    await phone.log.record(checkCall, { callState: 'well', dueAt: null, alone: true, note: null }, here());
    await phone.sync();
    await phone.sync();
    const jobs = (await database.queuedJobs()).filter(
      ({ task, payload }) => task === 'duty.alert' && payload.siteId === place.siteId,
    );
    expect(jobs.map((job) => job.payload.entryId)).toEqual([help.content.id]);
    const { tenantId } = place;
    const member = { tenantId, clientIds: [], createdAt: clock.now(), accountId: null, personId: null };
    const roles = [
      ['owner', true, []],
      ['captain', false, [place.siteId]],
      ['captain', false, [uuidv7()]],
      ['finance', true, []],
    ] as const;
    const ids = roles.map(() => uuidv7());
    const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
    await database.db.write(wall, (tx) =>
      tx.insert(membership).values(
        roles.map(([role, allSites, siteIds], i) => ({
          ...member,
          id: ids[i] as string,
          role,
          allSites,
          siteIds: [...siteIds],
          displayName: role,
        })),
      ),
    );
    await execute(
      alertHeadquarters,
      { db: database.db, clock, actor: system(tenantId), language: 'zh-CN', requestId: 'test' },
      { siteId: place.siteId, entryId: help.content.id, reason: 'panic' },
    );
    const told = await database.owner`select membership_id, template, params from inbox_item
      where tenant_id = ${tenantId}`;
    expect(new Set(told.map((row) => row.membership_id))).toEqual(new Set(ids.slice(0, 2)));
    expect(told[0]).toMatchObject({
      template: 'helpCalled',
      params: { site: '云栖花园', post: '东门岗', person: '张伟', time: '08:00' },
    });
  });
});
