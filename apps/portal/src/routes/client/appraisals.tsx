import { Card, EmptyState, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { useAppraisalWords } from '../../parts/appraisal-words.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/appraisals';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const [appraisals, surveys] = await Promise.all([
      caller.service.listAppraisals({}),
      caller.service.listSurveys({}),
    ]);
    return { appraisals, surveys, running: surveys.filter((one) => !one.closedAt && one.closesAt > now) };
  });
}

/** 考核与满意度: months to score and to sign, and surveys to answer. */
export default function ClientAppraisals({ loaderData }: Route.ComponentProps) {
  const { appraisals, surveys, running } = loaderData;
  const { t } = useTranslation('portalService');
  const words = useAppraisalWords();
  const name = useName();
  return (
    <>
      <PageHead title={t('client.appraisal.title')} note={t('appraisal.clientLead')} />
      {appraisals.length === 0 ? (
        <EmptyState title={t('appraisal.none')} example={t('appraisal.noneText')} />
      ) : null}
      <div className="grid gap-4">
        {appraisals.map((one) => (
          <Card
            key={one.id}
            title={
              <Link to={`/client/appraisal/${one.id}`}>
                {one.month} · {name(one.site.name, one.site.nameEn)}
              </Link>
            }
            aside={<strong>{words.total(one)}</strong>}
          >
            <p>
              {words.standing(one)}
              {one.scores ? null : (
                <>
                  {' '}
                  · {t('appraisal.due')} <TimeText at={one.dueAt} zone={one.site.zone} />
                </>
              )}
            </p>
          </Card>
        ))}
        <Card title={t('client.appraisal.surveys')}>
          {running.length === 0 ? <p className="quiet">{t('client.appraisal.surveysNone')}</p> : null}
          <ul className="grid gap-2">
            {surveys.map((one) => (
              <li key={one.id} className="flex flex-wrap justify-between gap-2">
                <span>
                  {name(one.siteName, one.siteNameEn)} {one.quarter}
                </span>
                {running.some((row) => row.id === one.id) ? (
                  <Link to={`/client/survey/${one.id}`}>{t('survey.answer')}</Link>
                ) : (
                  <span>
                    {t('survey.index')} {one.index ?? '–'}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
