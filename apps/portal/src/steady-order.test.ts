import { expect, it } from 'vitest';
import { inHeldOrder } from './steady-order.ts';

const lines = (...keys: string[]) => keys.map((key) => ({ key, isUrgent: key.startsWith('!') }));
const order = (held: string[] | null, ...keys: string[]) =>
  inHeldOrder(lines(...keys), held).map((line) => line.key);

it('leaves the order as it comes while nobody holds it', () => {
  expect(order(null, 'b', 'a')).toEqual(['b', 'a']);
});

it('keeps held lines where they are, drops what is over, and adds what is new behind them', () => {
  expect(order(['a', 'b', 'c'], 'new', 'c', 'a')).toEqual(['a', 'c', 'new']);
});

it('lets a call for help go before everything, held or not', () => {
  expect(order(['a', 'b'], '!help', 'b', 'a')).toEqual(['!help', 'a', 'b']);
});
