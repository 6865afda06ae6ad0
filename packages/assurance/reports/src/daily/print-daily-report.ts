import { query } from '@zhiqin/access';
import { createDocument } from '@zhiqin/documents';
import { readFile } from '@zhiqin/files';
import type { Language } from '@zhiqin/i18n';
import { canonicalBytes } from '@zhiqin/kernel';
import { listDayReports } from '@zhiqin/service';
import { brandOf, type PrintBrand, plainBrand, printBrand } from '../brand/report-brand.ts';
import { digestOf } from '../digest-of.ts';
import type { PrintLanguage } from '../monthly-report.ts';
import { addBlocks } from '../print/add-blocks.ts';
import { verifyAddress } from '../print/verify-address.ts';
import { printDailyInput, reportDayInput } from '../rules.ts';
import { dataCsv } from '../sealed/data-csv.ts';
import { dataFileName, proofFileName, tableFileName } from '../sealed/report-proof.ts';
import { sealFile } from '../sealed/seal-file.ts';
import { bilingualView } from '../view/bilingual-view.ts';
import { loadReportWords } from '../view/report-words.ts';
import { buildDailyReport } from './build-daily-report.ts';
import type { DailyReport } from './daily-report.ts';
import { type DayStamp, dailyView } from './daily-view.ts';

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
 * A day's report as a tagged PDF with its data attached: the issued file, byte for byte, where there is one; else a draft
 * made now, sealed against change and marked so. The bytes come as base64, so that they pass through any door.
 * @throws DomainError `not-found`, `file.damaged`
 */
export const printDailyReport = query({
  action: 'report.preview',
  input: printDailyInput,
  async run(ctx, { siteId, day, language }) {
    const mediaType = 'application/pdf';
    const [newest] = await ctx.run(listDayReports, { siteId, day });
    const fileId = newest?.files[language];
    if (newest && fileId) {
      const { bytes, fileName } = await ctx.run(readFile, { id: fileId });
      const base64 = Buffer.from(bytes).toString('base64');
      const { dataSha256, revision } = newest;
      return { base64, mediaType, fileName, dataSha256, revision, isDraft: false };
    }
    const { report, dataSha256 } = await ctx.run(previewDailyReport, { siteId, day });
    const brand = await printBrand(ctx);
    const printed = await printDaily(report, {
      ...{ language, createdAt: ctx.now, dataSha256, brand, draft: true },
      verifyAt: verifyAddress(),
    });
    return {
      base64: (await sealFile(printed, null)).toString('base64'),
      mediaType,
      fileName: `${report.site.code} ${day} ${language}.pdf`,
      dataSha256,
      revision: null,
      isDraft: true,
    };
  },
});

export interface DayPrintOptions extends DayStamp {
  /** `both`: one document in Chinese and English. */
  language: PrintLanguage;
  createdAt: Date;
  draft: boolean;
  brand?: PrintBrand;
  /** The public page a reader verifies the file on. */
  verifyAt?: string | null;
}

/** A page or two without cover and contents. Same input, same bytes. */
export async function printDaily(report: DailyReport, options: DayPrintOptions): Promise<Buffer> {
  const { language, createdAt, draft, brand = plainBrand, verifyAt, ...stamp } = options;
  const viewIn = async (one: Language) => dailyView(report, one, await loadReportWords(one), stamp);
  const view =
    language === 'both' ? bilingualView(await viewIn('zh-CN'), await viewIn('en')) : await viewIn(language);
  const data = canonicalBytes(report);
  const document = createDocument({
    language: view.language,
    title: view.title,
    author: view.author,
    subject: view.subject,
    createdAt,
    // Nobody seals a draft.
    brand: brandOf({ ...brand, seal: draft ? null : brand.seal }, view.author, view.pictures),
    footer: view.footer,
  });
  document
    .paragraph(view.cover.eyebrow, { size: 'small' })
    .heading(1, view.cover.title, { anchor: 'top', newPage: false })
    .paragraph(view.cover.subtitle);
  // Not at the end, where two lines would take a page of their own.
  document.paragraph(view.cover.note, { size: 'small' });
  if (verifyAt) document.paragraph(`${view.cover.verify} ${verifyAt}`, { size: 'small' });
  for (const section of view.sections) {
    document.heading(2, section.title, { anchor: section.anchor });
    addBlocks(document, section.blocks);
  }
  document
    .attach({
      ...{ name: dataFileName, data, mimeType: 'application/json' },
      ...{ description: view.attachment, relationship: 'Data' },
    })
    .attach({
      ...{ name: tableFileName, data: Buffer.from(dataCsv(JSON.parse(new TextDecoder().decode(data)))) },
      ...{ mimeType: 'text/csv', description: view.tableAttachment, relationship: 'Data' },
    });
  if (stamp.ledger)
    document.attach({
      ...{ name: proofFileName, data: canonicalBytes(stamp.ledger), mimeType: 'application/json' },
      ...{ description: view.proofAttachment, relationship: 'Supplement' },
    });
  return document.render();
}
