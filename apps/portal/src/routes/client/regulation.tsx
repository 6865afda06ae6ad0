import { can } from '@zhiqin/access/rules';
import { Card, DayText, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { ArticleList } from '../../parts/article-list.tsx';
import { EntryForm } from '../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/regulation';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    release: await caller.adoption.getRelease({ releaseId: args.params.releaseId }),
    mayAnswer: can(actor.role, 'regulation.answer'),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { releaseId } = args.params;
  return attempt(args, async ({ caller }) => {
    await caller.adoption.answerRelease({
      releaseId,
      answer: text('answer') as 'approved',
      remark: given('remark'),
    });
    return redirect(`/client/regulations/${releaseId}`);
  });
}

export default function ClientRegulation({ loaderData: { release, mayAnswer } }: Route.ComponentProps) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  const articles = release.content.articles.map(({ controls, ...article }, place) => ({
    ...article,
    id: String(place),
    kind: article.kind ?? 'article',
    bindings: controls.map(({ code, parameters }) => ({ id: code, controlCode: code, parameters })),
  }));
  return (
    <>
      <PageHead
        title={`${name(release.title, release.titleEn)} ${t('version', { no: release.versionNo })}`}
        steps={[
          { label: t('client.title'), to: '/client/regulations' },
          { label: name(release.siteName, release.siteNameEn) },
        ]}
        note={
          release.effectiveOn ? (
            <>
              {t('client.since')} <DayText day={release.effectiveOn} />
            </>
          ) : (
            <>
              {t('client.sentAt')} <TimeText at={release.releasedAt} zone={release.zone} />
            </>
          )
        }
      />
      <div className="grid gap-4">
        {release.answers.length > 0 ? (
          <Card title={t('client.yourAnswers')}>
            <ul className="grid gap-2">
              {release.answers.map((one) => (
                <li key={String(one.answeredAt)} className="prose break-words">
                  <strong>{t(`client.answers.${one.answer as 'approved'}`)}</strong>{' '}
                  <span className="quiet small">
                    {one.answererName} <TimeText at={one.answeredAt} zone={release.zone} />
                  </span>
                  {one.remark ? <p className="whitespace-pre-line">{one.remark}</p> : null}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <p className="quiet prose">{t('client.readLead')}</p>
        <ArticleList articles={articles} unboundIds={[]} />
        {mayAnswer && release.purpose === 'approval' ? (
          <Card title={t('client.answer')}>
            <EntryForm
              back="/client/regulations"
              submit={t('client.send')}
              fields={[
                {
                  name: 'answer',
                  kind: 'choice',
                  label: t('client.word'),
                  choices: (['approved', 'change-wanted'] as const).map((one) => ({
                    value: one,
                    label: t(`client.answers.${one}`),
                  })),
                },
                { name: 'remark', kind: 'long', label: t('client.remark'), help: t('client.remarkHelp') },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
