import { describe, expect, it } from 'vitest';
import { valuesOf } from './form-values.ts';

function form(entries: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return valuesOf(data);
}

describe('values of a form', () => {
  it('reads yuan as fen, without the drift of fractions', () => {
    expect(form({ fee: '86000.5' }).fen('fee')).toBe(8_600_050);
    expect(form({ fee: ' 1,234.29 ' }).fen('fee')).toBe(123_429);
    expect(form({ fee: '' }).fen('fee')).toBeNull();
    expect(form({ fee: '12.345' }).fen('fee')).toBeNaN();
    expect(form({ fee: '-5' }).fen('fee')).toBeNaN();
  });

  it('never takes an empty number for zero', () => {
    expect(form({ heads: '' }).number('heads')).toBeNaN();
    expect(form({ heads: '2' }).number('heads')).toBe(2);
  });

  it('reads lines without the empty ones', () => {
    expect(form({ items: '泵房上锁\r\n\n  压力表正常 ' }).lines('items')).toEqual(['泵房上锁', '压力表正常']);
  });
});
