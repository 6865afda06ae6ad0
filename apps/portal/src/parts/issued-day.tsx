import { Banner, FileButton, PageHead } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { issuedDay } from '../day-page.ts';
import { useName } from '../names.ts';
import { ReportBody } from './report-body.tsx';
import { reportFile } from './report-file.ts';

/** In its own language, whichever the page speaks: who wants the other one must recognise it. */
const fileWords = {
  'zh-CN': '下载 PDF（中文）',
  en: 'Download PDF (English)',
  both: 'PDF（中英对照 bilingual）',
} as const;

/** An issued daily report as HQ and the client both see it. @param base where other revisions are */
export function IssuedDay({
  issued: { report, view, brand },
  base,
  list,
  children,
}: {
  issued: Awaited<ReturnType<typeof issuedDay>>;
  base: string;
  list: { label: string; to: string };
  children?: ReactNode;
}) {
  const { t } = useTranslation('portalReports');
  const name = useName();
  return (
    <>
      <PageHead
        title={`${name(report.siteName, report.siteNameEn)} ${report.day}`}
        steps={[list, { label: report.siteCode }]}
        note={t('day.revisionNo', { no: report.revision })}
        actions={(['zh-CN', 'en', 'both'] as const).map((language) => {
          const file = report.files[language];
          return file ? (
            <FileButton
              key={language}
              href={`${reportFile(file)}?save`}
              lang={language === 'both' ? 'zh-CN' : language}
            >
              {fileWords[language]}
            </FileButton>
          ) : null;
        })}
      />
      <div className="grid gap-4">
        {report.newestId === report.id ? null : (
          <Banner tone="unproven">
            {t('day.superseded')} <Link to={`${base}/${report.newestId}`}>{t('day.newest')}</Link>
          </Banner>
        )}
        {children}
        <ReportBody view={view} brand={brand} />
      </div>
    </>
  );
}
