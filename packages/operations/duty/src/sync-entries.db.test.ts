import type { UseContext } from '@zhiqin/access';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signEntry } from './entry-format.ts';
import {
  makeTestPhone,
  makeTestSite,
  runAs,
  shiftStart,
  type TestPhone,
  type TestSite,
  wire,
} from './fixture.ts';
import { entryKinds } from './kinds/index.ts';
import { note } from './kinds/log/entry.ts';
import { scan } from './kinds/patrol/entry.ts';
import { absence, signOn } from './kinds/presence/entry.ts';
import { deviceHealthOf } from './now/device-health-of.ts';
import { makeDeviceKey, nextEntry } from './phone-log.ts';
import { syncEntries } from './sync-entries.ts';

let database: TestDatabase;
let place: TestSite;
const clock = testClock('2026-11-20T00:30:00Z');
beforeAll(async () => {
  database = await testDatabase();
  place = await makeTestSite(database);
});
afterAll(() => database.drop());

const line = (text: string) => ({ category: 'routine' as const, text, reportedTo: null });
const reasonOf = async (phone: TestPhone, entry: unknown) => (await phone.sync([entry])).results[0];
const count = async (table: string, deviceId: string) => {
  const [row] = await database.owner.unsafe(`select count(*)::int as n from ${table} where device_id = $1`, [
    deviceId,
  ]);
  return row?.n as number;
};

describe('syncEntries', () => {
  it('takes each entry once, however often it is sent', async () => {
    const phone = await makeTestPhone(database, clock, place);
    for (const text of ['一', '二', '三'])
      await phone.log.record(note, line(text), phone.at(place.gate, place.guards[0]));
    expect((await phone.sync()).results.map((result) => result.status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    const again = await phone.sync();
    expect(again.results.map((result) => result.status)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(again.contiguousSeq).toBe(3);
    expect(await count('duty_entry', phone.deviceId)).toBe(3);
  });

  it('takes two identical batches at once without a double', async () => {
    const phone = await makeTestPhone(database, clock, place);
    for (let i = 0; i < 20; i++)
      await phone.log.record(note, line(`第${i}条`), phone.at(place.gate, place.guards[0]));
    const answers = await Promise.all([phone.sync(), phone.sync(), phone.sync()]);
    const statuses = answers.flatMap((answer) => answer.results.map((result) => result.status));
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(20);
    expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(40);
    expect(await count('duty_entry', phone.deviceId)).toBe(20);
    expect(await count('device_report', phone.deviceId)).toBe(3);
  });

  it('keeps what was spoken beside a field as it was signed, and what the phone says of its data', async () => {
    const phone = await makeTestPhone(database, clock, place, { label: '说话的手机' });
    const kind = entryKinds.get('log.note');
    if (!kind) throw new Error('no kind');
    const spoken = { reportedTo: 'b'.repeat(64) };
    await phone.log.record(kind, { ...line('一'), spoken }, phone.at(place.gate, place.guards[0]));
    const dataUsed = { month: '2026-11', sentBytes: 1_000, receivedBytes: 2_500 };
    const batch = { lastSeq: 1, entries: phone.log.entries, packVersion: null };
    const sync = (more: object) => runAs(database.db, clock, phone.actor, syncEntries, { ...batch, ...more });
    expect((await sync({ dataUsed })).results[0]?.status).toBe('accepted');
    // A phone of before says nothing of it; what was said stands.
    await sync({ entries: [] });
    const devices = await database.db.read(
      { tenantId: place.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
      (tx) => deviceHealthOf({ tx, tenantId: place.tenantId } as UseContext, place.siteId),
    );
    const said = devices.find((one) => one.deviceId === phone.deviceId);
    expect(said?.dataUsed).toEqual({ ...dataUsed, guards: 1 });
    await expect(sync({ dataUsed: { ...dataUsed, sentBytes: -1 } })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('holds a link pending until the entry before it has come', async () => {
    const phone = await makeTestPhone(database, clock, place);
    for (const text of ['一', '二', '三'])
      await phone.log.record(note, line(text), phone.at(place.gate, place.guards[0]));
    const [first, second, third] = phone.log.entries;
    const early = await phone.sync([third]);
    expect(early.results[0]?.status).toBe('pending');
    expect(early.contiguousSeq).toBe(0);
    expect((await phone.sync([first])).contiguousSeq).toBe(1);
    expect(await phone.sync([second])).toMatchObject({ contiguousSeq: 3, results: [{ status: 'accepted' }] });
  });

  it('counts an empty batch as a sign of life', async () => {
    const phone = await makeTestPhone(database, clock, place);
    await phone.log.record(note, line('一'), phone.at(place.gate, place.guards[0]));
    expect(await phone.sync([])).toMatchObject({ results: [], contiguousSeq: 0, pack: null });
    const [report] =
      await database.owner`select stated_last_seq, contiguous_seq from device_report where device_id = ${phone.deviceId}`;
    expect(report).toEqual({ stated_last_seq: 1, contiguous_seq: 0 });
  });

  it('keeps personal values sealed beside the entry, never in it', async () => {
    const phone = await makeTestPhone(database, clock, place);
    await phone.log.record(note, line('车牌沪A12345违停'), phone.at(place.gate, place.guards[0]));
    await phone.sync();
    const [row] = await database.owner`select content::text as content, sealed from duty_entry e
      join entry_value v on v.entry_id = e.id where device_id = ${phone.deviceId}`;
    expect(row?.content).not.toContain('A12345');
    expect(row?.sealed).not.toContain('A12345');
  });
});

describe('what is kept for a person', () => {
  /** One honest entry, then what somebody made of it. */
  async function honest(phone: TestPhone) {
    return wire(await phone.log.record(note, line('巡视正常'), phone.at(place.gate, place.guards[0])));
  }

  it('is told apart by reason, counts as received, and is never dropped', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const sound = await honest(phone);
    const { privateKey } = await makeDeviceKey();
    const cases: [string, unknown][] = [
      [
        'unreadable',
        { content: { ...sound.content, extra: 1 }, hash: sound.hash, signature: sound.signature, sealed: {} },
      ],
      ['unreadable', 'rubbish'],
      ['unreadable', { ...sound, sealed: { text: { ...sound.sealed.text, value: 'nul \u0000' } } }],
      ['unknown-version', { ...sound, content: { ...sound.content, v: 2 } }],
      ['foreign-tenant', { ...sound, content: { ...sound.content, tenant: place.gate } }],
      ['foreign-site', { ...sound, content: { ...sound.content, site: place.gate } }],
      ['foreign-device', { ...sound, content: { ...sound.content, device: place.gate } }],
      ['bad-hash', { ...sound, content: { ...sound.content, post: place.patrolPost } }],
      ['bad-signature', await signEntry(sound.content, privateKey, sound.sealed)],
      ['bad-commitment', { ...sound, sealed: { text: { ...sound.sealed.text, value: '别的' } } }],
      ['bad-commitment', { ...sound, sealed: {} }],
    ];
    for (const [reason, raw] of cases) {
      expect(await reasonOf(phone, raw), reason).toMatchObject({ status: 'quarantined', reason });
    }
    expect(await count('quarantined_entry', phone.deviceId)).toBe(cases.length);
    expect(await count('duty_entry', phone.deviceId)).toBe(0);
    expect(await reasonOf(phone, sound)).toMatchObject({ status: 'accepted' });
  });

  const signedWith = async (
    phone: TestPhone,
    change: (content: Awaited<ReturnType<typeof honest>>['content']) => object,
  ) => {
    const sound = await honest(phone);
    return signEntry(
      { ...sound.content, ...change(sound.content) } as never,
      phone.log.owner.privateKey,
      sound.sealed,
    );
  };

  it('holds what is signed but cannot be', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const other = await makeTestSite(database, place.tenantId);
    const cases: [string, object][] = [
      ['unknown-kind', { kind: 'weather.report' }],
      ['personal-in-clear', { body: line('在明处') }],
      ['invalid-body', { body: { category: 'gossip', text: null, reportedTo: null } }],
      ['post-missing', { post: null }],
      ['foreign-post', { post: other.gate }],
      ['foreign-person', { person: other.guards[0] }],
      ['future-dated', { at: '2026-11-21T00:30:00.000Z' }],
      ['clock-unset', { at: '1970-01-01T00:00:05.000Z' }],
    ];
    for (const [reason, change] of cases) {
      const entry = await signedWith(phone, () => change);
      if (reason === 'personal-in-clear' || reason === 'invalid-body') entry.sealed = {};
      expect(await reasonOf(phone, entry), reason).toMatchObject({ status: 'quarantined', reason });
    }
    expect((await phone.sync([])).contiguousSeq).toBe(cases.length);
  });

  it('holds a second story under a used number, id or text', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const sound = await honest(phone);
    await phone.sync([sound]);
    const resigned = (change: object) =>
      signEntry({ ...sound.content, ...change }, phone.log.owner.privateKey, sound.sealed);
    const fresh = (await honest(phone)).content;
    expect(await reasonOf(phone, await resigned({ ...fresh, id: sound.content.id }))).toMatchObject({
      reason: 'bad-commitment',
    });
    expect(await reasonOf(phone, await resigned({ seq: 7 }))).toMatchObject({ reason: 'id-reused' });
    expect(await reasonOf(phone, await resigned({ id: fresh.id, seq: 7 }))).toMatchObject({
      reason: 'copied',
    });
    const rewritten = await nextEntry(
      phone.log.owner,
      { lastSeq: 0, lastHash: null },
      note,
      line('改口'),
      phone.at(place.gate, place.guards[0]),
    );
    expect(await reasonOf(phone, rewritten)).toMatchObject({ seq: 1, reason: 'seq-reused' });
    expect(await reasonOf(phone, rewritten)).toMatchObject({ status: 'quarantined', reason: 'seq-reused' });
  });

  it("does not take another phone's entries", async () => {
    const mine = await makeTestPhone(database, clock, place);
    const theirs = await makeTestPhone(database, clock, place);
    const sound = await honest(theirs);
    expect(await reasonOf(mine, sound)).toMatchObject({ reason: 'foreign-device' });
    const copy = await signEntry(
      { ...sound.content, device: mine.deviceId },
      mine.log.owner.privateKey,
      sound.sealed,
    );
    await theirs.sync();
    expect(await reasonOf(mine, copy)).toMatchObject({ reason: 'id-reused' });
  });

  it('takes no record of absence from a phone', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const [from, to] = ['2026-11-19T00:00:00Z', '2026-11-19T08:00:00Z'];
    const entry = await phone.log.record(
      absence,
      { from, to, recordedBy: place.guards[0], note: '无人' },
      phone.at(place.gate, place.guards[0]),
    );
    expect(await reasonOf(phone, entry)).toMatchObject({ reason: 'desk-only' });
  });
});

describe('doubts about an accepted entry', () => {
  const flagsOf = async (id: string) =>
    (await database.owner`select flags from duty_entry where id = ${id}`)[0]?.flags as string[];
  const scanned = (label: string, checkpoint: string | null) => ({
    round: null,
    checkpoint,
    label,
    method: 'qr' as const,
    items: [],
    clear: null,
    note: null,
    photo: null,
  });

  it('record an unknown or foreign label as it was read, and count it for nothing', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const other = await makeTestSite(database, place.tenantId);
    const setting = () => phone.at(place.patrolPost, place.guards[0]);
    const unknown = await phone.log.record(scan, scanned(other.labels[0], null), setting());
    const wrong = await phone.log.record(scan, scanned('no such label', place.checkpoints[0]), setting());
    const right = await phone.log.record(
      scan,
      scanned(`ZQ1:${place.labels[0]}`, place.checkpoints[0]),
      setting(),
    );
    const foreign = await phone.log.record(scan, scanned(other.labels[0], other.checkpoints[0]), setting());
    const { results } = await phone.sync();
    expect(results.map((result) => result.reason ?? result.status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'foreign-checkpoint',
    ]);
    expect(await flagsOf(unknown.content.id)).toContain('unknown-label');
    expect(await flagsOf(wrong.content.id)).toContain('label-mismatch');
    expect(await flagsOf(right.content.id)).toEqual([]);
    const counted =
      await database.owner`select id, checkpoint_id from patrol_scan where device_id = ${phone.deviceId} and checkpoint_id is not null`;
    expect(counted.map((row) => row.id)).toEqual([right.content.id]);
    expect(foreign.content.seq).toBe(4);
  });

  it('accept somebody not rostered or not recognised, and say so', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const body = {
      arrivedAt: clock.now().toISOString(),
      identity: 'pin' as const,
      selfCheck: { uniform: true, badge: true, certificate: true },
      name: null,
      reason: null,
    };
    const stranger = await phone.log.record(signOn, body, phone.at(place.gate, place.guards[1]));
    const unnamed = await phone.log.record(
      signOn,
      { ...body, identity: 'unconfirmed', name: '李四', reason: '工号未录入' },
      phone.at(place.gate, null),
    );
    const { results } = await phone.sync();
    expect(results.map((result) => result.status)).toEqual(['accepted', 'accepted']);
    expect(await flagsOf(stranger.content.id)).toEqual(['not-rostered']);
    expect(await flagsOf(unnamed.content.id)).toEqual(['identity-unconfirmed']);
  });

  it('name a clock that cannot be right', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const reading = phone.clock();
    const { anchor } = reading;
    const setting = (clockOf: typeof reading, at?: Date) =>
      phone.at(place.gate, place.guards[0], { clock: clockOf, at });
    const wall = '2026-11-22T00:30:00.000Z';
    const corrected = await phone.log.record(note, line('快两天'), setting({ ...reading, wall }));
    const bare = await phone.log.record(note, line('未对时'), setting({ ...reading, anchor: null }));
    const doubtful = await phone.log.record(note, line('回填'), setting({ ...reading, anchor }, shiftStart));
    await phone.sync();
    expect(corrected.content.at).toBe('2026-11-20T00:30:00.000Z');
    expect(await flagsOf(corrected.content.id)).toEqual(['clock-wrong']);
    expect(await flagsOf(bare.content.id)).toEqual(['clock-unanchored']);
    expect(await flagsOf(doubtful.content.id)).toEqual(['clock-doubt', 'clock-wrong']);
  });
});
