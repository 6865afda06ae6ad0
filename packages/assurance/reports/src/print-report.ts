import { query, type UseContext } from '@zhiqin/access';
import { readFile } from '@zhiqin/files';
import { getServiceReport, listServiceReports } from '@zhiqin/service';
import { fileTitle } from './make-prepared-report.ts';
import type { MonthlyReport } from './monthly-report.ts';
import { previewMonthlyReport } from './preview-monthly-report.ts';
import { printMonthlyReport } from './print/print-monthly-report.ts';
import { printReportInput, signedCopyInput } from './rules.ts';

/**
 * A month's report as PDF: the issued file, byte for byte, where there is one; else a draft made now, and marked so.
 * @throws DomainError `not-found`, `file.damaged`
 */
export const printReport = query({
  action: 'report.preview',
  input: printReportInput,
  async run(ctx, { siteId, month, language }) {
    const issued = await issuedFile(ctx, siteId, month, language);
    if (issued) return issued;
    const { report, dataSha256 } = await ctx.run(previewMonthlyReport, { siteId, month });
    const bytes = await printMonthlyReport(report, { language, createdAt: ctx.now, draft: true });
    return {
      bytes,
      fileName: `${fileTitle(report, language)}.pdf`,
      dataSha256,
      revision: null,
      isDraft: true,
    };
  },
});

async function issuedFile(ctx: UseContext, siteId: string, month: string, language: 'zh-CN' | 'en') {
  const reports = await ctx.run(listServiceReports, { siteId });
  const [newest] = reports.filter((report) => report.month === month).sort((a, b) => b.revision - a.revision);
  const fileId = newest?.files[language];
  if (!newest || !fileId) return null;
  const { bytes, fileName } = await ctx.run(readFile, { id: fileId });
  return { bytes, fileName, dataSha256: newest.dataSha256, revision: newest.revision, isDraft: false };
}

/**
 * An issued report printed with its signature, from the data that were issued: the same for contractor and client.
 * The bytes come as base64, so that they pass through any door.
 * @throws DomainError `not-found`
 */
export const printSignedCopy = query({
  action: 'report.read',
  input: signedCopyInput,
  async run(ctx, { reportId, language }) {
    const issued = await ctx.run(getServiceReport, { reportId });
    const report = issued.data as MonthlyReport;
    const { signedAt, signerName, remark, issuedAt, revision } = issued;
    const signature = signedAt && signerName ? { signedAt, signerName, remark } : null;
    const createdAt = signedAt ?? issuedAt;
    const bytes = await printMonthlyReport(report, {
      language,
      createdAt,
      draft: false,
      revision,
      signature,
    });
    return {
      base64: bytes.toString('base64'),
      mediaType: 'application/pdf',
      fileName: `${fileTitle(report, language)}.pdf`,
      isSigned: signature !== null,
    };
  },
});
