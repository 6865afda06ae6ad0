import { DataTable, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUpkeepWords } from './upkeep-words.ts';

interface Line {
  id: string;
  kind: string;
  at: Date;
  receivedAt?: Date | null;
  entryId?: string | null;
  byName: string | null;
  postName?: string | null;
  text?: string | null;
  data: Record<string, unknown>;
  isUncounted?: boolean;
}

/** 经过: every line in order, when it happened and when the house heard of it. */
export function CourseTable({
  course,
  site,
}: {
  course: readonly Line[];
  site: { code: string; zone: string };
}) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  return (
    <DataTable
      caption={t('course.title')}
      rows={course}
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
              {words.course(line)}
              {line.isUncounted ? <strong> {t('course.uncounted')}</strong> : null}
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
