import { createDocument, type DocumentBuilder } from '@zhiqin/documents';
import { canonicalBytes } from '@zhiqin/kernel';
import { qrDrawing } from '@zhiqin/service';
import { brandOf, type PrintBrand, plainBrand } from '../brand/report-brand.ts';
import { digestOf } from '../digest-of.ts';
import type { PrintLanguage, ReportLanguage } from '../monthly-report.ts';
import type { ReportData } from '../report-data.ts';
import { dataCsv } from '../sealed/data-csv.ts';
import { dataFileName, proofFileName, tableFileName } from '../sealed/report-proof.ts';
import { bilingualView } from '../view/bilingual-view.ts';
import type { ReportStamp } from '../view/cover-view.ts';
import { loadReportWords } from '../view/report-words.ts';
import type { ReportView } from '../view/view-blocks.ts';
import { viewOf } from '../view/view-of.ts';
import { addBlocks } from './add-blocks.ts';

export interface PrintOptions extends Omit<ReportStamp, 'dataSha256'> {
  /** `both`: one document in Chinese and English. */
  language: PrintLanguage;
  /** The public page a reader verifies the file on; without it the cover has no code. */
  verifyAt?: string | null;
  /** The contractor's colour, logo and seal; plain without. */
  brand?: PrintBrand;
  /** From the actor's clock; creation date and file id follow from it. */
  createdAt: Date;
}

/**
 * The report as a tagged PDF with its data attached as report-data.json, byte for byte what was digested, the same as
 * report-data.csv, and what shows them in the ledger as ledger.json. Same input, same bytes.
 */
export async function printMonthlyReport(report: ReportData, options: PrintOptions): Promise<Buffer> {
  const { language, createdAt, verifyAt, brand = plainBrand, ...stamp } = options;
  const data = canonicalBytes(report);
  const dataSha256 = await digestOf(report);
  const viewIn = async (one: ReportLanguage) =>
    viewOf(report, one, await loadReportWords(one), { ...stamp, dataSha256 });
  const view =
    language === 'both' ? bilingualView(await viewIn('zh-CN'), await viewIn('en')) : await viewIn(language);
  const document = createDocument({
    language: view.language,
    title: view.title,
    author: view.author,
    subject: view.subject,
    createdAt,
    // Nobody seals a draft.
    brand: brandOf({ ...brand, seal: stamp.draft ? null : brand.seal }, view.author, view.pictures),
    footer: view.footer,
  })
    .cover({
      ...view.cover,
      code: verifyAt ? { drawing: qrDrawing(verifyAt, verifyAt), text: view.cover.verify } : undefined,
    })
    .contents();
  for (const section of view.sections) {
    // What may follow still wants a third of a page, or it looks forgotten at the foot.
    if (section.follows) document.keepWithNext(160);
    document.heading(1, section.title, { anchor: section.anchor, newPage: !section.follows });
    addBlocks(document, section.blocks);
  }
  addSignatures(document, view.signatures);
  document.attach({
    name: dataFileName,
    data,
    mimeType: 'application/json',
    description: view.attachment,
    relationship: 'Data',
  });
  document.attach({
    name: tableFileName,
    // In the order of the canonical JSON: whoever has that file alone makes the same table.
    data: Buffer.from(dataCsv(JSON.parse(new TextDecoder().decode(data)) as ReportData)),
    mimeType: 'text/csv',
    description: view.tableAttachment,
    relationship: 'Data',
  });
  if (stamp.ledger)
    document.attach({
      name: proofFileName,
      data: canonicalBytes(stamp.ledger),
      mimeType: 'application/json',
      description: view.proofAttachment,
      relationship: 'Supplement',
    });
  return document.render();
}

function addSignatures(document: DocumentBuilder, view: ReportView['signatures']): void {
  document.keepWithNext(280);
  document.heading(1, view.title, { anchor: 'signatures', newPage: false });
  document.paragraph(view.lead, { keepWithNext: true });
  if (view.remark) document.paragraph(view.remark, { keepWithNext: true });
  document.signatures(view.parties);
}
