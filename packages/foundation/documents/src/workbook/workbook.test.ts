import { deflateRawSync } from 'node:zlib';
import { isDomainError } from '@zhiqin/kernel';
import excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { streamWorkbook } from './stream-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const limits = { maxRows: 1000, maxBytes: 5_000_000 };

async function reasonOf(file: Uint8Array, chosen = limits): Promise<unknown> {
  const error = await readWorkbook(file, chosen).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isDomainError(error)) return error;
  expect(error.code).toBe('workbook.unreadable');
  return error.params.reason;
}

/** A zip of one deflated entry whose declared sizes lie. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('writeWorkbook and readWorkbook', () => {
  it('bring every kind of value back as text', async () => {
    const file = await writeWorkbook({
      sheets: [
        {
          name: '队员/名单',
          columns: [
            { header: '姓名' },
            { header: '手机号' },
            { header: '工时', type: 'number' },
            { header: '到岗率', type: 'percent' },
            { header: '入职', type: 'date' },
            { header: '签到', type: 'dateTime' },
          ],
          rows: [
            [
              '𬭎喆',
              '013800138000',
              168.5,
              0.985,
              new Date('2026-11-22T00:00:00Z'),
              new Date('2026-11-22T21:55:30Z'),
            ],
            [null, undefined, 0.1 + 0.2, true],
          ],
        },
      ],
    });
    expect((await readWorkbook(file, limits)).sheets).toEqual([
      {
        name: '队员 名单',
        rows: [
          ['姓名', '手机号', '工时', '到岗率', '入职', '签到'],
          ['𬭎喆', '013800138000', '168.5', '98.5%', '2026-11-22', '2026-11-22T21:55:30'],
          ['', '', '0.3', 'TRUE'],
        ],
      },
    ]);
  });

  it('write no text that a spreadsheet could run, and give it back as it was', async () => {
    const dangerous = ['=1+1', '+86 138', '-2', '@SUM(A1)', '\tx', '＝1', '＋1', '－1', '＠x'];
    const file = await writeWorkbook({
      sheets: [{ name: 'a', columns: [{ header: '=h' }], rows: dangerous.map((text) => [text]) }],
    });
    const raw = new excel.Workbook();
    await raw.xlsx.load(file as never);
    raw.getWorksheet(1)?.eachRow((row) => {
      expect(row.getCell(1).type).not.toBe(excel.ValueType.Formula);
      expect(String(row.getCell(1).value)).toMatch(/^'/);
    });
    const { sheets } = await readWorkbook(file, limits);
    expect(sheets[0]?.rows.slice(1).flat()).toEqual(dangerous);
  });

  it('keep any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
          minLength: 1,
          maxLength: 10,
        }),
        async (texts) => {
          const file = await writeWorkbook({
            sheets: [{ name: 'a', columns: [{ header: 'h' }], rows: texts.map((text) => [text]) }],
          });
          expect((await readWorkbook(file, limits)).sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual(
            texts,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('name sheets as Excel allows', async () => {
    const sheet = { columns: [{ header: 'h' }], rows: [] };
    const file = await writeWorkbook({
      sheets: [
        { name: 'A', ...sheet },
        { name: 'a', ...sheet },
        { name: '长'.repeat(40), ...sheet },
        { name: '[]', ...sheet },
      ],
    });
    const { sheets } = await readWorkbook(file, limits);
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'a 2', '长'.repeat(31), 'Sheet']);
  });
});

describe('readWorkbook', () => {
  it('flattens rich text, links, formulas and times', async () => {
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('s');
    sheet.addRow([
      { richText: [{ text: '东' }, { text: '门' }] },
      { text: '名单', hyperlink: 'https://example.com' },
      { formula: 'A1', result: 7 },
      new Date(Date.UTC(1899, 11, 30, 7, 30)),
    ]);
    sheet.addRow([]);
    sheet.addRow([12]).getCell(1).numFmt = '00000';
    const { sheets } = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()), limits);
    expect(sheets[0]?.rows).toEqual([['东门', '名单', '7', '07:30'], [], ['00012']]);
  });

  it('refuses what is no workbook', async () => {
    expect(await reasonOf(Buffer.from('姓名,手机\n'))).toBe('notXlsx');
    expect(await reasonOf(Buffer.alloc(0))).toBe('notXlsx');
    expect(await reasonOf(zip('word/document.xml', Buffer.from('<a/>')))).toBe('notXlsx');
    expect(await reasonOf(zip('xl/workbook.xml', Buffer.from('not xml <')))).toBe('notXlsx');
    const whole = await writeWorkbook({ sheets: [{ name: 'a', columns: [{ header: 'h' }], rows: [] }] });
    expect(await reasonOf(whole.subarray(0, whole.length - 40))).toBe('notXlsx');
  });

  it('refuses a file too large, a zip that unpacks without end, and too many rows', async () => {
    expect(await reasonOf(Buffer.alloc(1001), { maxRows: 10, maxBytes: 1000 })).toBe('tooLarge');
    const bomb = zip('xl/workbook.xml', Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf(bomb)).toBe('tooLarge');
    const rows = Array.from({ length: 30 }, (_, i) => [String(i)]);
    const file = await writeWorkbook({ sheets: [{ name: 'a', columns: [{ header: 'h' }], rows }] });
    expect(await reasonOf(file, { maxRows: 20, maxBytes: 5_000_000 })).toBe('tooManyRows');
  });

  it('never fails in any other way on bytes from outside', async () => {
    const whole = await writeWorkbook({ sheets: [{ name: 'a', columns: [{ header: 'h' }], rows: [['x']] }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bent = Buffer.from(whole);
        bent[at] = value;
        expect(['notXlsx', 'tooLarge', 'tooManyRows', undefined]).toContain(await reasonOf(bent));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook written as its rows are read', () => {
  const columns = [
    { header: '时间', type: 'dateTime' as const },
    { header: '内容' },
    { header: '数', type: 'number' as const },
  ];
  const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
    new Uint8Array(await new Response(stream).arrayBuffer());

  it('holds every row of every page, in order, and no formula', async () => {
    async function* rows() {
      for (let page = 0; page < 3; page++)
        yield Array.from({ length: 400 }, (_, i) => [
          new Date('2026-11-20T08:05:00Z'),
          `=${page * 400 + i}`,
          page * 400 + i,
        ]);
    }
    const file = await bytesOf(streamWorkbook({ name: '值班记录', columns, rows: rows() }));
    const { sheets } = await readWorkbook(file, { maxRows: 2000, maxBytes: 1 << 20 });
    expect(sheets).toHaveLength(1);
    const [head, ...lines] = sheets[0]?.rows ?? [];
    expect(head).toEqual(['时间', '内容', '数']);
    expect(lines).toEqual(
      Array.from({ length: 1200 }, (_, i) => ['2026-11-20T08:05:00', `=${i}`, String(i)]),
    );
  });

  it('breaks off where a page cannot be read, instead of ending as if that were all', async () => {
    async function* rows() {
      yield [[null, '一', 1]];
      throw new Error('gone');
    }
    const stream = streamWorkbook({ name: '值班记录', columns, rows: rows() });
    await expect(bytesOf(stream)).rejects.toThrow('gone');
  });
});
