import { describe, expect, it } from 'vitest';
import { readGoodsLines } from './read-goods-lines.ts';

describe('goods written line by line', () => {
  it('reads name, specification, quantity and measure, in either comma', () => {
    expect(
      readGoodsLines('办公椅，黑色，4，把\n\nLaptop, 2\n  钢管 , DN50 , 镀锌 , 12 , 根  \n旧沙发'),
    ).toEqual([
      { item: '办公椅', spec: '黑色', quantity: 4, measure: '把' },
      { item: 'Laptop', spec: null, quantity: 2, measure: null },
      { item: '钢管', spec: 'DN50 镀锌', quantity: 12, measure: '根' },
      { item: '旧沙发', spec: null, quantity: 1, measure: null },
    ]);
  });
});
