import { can } from '@zhiqin/access/rules';
import {
  Banner,
  Button,
  Card,
  DayText,
  EmptyState,
  Fact,
  Facts,
  LinkButton,
  PageHead,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, FormFields } from '../../../parts/form-fields.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/surveys';

/** Surveys whose findings are opened on the page. */
const opened = 6;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor, origin }) => {
    const [surveys, sites] = await Promise.all([caller.service.listSurveys({}), caller.sites.listSites()]);
    const isRunner = actor.kind === 'member' && can(actor.role, 'survey.run');
    const found = isRunner
      ? await Promise.all(
          surveys.slice(0, opened).map(async ({ id }) => ({
            id,
            ...(await caller.service.getSurvey({ surveyId: id })),
          })),
        )
      : [];
    return { surveys, sites, found, origin };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    const surveyId = text('surveyId');
    if (text('wish') === 'close') await service.closeSurvey({ surveyId });
    else if (text('wish') === 'follow-up')
      await service.followUpSurvey({
        surveyId,
        text: text('text'),
        owner: text('owner'),
        dueOn: text('dueOn'),
      });
    else await service.openSurvey({ siteId: text('siteId') });
    return redirect('/admin/service/surveys');
  });
}

/** 满意度: each quarter's survey of each site, its index and what is done about it. */
export default function Surveys({ loaderData: { surveys, sites, found, origin } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalService', 'publicService']);
  const name = useName();
  const { role } = useSelf();
  const may = can(role, 'survey.run');
  const [search] = useSearchParams();
  const follows = search.get('follow');
  return (
    <>
      <PageHead title={t('sections.surveys')} note={t('survey.lead')} />
      {follows ? null : <FormProblem labels={{ siteId: t('site') }} />}
      {may && !follows ? (
        <Form method="post" className="form mb-4" noValidate>
          <FormFields
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
            ]}
          />
          <div>
            <Button name="wish" value="open">
              {t('survey.openNow')}
            </Button>
          </div>
        </Form>
      ) : null}
      {surveys.length === 0 ? <EmptyState title={t('survey.none')} example={t('survey.noneText')} /> : null}
      <div className="grid gap-4">
        {surveys.map((one) => {
          const findings = found.find((row) => row.id === one.id);
          const link = findings ? `${origin}/p/s/${findings.token}` : null;
          return (
            <Card
              key={one.id}
              title={`${name(one.siteName, one.siteNameEn)} · ${one.quarter}`}
              aside={<strong className="text-xl">{one.index ?? '–'}</strong>}
            >
              <Facts>
                <Fact name={t('survey.index')}>
                  {one.closedAt ? (one.index ?? t('survey.nobody')) : t('survey.running')}
                </Fact>
                <Fact name={t('survey.answers')}>{one.answers ?? findings?.answers ?? 0}</Fact>
                <Fact name={one.closedAt ? t('survey.closedAt') : t('survey.closesAt')}>
                  <TimeText at={one.closedAt ?? one.closesAt} zone={one.zone} />
                </Fact>
                {one.followUp ? (
                  <Fact name={t('survey.followUp')}>
                    {one.followUp} · {one.followUpOwner} · <DayText day={one.followUpDueOn ?? ''} />
                  </Fact>
                ) : null}
              </Facts>
              {findings?.isSmall ? (
                <Banner tone="unproven">{t('survey.small', { count: findings.answers })}</Banner>
              ) : null}
              {findings && findings.answers > 0 ? (
                <>
                  <h3>{t('survey.means')}</h3>
                  <Facts>
                    {findings.means.map((row) => (
                      <Fact key={row.item} name={t(`publicService:survey.items.${row.item}`)}>
                        {row.mean ?? '–'}
                      </Fact>
                    ))}
                  </Facts>
                  {findings.comments.length > 0 ? (
                    <>
                      <h3>{t('survey.comments')}</h3>
                      <ul className="list-disc pl-5">
                        {findings.comments.map((comment, i) => (
                          <li key={i} className="break-words">
                            {comment}
                          </li>
                        ))}
                      </ul>
                    </>
                  ) : null}
                </>
              ) : null}
              {link && !one.closedAt ? (
                <div className="my-3 flex flex-wrap items-center gap-4">
                  <div className="w-32">
                    <QrCode text={link} title={t('survey.link')} />
                  </div>
                  <a className="break-all" href={link}>
                    {link}
                  </a>
                </div>
              ) : null}
              {may && !one.closedAt ? (
                <Form method="post">
                  <input type="hidden" name="surveyId" value={one.id} />
                  <Button kind="plain" name="wish" value="close">
                    {t('survey.close')}
                  </Button>
                </Form>
              ) : null}
              {may && one.closedAt && !one.followUp ? (
                follows === one.id ? (
                  <EntryForm
                    back="/admin/service/surveys"
                    fields={[
                      { name: 'text', kind: 'long', label: t('survey.followUpText') },
                      { name: 'owner', label: t('survey.followUpOwner') },
                      { name: 'dueOn', kind: 'date', label: t('survey.followUpDue') },
                    ]}
                  >
                    <input type="hidden" name="surveyId" value={one.id} />
                    <input type="hidden" name="wish" value="follow-up" />
                  </EntryForm>
                ) : (
                  <LinkButton kind="plain" to={`/admin/service/surveys?follow=${one.id}`}>
                    {t('survey.followUp')}
                  </LinkButton>
                )
              ) : null}
            </Card>
          );
        })}
      </div>
    </>
  );
}
