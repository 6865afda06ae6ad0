import { describe, expect, it } from 'vitest';
import { emptyDay } from './correct-day.ts';
import type { DayLeave, DayMark, WorkedDay } from './hours-facts.ts';
import { withLeave } from './with-leave.ts';

const day = '2026-10-29';
const place = { siteId: 'A', zone: 'Asia/Shanghai' };
/** Eight hours planned. */
const worked = (more: Partial<WorkedDay>): WorkedDay => ({
  ...emptyDay(day, place.siteId, place.zone),
  plannedMinutes: 480,
  ...more,
});
const half = (part: 'first' | 'second'): DayLeave => ({
  ...{ kind: 'annual', pay: 'paid', citation: 'house', part },
});
const settle = (one: WorkedDay, leave: DayLeave) => {
  const [settled] = withLeave([one], new Map([[day, leave]]), place);
  return [settled?.lateMinutes, settled?.leftEarlyMinutes, settled?.marks];
};
const marks = (...all: DayMark[]) => ({ marks: all });

describe('half a day of leave', () => {
  it('excuses coming at half time, not a quarter of an hour after it', () => {
    expect(settle(worked({ lateMinutes: 240, ...marks('late') }), half('first'))).toEqual([0, 0, ['leave']]);
    expect(settle(worked({ lateMinutes: 255, ...marks('late') }), half('first'))).toEqual([
      ...[15, 0],
      ['late', 'leave'],
    ]);
  });
  it('excuses going at half time, not before it, and nothing of the other end', () => {
    const both = worked({ lateMinutes: 10, leftEarlyMinutes: 250, ...marks('late', 'leftEarly') });
    expect(settle(both, half('second'))).toEqual([10, 10, ['late', 'leftEarly', 'leave']]);
    const atNoon = worked({ leftEarlyMinutes: 240, ...marks('leftEarly') });
    expect(settle(atNoon, half('second'))).toEqual([0, 0, ['leave']]);
  });
  it('leaves him missing who never came', () => {
    expect(settle(worked(marks('noPresence')), half('first'))).toEqual([0, 0, ['noPresence', 'leave']]);
  });
});
