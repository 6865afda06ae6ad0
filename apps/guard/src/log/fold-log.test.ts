import type { SitePack } from '@zhiqin/duty/rules';
import { describe, expect, it } from 'vitest';
import { routesOf, shiftOf } from '../post/duty-now.ts';
import type { StoredEntry } from '../storage/open-database.ts';
import { testIds, testPack } from '../test-phone.ts';
import { foldLog } from './fold-log.ts';

const round = '01930000-0000-7000-8000-0000000000aa';
let seq = 0;

function entry(
  kind: string,
  body: object,
  at = '2026-11-22T15:00:00.000Z',
  person: string | null = testIds.zhou,
): StoredEntry {
  seq += 1;
  const content = { kind, body, at, person, post: testIds.post, seq } as StoredEntry['entry']['content'];
  return {
    id: String(seq),
    device: testIds.device,
    seq,
    draftId: String(seq),
    entry: { content, hash: '', signature: '', sealed: {} },
    state: 'waiting',
    reason: null,
    sentAt: null,
  };
}

describe('what the phone knows', () => {
  it('follows a handover from one guard to the next', () => {
    const entries = [
      entry('presence.sign-on', {}),
      entry('handover', {
        outgoing: testIds.zhou,
        incoming: testIds.li,
        incomingSignedAt: '2026-11-22T22:01:00.000Z',
      }),
    ];
    expect(foldLog(testPack(), 0, entries).onPost).toMatchObject([
      { personId: testIds.li, since: '2026-11-22T22:01:00.000Z' },
    ]);
  });

  it('believes the pack over own entries it already contains, but not over those held for a check', () => {
    const signOn = entry('presence.sign-on', {});
    expect(foldLog(testPack(), signOn.seq, [{ ...signOn, state: 'accepted' }]).onPost).toEqual([]);
    expect(foldLog(testPack(), signOn.seq, [{ ...signOn, state: 'quarantined' }]).onPost).toHaveLength(1);
  });

  it('keeps somebody not recognised on the post after sending, until the next one comes', () => {
    const unknown = {
      ...entry('presence.sign-on', { name: '老王' }, undefined, null),
      state: 'accepted' as const,
    };
    expect(foldLog(testPack(), unknown.seq, [unknown]).onPost).toMatchObject([
      { personId: null, name: '老王' },
    ]);
    const next = entry('presence.sign-on', {});
    expect(foldLog(testPack(), unknown.seq, [unknown, next]).onPost).toMatchObject([
      { personId: testIds.zhou },
    ]);
  });

  it('counts a finished round in its shift, with each point once and unknown codes apart', () => {
    const scan = (checkpoint: string | null) => entry('patrol.scan', { round, checkpoint });
    const entries = [
      entry('patrol.start', { round, route: testIds.route }),
      scan(testIds.garage),
      scan(testIds.garage),
      scan(null),
    ];
    const pack = testPack();
    const now = new Date('2026-11-22T15:30:00Z');
    const shift = shiftOf(pack, testIds.post, testIds.zhou, now);
    expect(shift?.code).toBe('N');
    const walking = routesOf(pack, foldLog(pack, 0, entries), testIds.post, shift, testIds.zhou)[0];
    expect(walking).toMatchObject({ done: 0, needed: 2, open: { unknownCodes: 1 } });
    expect(Object.keys(walking?.open?.points ?? {})).toEqual([testIds.garage]);
    const ended = [...entries, entry('patrol.end', { round, missed: [] })];
    expect(routesOf(pack, foldLog(pack, 0, ended), testIds.post, shift, testIds.zhou)[0]).toMatchObject({
      done: 1,
      open: undefined,
    });
  });

  describe('with rounds of other phones in the pack', () => {
    const now = new Date('2026-11-22T15:30:00Z');
    const elsewhere = (personId: string, change: Partial<SitePack['rounds'][number]> = {}) => ({
      roundId: round,
      routeId: testIds.route,
      postId: testIds.post,
      personId,
      startedAt: '2026-11-22T15:00:00.000Z',
      endedAt: null,
      points: { [testIds.garage]: '2026-11-22T15:05:00.000Z' },
      ...change,
    });
    const progress = (
      rounds: SitePack['rounds'],
      entries: StoredEntry[],
      personId: string = testIds.zhou,
    ) => {
      const pack = testPack({ rounds });
      const shift = shiftOf(pack, testIds.post, testIds.zhou, now);
      return routesOf(pack, foldLog(pack, 0, entries), testIds.post, shift, personId)[0];
    };
    const ended = { endedAt: '2026-11-22T15:20:00.000Z' };

    it('counts what was finished there', () => {
      expect(progress([elsewhere(testIds.zhou, ended)], [])).toMatchObject({ done: 1, open: undefined });
    });

    it('counts a round of both logs once, and takes its points from both', () => {
      const own = [
        entry('patrol.start', { round, route: testIds.route }),
        entry('patrol.scan', { round, checkpoint: testIds.lobby }, '2026-11-22T15:10:00.000Z'),
      ];
      const both = progress([elsewhere(testIds.zhou)], own);
      expect(both).toMatchObject({ done: 0, others: [] });
      expect(new Set(Object.keys(both?.open?.points ?? {}))).toEqual(
        new Set([testIds.garage, testIds.lobby]),
      );
      const end = entry('patrol.end', { round, missed: [] }, '2026-11-22T15:25:00.000Z');
      expect(progress([elsewhere(testIds.zhou, ended)], [...own, end])).toMatchObject({ done: 1 });
      expect(progress([elsewhere(testIds.zhou)], [...own, end])).toMatchObject({ done: 1, open: undefined });
      expect(progress([elsewhere(testIds.zhou, ended)], own)).toMatchObject({ done: 1, open: undefined });
    });

    it('lets a guard go on with his own round, and only shows him that of another', () => {
      expect(progress([elsewhere(testIds.zhou)], [])?.open?.id).toBe(round);
      const shown = progress([elsewhere(testIds.li)], []);
      expect(shown).toMatchObject({ open: undefined, others: [{ personId: testIds.li }] });
    });

    it('leaves out the shift before, and reads a pack that has no rounds yet', () => {
      const earlier = { ...ended, startedAt: '2026-11-22T12:30:00.000Z' };
      expect(progress([elsewhere(testIds.zhou, earlier)], [])).toMatchObject({ done: 0 });
      expect(progress(undefined as never, [])).toMatchObject({ done: 0, open: undefined });
    });
  });

  it('shows a visitor until he left, on this phone or elsewhere', () => {
    const visit = '01930000-0000-7000-8000-0000000000bb';
    const admitted = entry('visit.admit', { visit, visitorKind: 'visitor', name: '陈小姐', passNo: 'A-1' });
    expect(foldLog(testPack(), 0, [admitted]).inside).toMatchObject([{ passNo: 'A-1', name: '陈小姐' }]);
    const left = entry('visit.leave', { visit, passReturned: true });
    expect(foldLog(testPack(), 0, [admitted, left]).inside).toEqual([]);
    expect(foldLog(testPack(), admitted.seq, [{ ...admitted, state: 'accepted' }]).inside).toEqual([]);
  });
});
