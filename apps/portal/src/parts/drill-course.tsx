import { textFor } from '@zhiqin/i18n';
import type { DrillFile } from '@zhiqin/preparedness';
import { Card, DataTable, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';

/** What happened at a drill, in order, each step in the plan's own words. */
export function DrillCourse({
  course,
  zone,
  code,
}: {
  course: DrillFile['course'];
  zone: string;
  code: string;
}) {
  const { t, i18n } = useTranslation('portalPreparedness');
  const name = useName();
  const kind = (code: string) => textFor(i18n, 'duty', `kinds.${code}`);
  return (
    <Card title={t('drills.course')}>
      {course.length === 0 ? <p className="quiet">{t('drills.noCourse')}</p> : null}
      {course.length > 0 ? (
        <DataTable
          caption={t('drills.course')}
          rows={course}
          keyOf={(line) => line.id}
          columns={[
            { key: 'at', head: t('course.at'), cell: (line) => <TimeText at={line.at} zone={zone} /> },
            {
              key: 'what',
              head: t('course.what'),
              cell: (line) => (
                <>
                  {line.entryId ? (
                    <Link to={`/admin/sites/${code}/duty/${line.entryId}`}>{kind(line.kind)}</Link>
                  ) : (
                    kind(line.kind)
                  )}
                  {line.step
                    ? ` · ${name(line.step.role, line.step.roleEn)}: ${name(line.step.text, line.step.textEn)}`
                    : ''}
                  {line.text ? ` · ${line.text}` : ''}
                  {line.photos > 0 ? ` · ${t('course.photos', { count: line.photos })}` : ''}
                </>
              ),
            },
            { key: 'by', head: t('course.by'), cell: (line) => line.byName ?? '–' },
            {
              key: 'received',
              head: t('course.receivedAt'),
              cell: (line) => (line.receivedAt ? <TimeText at={line.receivedAt} zone={zone} /> : '–'),
            },
          ]}
        />
      ) : null}
    </Card>
  );
}
