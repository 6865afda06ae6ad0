import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fontFile } from './fonts/font-files.ts';
import { createDocument } from './index.ts';

const widths = [60, 120, 60, 60, 110, 73];
const rows = Array.from({ length: 800 }, (_, i) => [
  `第${i}条`,
  `外来人员登记 ${i}`,
  '达标',
  String(i * 7),
  `2026-11-${String((i % 30) + 1).padStart(2, '0')} 02:${(i % 50) + 10}`,
  `东门岗 ${i % 60} 号队员`,
]);

/** The same cells, every one tagged, through pdfkit's own text. */
async function throughPdfkit(): Promise<number> {
  const options = { size: 'A4', margin: 0, tagged: true, pdfVersion: '1.7' as const, autoFirstPage: false };
  const pdf = new PDFDocument({ ...options, font: fileURLToPath(fontFile('regular')) });
  let bytes = 0;
  pdf.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const done = new Promise((resolve) => pdf.on('end', resolve));
  const table = pdf.struct('Table');
  pdf.addStructure(table);
  pdf.fontSize(9);
  let y = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (y > 750) {
      pdf.addPage();
      y = 72;
    }
    const tr = pdf.struct('TR');
    table.add(tr);
    let x = 56;
    row.forEach((text, i) => {
      const td = pdf.struct('TD');
      tr.add(td);
      const content = pdf.markStructureContent('TD');
      pdf.text(text, x, y, { lineBreak: false });
      pdf.endMarkedContent();
      td.add(content);
      x += widths[i] as number;
    });
    tr.end();
    y += 22.5;
  }
  table.end();
  pdf.end();
  await done;
  return bytes;
}

async function throughDocument(): Promise<number> {
  const document = createDocument({ language: 'zh-CN', title: '表', author: '甲', createdAt: new Date(0) });
  return (await document.table({ columns: widths.map((width) => ({ header: '列', width })), rows }).render())
    .length;
}

async function cpuOf(work: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  expect(await work()).toBeGreaterThan(100_000);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

describe('a table of 4,800 tagged cells', () => {
  it('costs no more CPU than the same cells through pdfkit itself', async () => {
    await throughPdfkit();
    await throughDocument();
    const raw: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < 5; round++) {
      raw.push(await cpuOf(throughPdfkit));
      ours.push(await cpuOf(throughDocument));
    }
    expect(median(ours) / median(raw)).toBeLessThan(1.25);
  }, 60_000);
});
