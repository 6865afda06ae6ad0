import { monthText } from '@zhiqin/i18n';
import { FileButton, PageHead, SignaturePanel } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../names.ts';
import { ReportBody } from '../../parts/report-body.tsx';
import { reportFile } from '../../parts/report-file.ts';
import { SignedCopies } from '../../parts/signed-copies.tsx';
import { ask } from '../../problem.ts';
import { reportPage } from '../../report-page.ts';
import type { Route } from './+types/report';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, language }) => {
    const { data, ...report } = await caller.service.getServiceReport({ reportId: args.params.reportId });
    const { dataSha256, revision, signerName, signedAt, remark } = report;
    const signature = signedAt && signerName ? { signerName, signedAt, remark } : null;
    return {
      report,
      view: await reportPage(data, language, { dataSha256, draft: false, revision, signature }),
    };
  });
}

/** An issued report as the client reads it, and whether he has signed. */
export default function AdminReport({ loaderData: { report, view } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portal');
  const name = useName();
  return (
    <>
      <PageHead
        title={`${name(report.siteName, report.siteNameEn)} ${monthText(report.month, i18n.language)}`}
        steps={[{ label: t('menu.reports'), to: '/admin/reports' }, { label: report.siteCode }]}
        note={t('report.revisionNo', { no: report.revision })}
        actions={
          <>
            {report.files['zh-CN'] ? (
              <FileButton href={reportFile(report.files['zh-CN'])} lang="zh-CN">
                PDF（中文）
              </FileButton>
            ) : null}
            {report.files.en ? (
              <FileButton href={reportFile(report.files.en)} lang="en">
                PDF (English)
              </FileButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-4">
        <SignaturePanel
          zone={report.zone}
          digest={report.dataSha256}
          signature={
            report.signedAt
              ? { name: report.signerName ?? '', at: report.signedAt, remark: report.remark }
              : null
          }
          copies={<SignedCopies reportId={report.id} />}
        >
          <p>{t('report.waitsForApprover')}</p>
        </SignaturePanel>
        <ReportBody view={view} />
      </div>
    </>
  );
}
