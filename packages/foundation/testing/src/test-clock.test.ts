import { describe, expect, it } from 'vitest';
import { testClock } from './test-clock.ts';

describe('testClock', () => {
  it('stands still until it is moved', () => {
    const clock = testClock('2026-11-22T22:00:00+08:00');
    expect(clock.now().toISOString()).toBe('2026-11-22T14:00:00.000Z');
    expect(clock.now()).toEqual(clock.now());
  });

  it('adds up the parts of a span', () => {
    const clock = testClock('2026-12-31T23:00:00Z');
    clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 });
    expect(clock.now().toISOString()).toBe('2027-01-02T00:01:01.001Z');
  });

  it('can be set back, and is not changed through a date it gave out', () => {
    const clock = testClock('2026-11-22T14:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
    clock.set('2026-11-20T14:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-11-20T14:00:00.000Z');
  });

  it('refuses an instant without a zone and anything that is none', () => {
    expect(() => testClock('2026-11-22T14:00:00')).toThrow('no instant');
    expect(() => testClock('tomorrow')).toThrow('no instant');
  });
});
