import { useTranslation } from 'react-i18next';

/** The report with its signature printed in, in either language. */
export function SignatureCertificates({ reportId }: { reportId: string }) {
  const { t } = useTranslation('portal');
  return (
    <p className="flex flex-wrap gap-x-3">
      {t('report.signatureCertificate')}
      <a href={`/signature-certificate/${reportId}/zh-CN`} lang="zh-CN">
        PDF（中文）
      </a>
      <a href={`/signature-certificate/${reportId}/en`} lang="en">
        PDF (English)
      </a>
    </p>
  );
}
