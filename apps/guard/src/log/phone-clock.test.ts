import { describe, expect, it } from 'vitest';
import { PhoneClock } from './phone-clock.ts';

const server = '2026-11-22T18:00:00.000Z';

function clockAt() {
  const hands = { wall: Date.parse('2026-11-20T00:00:00Z'), mono: 5_000 };
  const clock = new PhoneClock(
    () => hands.wall,
    () => hands.mono,
  );
  const pass = (ms: number) => {
    hands.wall += ms;
    hands.mono += ms;
  };
  return { hands, clock, pass };
}

describe("the phone's clock", () => {
  it('is the wall clock, without an anchor, until a server was heard', () => {
    const { clock } = clockAt();
    expect(clock.read()).toMatchObject({ wall: '2026-11-20T00:00:00.000Z', anchor: null });
  });

  it.each([48, -48])('keeps server time when the wall clock is moved by %i hours', (hours) => {
    const { hands, clock, pass } = clockAt();
    clock.anchorAt(server);
    hands.wall += hours * 3_600_000;
    pass(60_000);
    expect(clock.now().toISOString()).toBe('2026-11-22T18:01:00.000Z');
  });

  it('is not set back by a slow answer: what fitted before still stands', () => {
    const { clock, pass } = clockAt();
    clock.asks();
    clock.anchorAt(server);
    pass(10_000);
    clock.asks();
    // Taken down when the question came in; the answer needed eight seconds more.
    pass(8_000);
    clock.anchorAt('2026-11-22T18:00:10.000Z');
    expect(clock.now().toISOString()).toBe('2026-11-22T18:00:18.000Z');
  });

  it('takes the middle of a first answer, and is never off by more than it took', () => {
    const { clock, pass } = clockAt();
    clock.asks();
    pass(6_000);
    clock.anchorAt(server);
    expect(clock.now().toISOString()).toBe('2026-11-22T18:00:03.000Z');
    clock.asks();
    pass(200);
    // It had been three seconds ahead: a quick answer says so.
    clock.anchorAt('2026-11-22T18:00:00.200Z');
    expect(clock.now().toISOString()).toBe('2026-11-22T18:00:00.400Z');
  });

  it('gives its anchor up after sleep, because the counter slept too', () => {
    const { hands, clock } = clockAt();
    clock.anchorAt(server);
    clock.wentHidden();
    hands.wall += 3_600_000;
    expect(clock.read().anchor).toBeNull();
    clock.anchorAt('2026-11-22T19:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-11-22T19:00:00.000Z');
  });
});
