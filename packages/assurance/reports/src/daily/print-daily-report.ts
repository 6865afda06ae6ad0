import { query } from '@zhiqin/access';
import { createDocument } from '@zhiqin/documents';
import type { Language } from '@zhiqin/i18n';
import { canonicalBytes, sha256, toHex } from '@zhiqin/kernel';
import { brandOf, type PrintBrand, plainBrand, printBrand } from '../brand/report-brand.ts';
import { addBlocks } from '../print/add-blocks.ts';
import { printDailyInput, reportDayInput } from '../rules.ts';
import { dataCsv } from '../sealed/data-csv.ts';
import { dataFileName, tableFileName } from '../sealed/report-proof.ts';
import { sealFile } from '../sealed/seal-file.ts';
import { loadReportWords } from '../view/report-words.ts';
import { buildDailyReport } from './build-daily-report.ts';
import type { DailyReport } from './daily-report.ts';
import { dailyView } from './daily-view.ts';

const digestOf = async (report: DailyReport) => toHex(await sha256(canonicalBytes(report)));

/** A site's day as it stands now; nothing is stored. @throws DomainError `not-found` */
export const previewDailyReport = query({
  action: 'report.preview',
  input: reportDayInput,
  async run(ctx, { siteId, day }) {
    const report = await buildDailyReport(ctx, siteId, day);
    return { report, dataSha256: await digestOf(report) };
  },
});

/**
 * The same as a tagged PDF with its data attached, sealed against change; it is no issued file. The bytes come as base64,
 * so that they pass through any door. @throws DomainError `not-found`
 */
export const printDailyReport = query({
  action: 'report.preview',
  input: printDailyInput,
  async run(ctx, { siteId, day, language }) {
    const { report, dataSha256 } = await ctx.run(previewDailyReport, { siteId, day });
    const bytes = await sealFile(
      await printDaily(report, { language, createdAt: ctx.now, dataSha256, brand: await printBrand(ctx) }),
      null,
    );
    return {
      base64: bytes.toString('base64'),
      mediaType: 'application/pdf',
      fileName: `${report.site.code} ${day} ${language}.pdf`,
      dataSha256,
    };
  },
});

/** A page or two without cover and contents. Same input, same bytes. */
export async function printDaily(
  report: DailyReport,
  {
    language,
    createdAt,
    dataSha256,
    brand = plainBrand,
  }: { language: Language; createdAt: Date; dataSha256: string; brand?: PrintBrand },
): Promise<Buffer> {
  const view = dailyView(report, language, await loadReportWords(language), { dataSha256 });
  const data = canonicalBytes(report);
  const document = createDocument({
    language,
    title: view.title,
    author: view.author,
    subject: view.subject,
    createdAt,
    brand: brandOf(brand, view.author, view.pictures),
    footer: view.footer,
  })
    .heading(1, view.title, { anchor: 'top', newPage: false })
    .paragraph(view.cover.subtitle);
  for (const section of view.sections) {
    document.heading(2, section.title, { anchor: section.anchor });
    addBlocks(document, section.blocks);
  }
  return document
    .paragraph(view.cover.note, { size: 'small' })
    .attach({
      ...{ name: dataFileName, data, mimeType: 'application/json' },
      ...{ description: view.attachment, relationship: 'Data' },
    })
    .attach({
      ...{ name: tableFileName, data: Buffer.from(dataCsv(JSON.parse(new TextDecoder().decode(data)))) },
      ...{ mimeType: 'text/csv', description: view.tableAttachment, relationship: 'Data' },
    })
    .render();
}
