import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { openHazards } from './open-hazards.ts';

const now = new Date('2026-11-22T18:00:00Z');
const known = {
  ...{ id: 'a', fileNo: '2026-0001', level: 'high', place: '大堂', checkpointId: null, text: '灯坏' },
  ...{ dueAt: '2026-11-22T17:00:00.000Z', doneAt: null, doneBy: null },
};
const pack = {
  checkpoints: [{ id: 'p', name: '东门' }] as never,
  upkeep: { hazards: [known], hotWorks: [] },
};
const sealedText = { text: { salt: '', value: '门锁坏' } };
const said = (kind: string, at: string, person: string, body: object, id = `${kind}${at}`): StoredEntry =>
  ({ id, entry: { content: { id, kind, at, person, body }, sealed: sealedText } }) as unknown as StoredEntry;
const done = said('hazard.done', '2026-11-22T17:10:00.000Z', 'li', { hazard: 'a' });
const look = (person: string, isGood: boolean) =>
  said('hazard.verified', '2026-11-22T17:20:00.000Z', person, { hazard: 'a', isGood });

describe('hazards a guard can work on (S8-2.2.3)', () => {
  it('are those of the site and his own, due first, with what this phone has said of them', () => {
    const own = said(
      'hazard.report',
      '2026-11-22T17:30:00.000Z',
      'li',
      { level: 'low', checkpoint: 'p' },
      'b',
    );
    expect(openHazards(pack, [own, done], now)).toMatchObject([
      { id: 'a', isLate: true, doneBy: 'li' },
      { id: 'b', fileNo: null, place: '东门', text: '门锁坏', isLate: false },
    ]);
    const old = said('hazard.report', '2026-11-19T17:00:00.000Z', 'li', { level: 'low' }, 'c');
    expect(openHazards({ ...pack, upkeep: undefined }, [old], now)).toEqual([]);
  });

  it('leave when another has found them good, never by whoever did it, and come back when not good', () => {
    expect(openHazards(pack, [done, look('li', true)], now)).toHaveLength(1);
    expect(openHazards(pack, [done, look('zhou', true)], now)).toEqual([]);
    expect(openHazards(pack, [done, look('zhou', false)], now)).toMatchObject([{ doneAt: null }]);
  });
});
