import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createI18n, textFor } from '@zhiqin/i18n';
import { afterAll, expect, it } from 'vitest';
import type { MonthlyReport } from '../monthly-report.ts';
import { dataCsv } from '../sealed/data-csv.ts';
import { reportView } from '../view/report-view.ts';
import { loadReportWords } from '../view/report-words.ts';
import type { ViewBlock } from '../view/view-blocks.ts';
import { drawingOf } from './add-blocks.ts';
import { printMonthlyReport } from './print-monthly-report.ts';
import { sampleMonth } from './sample-month.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-printed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (command: string, ...args: string[]) => execFileSync(command, args, { maxBuffer: 64 << 20 });
/** Without spaces, a mark where two numbers stand side by side, digests (which break anywhere) taken out. */
const close = (text: string) =>
  text
    .replaceAll(/\b(?:[0-9a-f]\s*){63}[0-9a-f]\b/g, '')
    .replaceAll(/(?<=\d[%.,]?)\s+(?=\d)/g, '\u0001')
    .replaceAll(/\s+/g, '');

/** Every text of a block, as often as it is printed. */
function textsOf(block: ViewBlock): string[] {
  const drawing = drawingOf(block);
  if (drawing)
    return [
      ...('caption' in block && block.caption ? [block.caption] : []),
      ...drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
    ];
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item, i) => (block.ordered ? `${i + 1}. ${item}` : item));
    case 'figures':
      return block.figures.flatMap(({ label, value, unit, target, previous, verdict }) => [
        ...[label, value, unit, target, previous, verdict?.word].flatMap((text) => text ?? []),
      ]);
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...block.columns.map((column) => column.header),
        ...block.rows
          .flat()
          .flatMap((cell) => (typeof cell === 'string' ? [cell] : [cell.lead ?? '', cell.text])),
      ];
    default:
      return [];
  }
}

it.each(['zh-CN', 'en'] as const)(
  'prints no number that the attached data do not give, %s',
  async (language) => {
    const file = path.join(folder, `${language}.pdf`);
    const options = { language, createdAt: new Date('2026-11-03T01:30:00Z'), draft: false };
    writeFileSync(file, await printMonthlyReport(sampleMonth({ seed: 11 }), options));
    const data = run('qpdf', '--show-attachment=report-data.json', file);
    const report = JSON.parse(data.toString()) as MonthlyReport;
    const dataSha256 = createHash('sha256').update(data).digest('hex');
    const view = reportView(report, language, await loadReportWords(language), { dataSha256, draft: false });
    const blocks = view.sections.flatMap((section) => section.blocks);
    const outline = [...view.sections.map((section) => section.title), view.signatures.title];
    const { cover } = view;
    const derived = [
      ...[cover.eyebrow, cover.title, cover.subtitle, cover.note],
      ...cover.facts.flatMap(({ label, value }) => [label, value]),
      ...view.sections.map((section) => section.title),
      ...blocks.flatMap(textsOf),
      ...view.signatures.parties.flatMap((party) => Object.values(party)),
      ...outline,
    ];
    const i18n = await createI18n(language, ['documents']);
    const pages = run('pdftotext', '-raw', file, '-').toString().split('\f').slice(0, -1);
    let rest = pages
      .map((page, i) => {
        const heads = [
          view.title,
          view.footer,
          textFor(i18n, 'documents', 'page', { page: i + 1, total: pages.length }),
        ];
        return (i === 0 ? [] : heads).reduce((left, head) => left.replace(close(head), ''), close(page));
      })
      .join('');
    const missing: string[] = [];
    const lines = derived.flatMap((text) => text.split('\n')).map(close);
    for (const text of lines.filter(Boolean).sort((a, b) => b.length - a.length)) {
      // A whole number only: "6 entries" is not the end of "546 entries".
      const [before, after] = [/^\d/.test(text) ? '(?<!\\d)' : '', /\d$/.test(text) ? '(?!\\d)' : ''];
      const whole = new RegExp(`${before}${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}${after}`);
      if (/\d/.test(text) && !whole.test(rest)) missing.push(text);
      // A mark no text holds, so that what stood around it does not grow into a number.
      rest = rest.replace(whole, '\u0000');
    }
    expect(missing).toEqual([]);
    const left = rest.match(/\d[\d.,]*/g) ?? [];
    // What is left are the page numbers of the contents, and nothing else.
    expect(left).toHaveLength(outline.length);
    for (const page of left) expect(Number(page)).toBeLessThanOrEqual(pages.length);
  },
);

it('carries the same data as a table: every value of the JSON once, and nothing else', async () => {
  const report = sampleMonth({ seed: 12 });
  report.annex.waived.push({ ...report.annex.breaches[0], reason: '=1+1,"停用"\n改期', by: '-甲' } as never);
  const file = path.join(folder, 'table.pdf');
  const options = { language: 'zh-CN', createdAt: new Date('2026-11-03T01:30:00Z'), draft: false } as const;
  writeFileSync(file, await printMonthlyReport(report, options));
  const table = run('qpdf', '--show-attachment=report-data.csv', file).toString();
  const data = JSON.parse(run('qpdf', '--show-attachment=report-data.json', file).toString());
  expect(table).toBe(dataCsv(data));
  const rebuilt: Record<string, unknown> = {};
  const [head, ...lines] = parseCsv(table.slice(1));
  expect(head).toEqual(['part', 'row', 'field', 'value']);
  for (const [part, row, field, value] of lines) {
    const steps = [part, row, field].filter(Boolean).join('.');
    expect(rebuilt).not.toHaveProperty([steps]);
    rebuilt[steps] = value;
  }
  const expected: Record<string, string> = {};
  const note = (value: unknown, steps: string) => {
    if (Array.isArray(value)) for (const [i, inner] of value.entries()) note(inner, `${steps}.${i + 1}`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) note(inner, steps ? `${steps}.${key}` : key);
    else
      expected[steps] =
        value === null ? '' : String(value).replace(/^(?=['=+\-@])/, typeof value === 'string' ? "'" : '');
  };
  note(data, '');
  expect(rebuilt).toEqual(expected);
});

/** RFC 4180, as any spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (isQuoted && sign === '"' && text[i + 1] === '"') cell += text[++i];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || sign === '\n')) {
      rows.at(-1)?.push(sign === ',' ? cell : cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  return rows.slice(0, -1);
}
