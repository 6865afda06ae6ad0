import { createDocument } from '@zhiqin/documents';
import type { Language } from '@zhiqin/i18n';
import { brandOf, type PrintBrand, plainBrand } from '../brand/report-brand.ts';
import type { PrintLanguage } from '../monthly-report.ts';
import { type ReportData, subjectOf } from '../report-data.ts';
import { loadReportWords, ReportWords } from '../view/report-words.ts';

/** What was signed, and by whom. */
export interface SignedReport {
  report: ReportData;
  revision: number;
  issuedAt: Date;
  dataSha256: string;
  printed: readonly { language: PrintLanguage; sha256: string; sizeBytes: number }[];
  signature: { signerName: string; signedAt: Date; remark: string | null };
}

/** 签收证明: one page beside the report, whose own file stays as it was issued. */
export async function printSignature(
  signed: SignedReport,
  language: Language,
  brand: PrintBrand = plainBrand,
): Promise<Buffer> {
  const { cover } = signed.report;
  const subject = subjectOf(signed.report);
  const words = new ReportWords(await loadReportWords(language), language, cover.zone);
  const say = (key: string, values?: Record<string, unknown>) => words.say(`certificate.${key}`, values);
  const { signerName, signedAt, remark } = signed.signature;
  const author = words.name(cover.contractor);
  const names: Record<PrintLanguage, string> = { 'zh-CN': '中文', en: 'English', both: '中文 · English' };
  const facts: [string, string][] = [
    ['report', `${words.name(subject)} (${subject.code}) · ${words.month(cover.month)}`],
    ['revision', words.number(signed.revision)],
    ['issued', words.fullInstant(signed.issuedAt)],
    ['contractor', author],
    ['client', cover.client ? words.name(cover.client) : words.say('notKnown')],
    ['signer', signerName],
    ['signedAt', words.fullInstant(signedAt)],
    ['remark', remark ?? say('noRemark')],
    ['data', signed.dataSha256],
    ...signed.printed.map((file): [string, string] => [
      'file',
      `${names[file.language]} · ${words.number(file.sizeBytes)} B\n${file.sha256}`,
    ]),
  ];
  return createDocument({
    language,
    title: say('title'),
    author,
    subject: `${subject.code} ${cover.month}`,
    createdAt: signedAt,
    // The client's signature, not the contractor's: its seal has no place here.
    brand: brandOf({ ...brand, seal: null }, author, {
      logo: words.say('pictures.logo', { name: author }),
      seal: '',
    }),
    footer: `${subject.code} ${cover.month}`,
  })
    .heading(1, say('title'), { anchor: 'certificate' })
    .paragraph(say('lead'))
    .table({
      columns: [
        { header: say('what'), width: 132 },
        { header: say('value'), flex: 1 },
      ],
      rows: facts.map(([key, value]) => [say(key), value]),
    })
    .paragraph(say('limit'))
    .render();
}
