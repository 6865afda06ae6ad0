import type { DutyPlanContent } from '@zhiqin/engagement/rules';
import { Card, DataTable } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';

/** A duty plan to read: what threatens, what people need, and the posts, routes and methods that answer it. */
export function DutyPlanBody({ content }: { content: DutyPlanContent }) {
  const { t } = useTranslation(['portalEngagement', 'sites']);
  const name = useName();
  const threats = [...content.threats].sort((a, b) => b.likelihood * b.effect - a.likelihood * a.effect);
  return (
    <>
      <Card title={t('plan.threats')} flush>
        <DataTable
          caption={t('plan.threats')}
          rows={threats}
          keyOf={(one) => one.name}
          empty={<p className="quiet p-3">{t('plan.nothing')}</p>}
          columns={[
            { key: 'name', head: t('plan.threat.name'), cell: (one) => one.name },
            {
              key: 'likelihood',
              head: t('plan.threat.likelihood'),
              align: 'end',
              cell: (one) => one.likelihood,
            },
            { key: 'effect', head: t('plan.threat.effect'), align: 'end', cell: (one) => one.effect },
            {
              key: 'risk',
              head: t('plan.threat.risk'),
              align: 'end',
              cell: (one) => <strong>{one.likelihood * one.effect}</strong>,
            },
            { key: 'measures', head: t('plan.threat.measures'), cell: (one) => one.measures || '–' },
          ]}
        />
      </Card>
      {content.survey.length > 0 || content.surveyed ? (
        <Card title={t('plan.survey')}>
          {content.surveyed ? <p>{t('plan.surveyed', content.surveyed)}</p> : null}
          <ul className="grid gap-1">
            {content.survey.map((one) => (
              <li key={one.question} className="break-words">
                <strong>{one.question}</strong>{' '}
                {one.answers.map(({ answer, count }) => `${answer} ${count}`).join(' · ')}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={t('plan.posts')} flush>
        <DataTable
          caption={t('plan.posts')}
          rows={content.posts}
          keyOf={(one) => one.code}
          columns={[
            {
              key: 'name',
              head: t('plan.post.name'),
              cell: (one) => (
                <>
                  {name(one.name, one.nameEn)} <span className="quiet small code">{one.code}</span>
                </>
              ),
            },
            { key: 'kind', head: t('plan.post.kind'), cell: (one) => t(`sites:posts.kinds.${one.kind}`) },
            {
              key: 'shifts',
              head: t('plan.post.shifts'),
              cell: (one) => one.shifts.map((shift) => `${shift.startTime}–${shift.endTime}`).join(', '),
            },
            { key: 'heads', head: t('plan.post.heads'), align: 'end', cell: (one) => one.heads },
            { key: 'skills', head: t('plan.post.skills'), cell: (one) => one.skills?.join(', ') || '–' },
            { key: 'method', head: t('plan.post.method'), cell: (one) => one.method || '–' },
          ]}
        />
      </Card>
      {content.routes.length > 0 ? (
        <Card title={t('plan.routes')} flush>
          <DataTable
            caption={t('plan.routes')}
            rows={content.routes}
            keyOf={(one) => one.code}
            columns={[
              { key: 'name', head: t('plan.route.name'), cell: (one) => `${one.name} (${one.code})` },
              { key: 'post', head: t('plan.route.post'), cell: (one) => one.postCode },
              {
                key: 'rounds',
                head: t('plan.route.rounds'),
                align: 'end',
                cell: (one) => one.roundsPerShift,
              },
              { key: 'points', head: t('plan.route.points'), cell: (one) => one.checkpointCodes.join(', ') },
            ]}
          />
        </Card>
      ) : null}
      {(['methods', 'gear', 'emergency'] as const).map((part) =>
        content[part] ? (
          <Card key={part} title={t(`plan.${part}`)}>
            <p className="prose break-words whitespace-pre-line">{content[part]}</p>
          </Card>
        ) : null,
      )}
    </>
  );
}
