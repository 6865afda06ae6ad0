import { type Browser, chromium } from '@playwright/test';
import { drawingOf, type ReportView, type ViewBlock, type ViewCell } from '@zhiqin/reports';
import { drawingToSvg } from '@zhiqin/ui/charts';
import { findChromium } from '../find-chromium.ts';
import { fontFiles } from './report-fonts.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const cellText = (cell: string | ViewCell) =>
  typeof cell === 'string' ? cell : [cell.lead, cell.text].filter(Boolean).join('\n');

/** The same view as a page that prints: headings, tables with heads, charts as SVG, running heads by the browser. */
export function reportHtml(view: ReportView): string {
  const body = view.sections.map(
    (section) => `<section><h1>${escaped(section.title)}</h1>${section.blocks.map(block).join('')}</section>`,
  );
  const contents = view.sections.map(
    ({ title, anchor }) => `<li><a href="#${anchor}">${escaped(title)}</a></li>`,
  );
  const facts = view.cover.facts.map(
    ({ label, value }) => `<p><small>${label}</small><br>${escaped(value)}</p>`,
  );
  return `<!doctype html><html lang="${view.language}"><head><title>${escaped(view.title)}</title><style>
@font-face{font-family:N;src:url("${fontFiles.regular}")}@font-face{font-family:N;font-weight:700;src:url("${fontFiles.bold}")}
body{font:10.5pt/1.6 N}section{break-before:page}table{width:100%;border-collapse:collapse;font-size:9pt}
th,td{padding:4pt 6pt;border-bottom:.5pt solid #ddd;text-align:left;vertical-align:top}tr{break-inside:avoid}
h1,h2,h3{break-after:avoid}.f{display:flex;flex-wrap:wrap;gap:12pt}.f div{width:22%}
</style></head><body><h1>${escaped(view.cover.title)}</h1><p>${escaped(view.cover.subtitle)}</p>${facts.join('')}
<p>${escaped(view.cover.note)}</p><ol>${contents.join('')}</ol>${body.join('')}</body></html>`;
}

function block(one: ViewBlock): string {
  const drawing = drawingOf(one);
  if (drawing && 'caption' in one)
    return `<p><b>${escaped(one.caption ?? '')}</b></p>${drawingToSvg(drawing)}`;
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}>${escaped(one.text)}</h${one.level}>`;
    case 'text':
      return `<p>${escaped(one.text)}</p>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'figures':
      return `<div class="f">${one.figures
        .map(
          (figure) =>
            `<div>${figure.label}<br><b>${figure.value}</b> ${figure.unit ?? ''}<br>${figure.previous ?? ''}</div>`,
        )
        .join('')}</div>`;
    case 'table':
      return `${one.caption ? `<p><b>${escaped(one.caption)}</b></p>` : ''}<table><thead><tr>${one.columns
        .map((column) => `<th>${escaped(column.header)}</th>`)
        .join('')}</tr></thead><tbody>${one.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cellText(cell))}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
    default:
      return '';
  }
}

export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  });
}

/** A page of a browser that is already open: its start is not counted. @returns bytes */
export async function throughChromium(browser: Browser, view: ReportView): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`file://${fontFiles.folder}/`).catch(() => undefined);
  await page.setContent(reportHtml(view), { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true, displayHeaderFooter: true });
  await page.close();
  return pdf.length;
}
