import { useTranslation } from 'react-i18next';

/** The report with its signature printed in, in either language. */
export function SignedCopies({ reportId }: { reportId: string }) {
  const { t } = useTranslation('portal');
  return (
    <p className="flex flex-wrap gap-x-3">
      {t('report.signedCopy')}
      <a href={`/signed-copy/${reportId}/zh-CN`} lang="zh-CN">
        PDF（中文）
      </a>
      <a href={`/signed-copy/${reportId}/en`} lang="en">
        PDF (English)
      </a>
    </p>
  );
}
