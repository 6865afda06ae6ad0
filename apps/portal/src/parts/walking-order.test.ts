import { expect, it } from 'vitest';
import { walkingOrder } from './walking-order.ts';

it('takes points in the order of their numbers, not of the form', () => {
  const form = new FormData();
  form.set('name', '2');
  form.set('order.a', '10');
  form.set('order.b', '');
  form.set('order.c', '2');
  form.set('order.d', '1');
  expect(walkingOrder(form)).toEqual(['d', 'c', 'a']);
});
