import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

/** A reader of RFC 4180 as strict as need be: fields of one line. */
function read(line: string): string[] {
  const fields: string[] = [];
  const body = line.replace(/\r\n$/, '');
  let at = 0;
  do {
    if (body[at] === '"') {
      let text = '';
      for (at++; !(body[at] === '"' && body[at + 1] !== '"'); at++) {
        if (body[at] === '"') at++;
        text += body[at];
      }
      at++;
      fields.push(text);
    } else {
      const end = body.indexOf(',', at);
      fields.push(body.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? body.length : end;
    }
  } while (body[at++] === ',');
  return fields;
}

const begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

describe('a line of a .csv', () => {
  it('says numbers, yes and no, times and nothing as they are', () => {
    expect(csvLine([3, true, new Date('2026-11-20T08:05:00Z'), null, undefined, '东门'])).toBe(
      '3,true,2026-11-20 08:05,,,东门\r\n',
    );
  });

  it.for(begins)('gives a spreadsheet no formula: %j', (sign) => {
    const [field] = read(csvLine([`${sign}HYPERLINK("http://x","y")`]));
    expect(field).toBe(`'${sign}HYPERLINK("http://x","y")`);
  });

  it('whatever was typed comes back field by field, and none begins as a formula', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom(...begins).chain((sign) => fc.string().map((s) => sign + s)),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (texts) => {
        const fields = read(csvLine(texts));
        expect(fields).toHaveLength(texts.length);
        for (const field of fields) expect(begins).not.toContain(field[0]);
      }),
    );
  });
});
