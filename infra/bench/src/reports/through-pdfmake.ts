import { drawingOf, type ReportView, type ViewBlock, type ViewCell } from '@zhiqin/reports';
import { drawingToSvg } from '@zhiqin/ui/charts';
import pdfmake from 'pdfmake';
import { fontFiles } from './report-fonts.ts';

pdfmake.addFonts({ N: { normal: fontFiles.regular, bold: fontFiles.bold } });

pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);

const cellText = (cell: string | ViewCell) =>
  typeof cell === 'string'
    ? cell
    : { text: [cell.lead, cell.text].filter(Boolean).join('\n'), bold: cell.strong };

/** The same view as pdfmake's definition: contents, tables with repeated heads, charts as SVG, heads; it writes no tags. */
export function reportDefinition(view: ReportView): unknown {
  return {
    info: { title: view.title, author: view.author },
    pageSize: 'A4',
    pageMargins: [56, 72, 56, 72],
    defaultStyle: { font: 'N', fontSize: 10.5, lineHeight: 1.3 },
    header: { text: view.title, margin: [56, 36, 56, 0], fontSize: 9 },
    footer: (page: number, pages: number) => ({
      text: `${view.footer} ${page}/${pages}`,
      margin: [56, 20],
      fontSize: 9,
    }),
    content: [
      { text: view.cover.title, fontSize: 28, bold: true },
      view.cover.subtitle,
      ...view.cover.facts.map(({ label, value }) => `${label}\n${value}`),
      view.cover.note,
      { toc: { title: { text: '目录' } }, pageBreak: 'before' },
      ...view.sections.flatMap((section) => [
        { text: section.title, fontSize: 21, bold: true, tocItem: true, pageBreak: 'before' },
        ...section.blocks.flatMap(block),
      ]),
    ],
  };
}

function block(one: ViewBlock): unknown[] {
  const drawing = drawingOf(one);
  if (drawing && 'caption' in one)
    return [
      { text: one.caption, bold: true },
      { svg: drawingToSvg(drawing), width: 483, font: 'N' },
    ];
  switch (one.kind) {
    case 'heading':
      return [
        {
          text: one.text,
          fontSize: one.level === 2 ? 15 : 12,
          bold: true,
          tocItem: one.level === 2,
          margin: [0, 12, 0, 6],
        },
      ];
    case 'text':
      return [{ text: one.text, margin: [0, 0, 0, 6] }];
    case 'list':
      return [one.ordered ? { ol: [...one.items] } : { ul: [...one.items] }];
    case 'figures':
      return [
        {
          columns: one.figures.map((figure) => [
            figure.label,
            { text: figure.value, fontSize: 21 },
            figure.previous ?? '',
          ]),
        },
      ];
    case 'table':
      return [
        ...(one.caption ? [{ text: one.caption, bold: true }] : []),
        {
          fontSize: 9,
          layout: 'lightHorizontalLines',
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: one.columns.map((column) => column.points ?? '*'),
            body: [
              one.columns.map(({ header }) => ({ text: header, bold: true })),
              ...one.rows.map((row) => row.map(cellText)),
            ],
          },
        },
      ];
    default:
      return [];
  }
}

/** @returns bytes */
export async function throughPdfmake(view: ReportView): Promise<number> {
  return (await pdfmake.createPdf(reportDefinition(view)).getBuffer()).length;
}
