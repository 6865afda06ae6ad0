import { courseText } from '@zhiqin/incidents/rules';
import { DataTable, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentFound } from './incident-form.tsx';
import { useIncidentWords } from './incident-words.ts';

/** 经过: every line in order, when it happened and when the house heard of it. */
export function IncidentCourse({ found }: { found: IncidentFound }) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const { site } = found.file;
  return (
    <DataTable
      caption={t('course.title')}
      rows={found.course}
      keyOf={(line) => line.id}
      columns={[
        { key: 'at', head: t('course.at'), cell: (line) => <TimeText at={line.at} zone={site.zone} /> },
        {
          key: 'received',
          head: t('course.receivedAt'),
          cell: (line) => (line.receivedAt ? <TimeText at={line.receivedAt} zone={site.zone} /> : '–'),
        },
        {
          key: 'what',
          head: t('course.what'),
          cell: (line) => (
            <span className="break-words whitespace-pre-line">
              {courseText(line, words.text, words.kind, words.code)}
              {line.entryId ? (
                <>
                  {' '}
                  <Link to={`/admin/sites/${site.code}/duty/${line.entryId}`}>{t('course.entry')}</Link>
                </>
              ) : null}
            </span>
          ),
        },
        {
          key: 'by',
          head: t('course.by'),
          cell: (line) => [line.byName, line.postName].filter(Boolean).join(' · ') || t('course.clock'),
        },
      ]}
    />
  );
}
