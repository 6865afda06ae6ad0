import { describe, expect, it } from 'vitest';
import { quotedText } from './quoted-text.ts';

describe('quotedText', () => {
  it('marks the quotes, also where they overlap, and loses nothing', () => {
    const text = '每班巡逻不少于三次，节假日增加一次。';
    const parts = quotedText(text, ['巡逻不少于三次', '三次，节假日增加', '没有这句', '']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.isQuoted).map((part) => part.text)).toEqual([
      '巡逻不少于三次',
      '，节假日增加',
    ]);
    expect(parts[0]).toEqual({ text: '每班', isQuoted: false, at: 0 });
  });

  it('is one plain part where nothing is quoted', () => {
    expect(quotedText('第一条', [])).toEqual([{ text: '第一条', isQuoted: false, at: 0 }]);
    expect(quotedText('', ['x'])).toEqual([]);
  });
});
