import type { SitePack } from '@zhiqin/duty/rules';
import { describe, expect, it } from 'vitest';
import { foldLog } from '../log/fold-log.ts';
import type { StoredEntry } from '../storage/open-database.ts';
import { testIds, testPack } from '../test-phone.ts';
import { gearAsHandedOver } from './gear-as-handed-over.ts';
import {
  checkCallDue,
  controlRoomDue,
  fireGearNow,
  openAlarms,
  openPanic,
  openRelief,
} from './post-life-now.ts';

let seq = 0;
const { post, zhou, li } = testIds;
const lobbyPost = '01930000-0000-7000-8000-000000000077';

function entry(
  kind: string,
  body: object,
  at = '2026-11-22T15:00:00.000Z',
  more: Partial<StoredEntry['entry']['content']> = {},
): StoredEntry {
  seq += 1;
  const content = { id: `e${seq}`, kind, body, at, person: zhou, post, seq, cites: null, ...more };
  return {
    id: `e${seq}`,
    device: testIds.device,
    seq,
    draftId: String(seq),
    entry: { content: content as StoredEntry['entry']['content'], hash: '', signature: '', sealed: {} },
    state: 'waiting',
    reason: null,
    sentAt: null,
  };
}

const now = new Date('2026-11-22T16:00:00Z');
const since = '2026-11-22T14:00:00.000Z';
const packWith = (change: Partial<NonNullable<SitePack['postLife']>>) =>
  testPack({
    postLife: {
      gear: [],
      fireGear: [],
      cameras: [],
      controlRooms: [],
      checkCalls: [],
      openAlarms: [],
      ...change,
    },
  });

describe('what is due at a post', () => {
  const asked = { postId: post, everyMinutes: 30, isAlone: true, lastAt: null };

  it('is a check call after the last answer of whichever phone, or after coming', () => {
    const pack = packWith({ checkCalls: [asked] });
    expect(checkCallDue(pack, [], post, since, now)).toMatchObject({ inMinutes: -90, isAlone: true });
    const answered = entry('check-call', { callState: 'well' }, '2026-11-22T15:45:00.000Z');
    expect(checkCallDue(pack, [answered], post, since, now)?.inMinutes).toBe(15);
    expect(checkCallDue(pack, [{ ...answered, settled: 'rejected' }], post, since, now)?.inMinutes).toBe(-90);
    const elsewhere = packWith({ checkCalls: [{ ...asked, lastAt: '2026-11-22T15:50:00.000Z' }] });
    expect(checkCallDue(elsewhere, [answered], post, since, now)?.inMinutes).toBe(20);
    // What was answered before he came does not count for him.
    const stale = packWith({ checkCalls: [{ ...asked, lastAt: '2026-11-22T12:00:00.000Z' }] });
    expect(checkCallDue(stale, [], post, since, now)?.at).toBe('2026-11-22T14:30:00.000Z');
    expect(checkCallDue(testPack(), [answered], post, since, now)).toBeNull();
    expect(checkCallDue(pack, [], lobbyPost, since, now)).toBeNull();
  });

  it('is a row of the control room two hours after the last, at a control room alone', () => {
    const pack = packWith({ controlRooms: [{ postId: post, everyHours: 2, lastAt: null }] });
    expect(controlRoomDue(pack, [], post, since, now)).toEqual({
      at: '2026-11-22T16:00:00.000Z',
      inMinutes: 0,
    });
    const row = entry('control-room.row', {}, '2026-11-22T15:30:00.000Z');
    expect(controlRoomDue(pack, [row], post, since, now)?.inMinutes).toBe(90);
    expect(controlRoomDue(pack, [row], lobbyPost, since, now)).toBeNull();
  });

  it('is each piece of fire gear not looked at in this month of the site, by its own calendar', () => {
    const piece = (id: string, lastCheckedAt: string | null) => ({
      id,
      assetNo: id,
      kind: 'powder',
      place: id,
      label: null,
      serviceDueOn: null,
      scrapOn: null,
      lastCheckedAt,
    });
    const pack = packWith({
      fireGear: [
        // 1 November in Shanghai, 31 October in UTC.
        piece('done', '2026-10-31T17:00:00.000Z'),
        piece('last month', '2026-10-31T15:00:00.000Z'),
        piece('never', null),
        piece('own', null),
      ],
    });
    const checked = entry('fire-gear.check', { asset: 'own' });
    expect(fireGearNow(pack, [checked], now).map(({ piece: { id }, isDue }) => [id, isDue])).toEqual([
      ['last month', true],
      ['never', true],
      ['done', false],
      ['own', false],
    ]);
    expect(fireGearNow(testPack(), [], now)).toEqual([]);
  });
});

describe('what is open at a post', () => {
  it('is a panel alarm until it is verified, of this phone or another', () => {
    const pack = packWith({
      openAlarms: [
        { alarm: 'a', postId: post, at: '2026-11-22T14:50:00.000Z' },
        { alarm: 'b', postId: lobbyPost, at: since },
      ],
    });
    const rung = entry('panel.alarm', { alarm: 'c' });
    expect(openAlarms(pack, [rung], post)).toMatchObject([
      { alarm: 'a', entryId: null },
      { alarm: 'c', entryId: rung.id },
    ]);
    const verified = ['a', 'c'].map((alarm) => entry('panel.verify', { alarm }));
    expect(openAlarms(pack, [rung, ...verified], post)).toEqual([]);
  });

  it('is a call for help until somebody closes that one', () => {
    const called = entry('panic', { trial: false });
    expect(openPanic([called], post)?.entryId).toBe(called.id);
    const closed = entry('panic-over', { panicOutcome: 'handled' }, undefined, { cites: called.id });
    expect(openPanic([called, closed], post)).toBeNull();
    const again = entry('panic', { trial: false }, '2026-11-22T15:30:00.000Z');
    expect(openPanic([called, closed, again], post)?.entryId).toBe(again.id);
  });
});

describe('short relief', () => {
  const gone = () => entry('post.relieve', { standIn: li, comesFrom: lobbyPost, expectedMinutes: 20 });
  const back = (cites: string) =>
    entry('post.resume', { standIn: li, returnsTo: lobbyPost }, '2026-11-22T15:20:00.000Z', { cites });

  it('puts the stand-in on the post, and both back where they were', () => {
    const pack = testPack({
      presence: [
        { postId: post, personId: zhou, since },
        { postId: lobbyPost, personId: li, since },
      ],
    });
    const relief = gone();
    const at = (entries: StoredEntry[]) =>
      foldLog(pack, 0, entries)
        .onPost.map((one) => [one.postId, one.personId])
        .sort();
    expect(at([relief])).toEqual([[post, li]]);
    expect(at([relief, back(relief.id)])).toEqual([
      [post, zhou],
      [lobbyPost, li],
    ]);
    expect(openRelief([relief], post)).toMatchObject({ personId: zhou, standIn: li, expectedMinutes: 20 });
    expect(openRelief([relief, back(relief.id)], post)).toBeNull();
    expect(openRelief([relief, entry('handover', {})], post)).toBeNull();
  });

  it('keeps a stand-in without a number on the post where the pack cannot name him', () => {
    const relief = {
      ...entry('post.relieve', { standIn: null, standInName: '李师傅', comesFrom: null }),
      state: 'accepted' as const,
    };
    const after = foldLog(testPack(), relief.seq, [relief]).onPost;
    expect(after).toMatchObject([{ postId: post, personId: null, name: '李师傅' }]);
    const returned = { ...back(relief.id), state: 'accepted' as const };
    returned.entry.content.body = { standIn: null, returnsTo: null };
    expect(foldLog(testPack(), returned.seq, [relief, returned]).onPost).toEqual([]);
  });

  it('moves everybody of a rotation at once', () => {
    const pack = testPack({
      presence: [
        { postId: post, personId: zhou, since },
        { postId: lobbyPost, personId: li, since },
      ],
    });
    const swap = entry('post.rotate', {
      moves: [
        { person: zhou, from: post, to: lobbyPost, shift: null },
        { person: li, from: lobbyPost, to: post, shift: null },
      ],
    });
    expect(foldLog(pack, 0, [swap]).onPost).toMatchObject([
      { postId: lobbyPost, personId: zhou },
      { postId: post, personId: li },
    ]);
    expect(foldLog(pack, swap.seq, [{ ...swap, state: 'accepted' }]).onPost).toMatchObject([
      { postId: post, personId: zhou },
      { postId: lobbyPost, personId: li },
    ]);
  });
});

describe('gear at a post', () => {
  const issued = packWith({
    gear: [
      { postId: post, kind: 'radio', name: null, count: 2 },
      { postId: post, kind: 'other', name: '防爆毯', count: 1 },
      { postId: lobbyPost, kind: 'shield', name: null, count: 4 },
    ],
  }).postLife;

  it('is what the register issued to it; what was missing last time stays missing', () => {
    expect(gearAsHandedOver([], post, issued)).toEqual([
      { item: 'radio', count: 2, expected: 2, ok: true },
      { item: '防爆毯', count: 1, expected: 1, ok: true },
    ]);
    const short = entry('handover', { gear: [{ item: 'radio', count: 1 }] });
    expect(gearAsHandedOver([short], post, issued)[0]).toEqual({
      item: 'radio',
      count: 1,
      expected: 2,
      ok: false,
    });
  });

  it('is one of each usual thing where there is no register', () => {
    expect(gearAsHandedOver([], post, undefined)).toHaveLength(6);
    const counted = entry('handover', { gear: [{ item: 'radio', count: 3 }] });
    expect(gearAsHandedOver([counted], post, undefined)[0]).toMatchObject({ item: 'radio', expected: 3 });
  });
});
