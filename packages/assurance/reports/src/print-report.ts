import { query, type UseContext } from '@zhiqin/access';
import { readFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { getServiceReport, listServiceReports } from '@zhiqin/service';
import { printBrand } from './brand/report-brand.ts';
import { requireWholeClient } from './client/build-client-month.ts';
import { fileTitle } from './make-prepared-report.ts';
import type { PrintLanguage } from './monthly-report.ts';
import { readMonth } from './preview-monthly-report.ts';
import { printMonthlyReport } from './print/print-monthly-report.ts';
import { printSignature } from './print/print-signature.ts';
import { verifyAddress } from './print/verify-address.ts';
import type { ReportData } from './report-data.ts';
import type { MonthSubject } from './report-subject.ts';
import { printClientReportInput, printReportInput, signatureCertificateInput } from './rules.ts';
import { issuedFiles } from './sealed/issued-files.ts';
import { sealFile } from './sealed/seal-file.ts';

/**
 * A month's report as PDF: the issued file, byte for byte, where there is one; else a draft made now, and marked so.
 * @throws DomainError `not-found`, `file.damaged`
 */
export const printReport = query({
  action: 'report.preview',
  input: printReportInput,
  async run(ctx, { siteId, month, language }) {
    return printed(ctx, { siteId, month }, language);
  },
});

/**
 * The same of a client over its sites; drafted only once each of them has its own report.
 * @throws DomainError `not-found`, `report.one-site`, `report.sites-not-issued`, `file.damaged`
 */
export const printClientReport = query({
  action: 'report.preview-client',
  input: printClientReportInput,
  async run(ctx, { clientId, month, language }) {
    await requireWholeClient(ctx, clientId);
    return printed(ctx, { clientId, month }, language);
  },
});

async function printed(ctx: UseContext, subject: MonthSubject, language: PrintLanguage) {
  const issued = await issuedFile(ctx, subject, language);
  if (issued) return issued;
  const { report, dataSha256 } = await readMonth(ctx, subject);
  const bytes = await printMonthlyReport(report, {
    language,
    createdAt: ctx.now,
    verifyAt: verifyAddress(),
    draft: true,
    brand: await printBrand(ctx),
  });
  return {
    bytes: await sealFile(bytes, null),
    fileName: `${fileTitle(report, language)}.pdf`,
    dataSha256,
    revision: null,
    isDraft: true,
  };
}

async function issuedFile(
  ctx: UseContext,
  { siteId, clientId, month }: MonthSubject,
  language: PrintLanguage,
) {
  const reports = await ctx.run(listServiceReports, { siteId, clientId });
  const [newest] = reports.filter((report) => report.month === month).sort((a, b) => b.revision - a.revision);
  const fileId = newest?.files[language];
  if (!newest || !fileId) return null;
  const { bytes, fileName } = await ctx.run(readFile, { id: fileId });
  return { bytes, fileName, dataSha256: newest.dataSha256, revision: newest.revision, isDraft: false };
}

/**
 * One page that says who signed an issued report, when, and for which data and files: for contractor and client alike.
 * The report's own file never changes. The bytes come as base64, so that they pass through any door.
 * @throws DomainError `not-found` (also while nobody has signed)
 */
export const printSignatureCertificate = query({
  action: 'report.read',
  input: signatureCertificateInput,
  async run(ctx, { reportId, language }) {
    const { data, dataSha256, files, signedAt, signerName, remark, issuedAt, revision } = await ctx.run(
      getServiceReport,
      { reportId },
    );
    if (!signedAt || !signerName) throw new DomainError('not-found');
    const printedIn = new Map(Object.entries(files).map(([language, id]) => [id, language as PrintLanguage]));
    const inFiles = (await issuedFiles(ctx, [...printedIn.keys()])).map(({ id, ...file }) => ({
      ...file,
      language: printedIn.get(id) as PrintLanguage,
    }));
    const report = data as ReportData;
    const bytes = await printSignature(
      {
        report,
        revision,
        issuedAt,
        dataSha256,
        printed: inFiles,
        signature: { signerName, signedAt, remark },
      },
      language,
      await printBrand(ctx),
    );
    return {
      base64: (await sealFile(bytes, null)).toString('base64'),
      mediaType: 'application/pdf',
      fileName: `${fileTitle(report, language)} signature.pdf`,
    };
  },
});
