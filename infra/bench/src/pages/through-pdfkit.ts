import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { widths } from './cells.ts';

const font = fileURLToPath(
  new URL('../dist/NotoSansSC-regular.ttf', import.meta.resolve('@zhiqin/documents')),
);
const rowsAPage = 30;

/** The cells through pdfkit's own text, each tagged, on pages of a fixed number of rows: the least it can cost. */
export async function throughPdfkit(rows: readonly string[][]): Promise<{ pages: number; bytes: number }> {
  const options = { size: 'A4', margin: 0, tagged: true, pdfVersion: '1.7' as const, lang: 'zh-CN' };
  const pdf = new PDFDocument({ ...options, autoFirstPage: false, font });
  let bytes = 0;
  let pages = 0;
  pdf.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const done = new Promise((resolve) => pdf.on('end', resolve));
  const table = pdf.struct('Table');
  pdf.addStructure(table);
  pdf.fontSize(9);
  let y = 0;
  for (const [index, row] of rows.entries()) {
    if (index % rowsAPage === 0) {
      pdf.addPage();
      pages += 1;
      y = 72;
    }
    const line = pdf.struct('TR');
    table.add(line);
    let x = 56;
    for (const [column, text] of row.entries()) {
      const cell = pdf.struct('TD');
      line.add(cell);
      const content = pdf.markStructureContent('TD');
      pdf.text(text, x, y, { lineBreak: false });
      pdf.endMarkedContent();
      cell.add(content);
      x += widths[column] ?? 0;
    }
    line.end();
    y += 22.5;
    pdf.markContent('Artifact');
    pdf.moveTo(56, y).lineTo(539, y).stroke('#dddddd');
    pdf.endMarkedContent();
  }
  table.end();
  pdf.end();
  await done;
  return { pages, bytes };
}
