import { expect, it } from 'vitest';
import { roundPoints } from './round-points.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 18, minute));
const reading = (entryId: string, checkpointId: string | null, minute: number) => ({
  entryId,
  checkpointId,
  label: `label-${entryId}`,
  at: at(minute),
  failedItems: [],
  isClear: null,
  grade: 'A' as const,
});

it('tells the route in its order, the walk in its own, what was missed and why, and what was read beside it', () => {
  const points = roundPoints(
    ['a', 'b', 'c'],
    [reading('1', 'c', 0), reading('2', 'a', 4), reading('3', null, 6), reading('4', 'c', 9)],
    [{ checkpoint: 'b', reason: 'no-access' }],
  );
  expect(points.map((one) => [one.checkpointId, one.plannedNo, one.walkedNo, one.missedWhy])).toEqual([
    ['a', 1, 2, null],
    ['b', 2, null, 'no-access'],
    ['c', 3, 1, null],
    [null, null, 3, null],
  ]);
  expect(points[2]).toMatchObject({ entryId: '1', at: at(0), againAt: [at(9)], grade: 'A' });
  expect(points[3]).toMatchObject({ label: 'label-3', at: at(6) });
});

it('says of a point with a failed check that something was found there', () => {
  const bad = { ...reading('1', 'a', 0), failedItems: ['lock'] };
  const blocked = { ...reading('2', 'b', 3), isClear: false };
  expect(roundPoints(['a', 'b', 'c'], [bad, blocked], []).map((one) => one.hasFinding)).toEqual([
    true,
    true,
    false,
  ]);
});

it('of a round that is still walked nothing is missed for a reason', () => {
  expect(roundPoints(['a'], [], [])).toMatchObject([{ walkedNo: null, missedWhy: null, at: null }]);
});
