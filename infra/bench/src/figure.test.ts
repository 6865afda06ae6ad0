import { expect, it } from 'vitest';
import { figureOf, tableOf } from './figure.ts';

const measured = {
  name: 'call',
  ours: ['ours', [30, 10, 20]] as [string, number[]],
  against: ['bare', [10, 10, 10, 10]] as [string, number[]],
  unit: 'µs',
};

it('takes medians, their ratio, and the fewer rounds', () => {
  expect(figureOf(measured)).toMatchObject({
    oursMedian: 20,
    againstMedian: 10,
    ratio: 2,
    rounds: 3,
    bar: null,
    reached: null,
  });
});

it('says on which side of the aim it lies', () => {
  expect(figureOf({ ...measured, bar: { is: 'at most', value: 1.8 } }).reached).toBe(false);
  expect(figureOf({ ...measured, bar: { is: 'at most', value: 2 } }).reached).toBe(true);
  expect(figureOf({ ...measured, bar: { is: 'at least', value: 2 } }).reached).toBe(true);
  expect(figureOf({ ...measured, bar: { is: 'at least', value: 2.1 } }).reached).toBe(false);
});

it('shows aim and medians in the table', () => {
  const lines = tableOf([figureOf({ ...measured, bar: { is: 'at most', value: 1.8 } })]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('| call   | **2** ✗ | ≤ 1.8 | ours: 20 · bare: 10 µs |');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
