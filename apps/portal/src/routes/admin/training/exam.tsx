import { DataTable, DayText, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/exam';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.training.examResults({ examId: args.params.examId }));
}

const percentOf = ({ points, of }: { points: number; of: number }) => Math.floor((100 * points) / (of || 1));

export default function Exam({ loaderData: { exam, sittings } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const name = useName();
  const title = name(exam.name, exam.nameEn);
  return (
    <>
      <PageHead
        title={title}
        steps={[
          { label: t('menu.training'), to: '/admin/training' },
          { label: t('menu.exams'), to: '/admin/training/exams' },
          { label: title },
        ]}
      />
      <DataTable
        wide
        caption={title}
        rows={sittings}
        keyOf={(one) => one.id}
        empty={<EmptyState title={t('exam.nobody')} example={t('exam.nobodyExample')} />}
        columns={[
          {
            key: 'name',
            head: t('person'),
            cell: (one) => (
              <>
                <span className="unbroken">{one.name}</span>{' '}
                <span className="quiet small code">{one.staffNo}</span>
              </>
            ),
          },
          { key: 'attempt', head: t('exam.attempt'), align: 'end', cell: (one) => one.attempt },
          {
            key: 'day',
            head: t('exam.day'),
            cell: (one) => (one.closedOn ? <DayText day={one.closedOn} /> : t('exam.running')),
          },
          { key: 'percent', head: t('exam.percent'), align: 'end', cell: (one) => one.percent ?? '–' },
          {
            key: 'topics',
            head: t('exam.byTopic'),
            cell: (one) =>
              Object.entries(one.topicScores ?? {}).map(([topic, score]) => (
                <span key={topic} className="unbroken block">
                  {t(`training:topics.${topic as 'fire'}`)} {percentOf(score)}
                </span>
              )),
          },
          {
            key: 'passed',
            head: t('exam.result'),
            cell: (one) =>
              one.isPassed ? (
                <span className="unbroken">
                  {t('training:results.passed')}{' '}
                  <a href={`/admin/training/certificates/${one.id}/zh-CN`}>中文证明</a>{' '}
                  <a href={`/admin/training/certificates/${one.id}/en`}>{t('exam.certificateEn')}</a>
                </span>
              ) : one.closedOn ? (
                t('training:results.failed')
              ) : (
                ''
              ),
          },
        ]}
      />
    </>
  );
}
