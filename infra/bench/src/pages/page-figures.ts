import { createDocument } from '@zhiqin/documents';
import { type Figure, figureOf } from '../figure.ts';
import { cpuMicrosOf, interleave } from '../interleave.ts';
import { registerRows, widths } from './cells.ts';
import { throughPdfkit } from './through-pdfkit.ts';

const columns = ['序号', '事项', '结果', '次数', '时间', '人员'].map((header, i) => ({
  header,
  width: widths[i] ?? 60,
}));

/** As an annex of a monthly report: heading, sentence, table with repeated head, running heads, contents, tags. */
async function throughDocuments(rows: readonly string[][]): Promise<void> {
  await createDocument({
    language: 'zh-CN',
    title: '出入登记',
    author: '安泰保安服务有限公司',
    createdAt: new Date('2026-11-01T00:00:00Z'),
    footer: '二〇二六年十月',
  })
    .contents()
    .heading(1, '附表：出入登记')
    .paragraph('本表由现场记录生成，逐条可追溯。')
    .table({ columns, rows })
    .render();
}

/** CPU of a document of ours against pdfkit drawing the same cells, tagged, and nothing else. */
export async function pageFigures(rounds: number, rowCount: number): Promise<Figure[]> {
  const rows = registerRows(rowCount);
  const { pages } = await throughPdfkit(rows);
  const values = await interleave(
    {
      documents: async () => (await cpuMicrosOf(() => throughDocuments(rows))) / 1000 / pages,
      pdfkit: async () => (await cpuMicrosOf(() => throughPdfkit(rows))) / 1000 / pages,
    },
    rounds,
  );
  return [
    figureOf({
      name: 'report pages ÷ raw pdfkit drawing the same cells, both tagged',
      ours: ['documents', values.documents],
      against: ['pdfkit', values.pdfkit],
      unit: `CPU ms a page (${pages} pages)`,
      bar: { is: 'at most', value: 1.25 },
    }),
  ];
}
