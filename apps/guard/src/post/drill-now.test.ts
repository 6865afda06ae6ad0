import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { drillNow, drillsToRun } from './drill-now.ts';

const now = new Date('2026-11-22T18:00:00Z');
const own = (kind: string, at: string, body: object, more: object = {}): StoredEntry =>
  ({
    id: at,
    state: 'sent',
    entry: { content: { id: at, kind, at, body } },
    ...more,
  }) as unknown as StoredEntry;
const started = (drill: string, at: string, more: object = {}) =>
  own('drill.started', at, { drill, scenario: 'fire', plan: 'p' }, more);

describe('the drill a phone is running', () => {
  it('has each step at its first tap, and is over with its end', () => {
    const step = (at: string) => own('drill.step', at, { drill: 'a', step: { role: 1, step: 0 } });
    const entries = [
      started('a', '2026-11-22T17:00:00.000Z'),
      step('2026-11-22T17:02:00.000Z'),
      step('2026-11-22T17:05:00.000Z'),
      own('drill.step', '2026-11-22T17:06:00.000Z', { drill: 'a', step: null }),
    ];
    expect(drillNow(entries, now)).toMatchObject({
      id: 'a',
      planId: 'p',
      done: { '1:0': '2026-11-22T17:02:00.000Z' },
      notes: 1,
    });
    const ended = own('drill.ended', '2026-11-22T17:20:00.000Z', { drill: 'a' });
    expect(drillNow([...entries, ended], now)).toBeUndefined();
  });

  it('is none that was refused or forgotten a day ago', () => {
    expect(
      drillNow([started('a', '2026-11-22T17:00:00.000Z', { settled: 'rejected' })], now),
    ).toBeUndefined();
    expect(drillNow([started('a', '2026-11-21T17:00:00.000Z')], now)).toBeUndefined();
  });

  it('is no longer among those to be run', () => {
    const planned = { id: 'a', scenario: 'fire' };
    const pack = { preparedness: { plans: [], contacts: [], stations: [], drills: [planned] } } as never;
    expect(drillsToRun(pack, [])).toEqual([planned]);
    expect(drillsToRun(pack, [started('a', '2026-11-22T17:00:00.000Z')])).toEqual([]);
  });
});
