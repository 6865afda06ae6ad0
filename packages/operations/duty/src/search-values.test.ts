import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFoundIn } from './search-values.ts';

const told = {
  name: '王小明',
  plate: '沪A·12345',
  contact: '13812345678',
  text: '快递车停在消防通道',
  partyA: ['李雷', '韩梅梅'],
};

describe('a search over records that are shown masked', () => {
  it('finds what lies open by any part of it, in whatever case and width', () => {
    expect(isFoundIn('消防通道', [], told)).toBe(true);
    expect(isFoundIn('a-017', ['A-0173'], {})).toBe(true);
    expect(isFoundIn('ｋ０１', [['K01', 'K02']], {})).toBe(true);
    expect(isFoundIn('泵房', ['东门岗'], told)).toBe(false);
  });

  it('finds who is meant by the whole name, number or plate', () => {
    for (const whole of ['王小明', '沪a12345', '沪A 12345', '13812345678', '韩梅梅'])
      expect(isFoundIn(whole, [], told)).toBe(true);
  });

  it('never by a part of it: a mask cannot be spelt out', () => {
    fc.assert(
      fc.property(fc.constantFrom('王小明', '沪A12345', '13812345678'), fc.nat(), fc.nat(), (whole, a, b) => {
        const from = a % whole.length;
        const part = whole.slice(from, from + 1 + (b % (whole.length - from)));
        fc.pre(part !== whole && part.length > 0);
        const { text: _, ...masked } = told;
        expect(isFoundIn(part, [], masked)).toBe(false);
      }),
    );
  });

  it('lets everything through where nothing is asked', () => {
    expect(isFoundIn('  ', [], {})).toBe(true);
  });
});
