import { monthText } from '@zhiqin/i18n';
import { FileButton, PageHead, SignaturePanel } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import type { issuedReport } from '../report-page.ts';
import { reportFile } from './report-file.ts';
import { SignatureCertificates } from './signature-certificates.tsx';

/** In its own language, whichever the page speaks: who wants the other one must recognise it. */
const fileWords = {
  'zh-CN': '下载 PDF（中文）',
  en: 'Download PDF (English)',
  both: 'PDF（中英对照 bilingual）',
} as const;

interface Props {
  report: Awaited<ReturnType<typeof issuedReport>>['report'];
  /** The list it was opened from. */
  listedAt: string;
  /** What stands in the signature's place until it is given. */
  unsigned: ReactNode;
  /** The client reads before he signs; HQ looks first whether he has. */
  signature: 'before' | 'after';
  children: ReactNode;
}

/** An issued report as HQ and the client both see it. */
export function IssuedReport({ report, listedAt, unsigned, signature, children }: Props) {
  const { t, i18n } = useTranslation('portal');
  const name = useName();
  const { signerName, signedAt, remark, files } = report;
  const panel = (
    <SignaturePanel
      zone={report.zone}
      digest={report.dataSha256}
      signature={signedAt ? { name: signerName ?? '', at: signedAt, remark } : null}
      copies={<SignatureCertificates reportId={report.id} />}
    >
      {unsigned}
    </SignaturePanel>
  );
  return (
    <>
      <PageHead
        title={`${name(report.siteName, report.siteNameEn)} ${monthText(report.month, i18n.language)}`}
        steps={[{ label: t('menu.reports'), to: listedAt }, { label: report.siteCode }]}
        note={t('report.revisionNo', { no: report.revision })}
        actions={(['zh-CN', 'en', 'both'] as const).map((language) => {
          const file = files[language];
          if (!file) return null;
          return (
            <FileButton
              key={language}
              href={`${reportFile(file)}?save`}
              lang={language === 'both' ? 'zh-CN' : language}
            >
              {fileWords[language]}
            </FileButton>
          );
        })}
      />
      <div className="grid gap-4">
        {signature === 'before' ? panel : null}
        {children}
        {signature === 'after' ? panel : null}
      </div>
    </>
  );
}
