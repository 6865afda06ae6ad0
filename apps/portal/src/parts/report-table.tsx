import { monthText, numberText } from '@zhiqin/i18n';
import { DataTable, TimeText, VerdictMark } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';
import { reportFile } from './report-file.ts';

interface Report {
  id: string;
  /** Null: over all sites of the client. */
  siteId: string | null;
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  month: string;
  revision: number;
  files: Partial<Record<'zh-CN' | 'en' | 'both', string>>;
  score: number | null;
  issuedAt: Date;
  signedAt: Date | null;
  signerName: string | null;
}

/** Issued reports, newest month first, with the state of their signature. */
export function ReportTable({
  reports,
  base,
  empty,
}: {
  reports: readonly Report[];
  base: string;
  empty: ReactNode;
}) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'portalReports']);
  const name = useName();
  return (
    <DataTable
      caption={t('menu.reports')}
      rows={reports}
      keyOf={(report) => report.id}
      empty={empty}
      columns={[
        {
          key: 'report',
          head: t('report.report'),
          cell: (report) => (
            <>
              <Link to={`${base}/${report.id}`}>
                {name(report.siteName, report.siteNameEn)} {monthText(report.month, i18n.language)}
              </Link>
              {report.siteId ? null : <span className="quiet small"> {t('portalReports:clients.mark')}</span>}
            </>
          ),
        },
        { key: 'revision', head: t('report.revision'), align: 'end', cell: (report) => report.revision },
        {
          key: 'score',
          head: t('portalSite:compliance.score'),
          align: 'end',
          cell: (report) => (report.score === null ? '–' : numberText(report.score, i18n.language, 1)),
        },
        {
          key: 'issued',
          head: t('report.issuedAt'),
          cell: (report) => <TimeText at={report.issuedAt} zone={report.zone} />,
        },
        {
          key: 'signed',
          head: t('report.signature'),
          cell: (report) =>
            report.signedAt ? (
              <span>
                <span style={{ color: 'var(--met)' }}>
                  <VerdictMark verdict="met" />
                </span>{' '}
                {report.signerName} <TimeText at={report.signedAt} zone={report.zone} />
              </span>
            ) : (
              <span className="verdict" style={{ color: 'var(--unproven)' }}>
                <VerdictMark verdict="unproven" />
                {t('report.waitsForSignature')}
              </span>
            ),
        },
        {
          key: 'files',
          head: 'PDF',
          cell: (report) => (
            <span className="flex gap-3">
              {report.files['zh-CN'] ? (
                <a href={reportFile(report.files['zh-CN'])} lang="zh-CN">
                  中文
                </a>
              ) : null}
              {report.files.en ? (
                <a href={reportFile(report.files.en)} lang="en">
                  English
                </a>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
