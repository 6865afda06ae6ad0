import { can } from '@zhiqin/access/rules';
import { commentOutcomes } from '@zhiqin/adoption/rules';
import { dayOf } from '@zhiqin/kernel';
import { Banner, Button, Card, DayText, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useLabel, useName } from '../../../names.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/regulation-life';

export async function loader(args: Route.LoaderArgs) {
  const { code, versionId } = args.params;
  return ask(args, async (portal) => {
    const { zone } = await siteOf(portal, code);
    const [life, { articles, title, titleEn }] = await Promise.all([
      portal.caller.adoption.getLife({ versionId }),
      portal.caller.adoption.getRegulation({ versionId }),
    ]);
    return {
      life,
      title,
      titleEn,
      zone,
      today: dayOf(portal.now, zone),
      articles: articles
        .filter((one) => one.reference !== null)
        .map(({ id, label, reference, heading, headingEn, body, bodyEn }) => ({
          id,
          label,
          reference,
          heading,
          headingEn,
          body: body.slice(0, 24),
          bodyEn: bodyEn?.slice(0, 40) ?? null,
        })),
    };
  });
}

/** One form at a time: the address says which. */
export async function action(args: Route.ActionArgs) {
  const { code, versionId } = args.params;
  const { text, given } = valuesOf(await formOf(args.request));
  const asked = new URL(args.request.url).searchParams;
  return attempt(args, async ({ caller: { adoption } }) => {
    const commentId = asked.get('answer');
    switch (commentId ? 'answer' : asked.get('do')) {
      case 'answer':
        await adoption.answerComment({
          commentId: commentId ?? '',
          outcome: text('outcome') as (typeof commentOutcomes)[number],
          text: text('text'),
        });
        break;
      case 'open':
        await adoption.openConsultation({
          versionId,
          fromDay: text('fromDay'),
          untilDay: text('untilDay'),
          audience: text('audience'),
          note: given('note'),
        });
        break;
      case 'close':
        await adoption.closeConsultation({ versionId, note: text('note') });
        break;
      case 'comment':
        await adoption.recordComment({
          versionId,
          articleId: given('articleId'),
          speaker: text('speaker'),
          saidOn: text('saidOn'),
          text: text('text'),
        });
        break;
      case 'made-known':
        await adoption.recordMadeKnown({
          versionId,
          fromDay: text('fromDay'),
          audience: text('audience'),
          note: text('note'),
        });
        break;
      default:
        await adoption.sendToClient({ versionId });
    }
    return redirect(`/admin/sites/${code}/regulation/${versionId}/life`);
  });
}

/** What is usually done next in a state of a draft; in the others somebody else's word is awaited. */
const nextOf: Record<string, string> = {
  draft: 'open',
  'in-consultation': 'close',
  consulted: 'send',
  'change-wanted': 'send',
};

export default function RegulationLife({ loaderData, params }: Route.ComponentProps) {
  const { life, zone, today, articles, title, titleEn } = loaderData;
  const name = useName();
  const labelOf = useLabel();
  const { t } = useTranslation('portalRules');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/regulation/${params.versionId}/life`;
  const isDraft = life.publication === null;
  const next = isDraft ? nextOf[life.state] : null;
  const kindOf = (step: string) => (step === next ? 'main' : 'plain');
  const consults = can(role, 'regulation.consult');
  const doing = consults ? search.get('do') : null;
  const answering = consults ? life.comments.find((one) => one.id === search.get('answer')) : undefined;
  const forms: Record<string, FormField[]> = {
    open: [
      { name: 'fromDay', kind: 'date', label: t('fromDay'), value: today },
      { name: 'untilDay', kind: 'date', label: t('untilDay') },
      { name: 'audience', label: t('life.audience'), help: t('life.audienceHelp') },
      { name: 'note', kind: 'long', label: t('life.how'), help: t('life.howHelp') },
    ],
    close: [{ name: 'note', kind: 'long', label: t('life.outcome'), help: t('life.outcomeHelp') }],
    comment: [
      { name: 'speaker', label: t('life.speaker') },
      { name: 'saidOn', kind: 'date', label: t('life.saidOn'), value: today },
      {
        name: 'articleId',
        kind: 'choice',
        label: t('life.onArticle'),
        choices: articles.map((one) => ({
          value: one.id,
          label: `${labelOf(one.label, one.reference)} ${name(one.heading ?? one.body, one.headingEn ?? one.bodyEn)}`,
        })),
        empty: t('life.onWhole'),
      },
      { name: 'text', kind: 'long', label: t('life.said') },
    ],
    'made-known': [
      { name: 'fromDay', kind: 'date', label: t('life.madeKnownOn'), value: today },
      { name: 'audience', label: t('life.madeKnownTo') },
      { name: 'note', kind: 'long', label: t('life.madeKnownHow'), help: t('life.madeKnownHelp') },
    ],
    answer: [
      {
        name: 'outcome',
        kind: 'choice',
        label: t('life.answerOutcome'),
        choices: commentOutcomes.map((one) => ({ value: one, label: t(`life.outcomes.${one}`) })),
      },
      { name: 'text', kind: 'long', label: t('life.answerText') },
    ],
  };
  const shown = answering ? 'answer' : doing;
  const fields = shown ? forms[shown] : undefined;
  const steps = [
    ...life.steps.map((one) => ({
      ...one,
      at: one.takenAt,
      by: one.takerName,
      word: t(`life.steps.${one.step as 'made-known'}`),
    })),
    ...life.answers.map((one) => ({
      id: one.id,
      at: one.answeredAt,
      by: one.answererName,
      note: one.remark,
      audience: null,
      fromDay: null,
      untilDay: null,
      word: t(`life.answers.${one.answer as 'approved'}`),
    })),
  ].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  return (
    <div className="grid gap-4">
      <PageTitle title={t('life.title')} />
      <div>
        <h2>
          {name(title, titleEn)} {t('version', { no: life.versionNo })} · {t(`life.states.${life.state}`)}
        </h2>
        <p>
          <Link to={`/admin/sites/${params.code}/regulation?version=${params.versionId}`}>{t('back')}</Link>
        </p>
      </div>
      {life.publication && life.publication.skipped.length > 0 ? (
        <Banner tone="unproven">
          {t('life.publishedWithout', {
            steps: life.publication.skipped
              .map((one) => t(`life.missing.${one as 'consultation'}`))
              .join(' · '),
          })}{' '}
          {t('reason')}: {life.publication.skipReason}
        </Banner>
      ) : null}
      {isDraft && life.missing.length > 0 ? (
        <Banner>
          {t('life.stillMissing', { steps: life.missing.map((one) => t(`life.missing.${one}`)).join(' · ') })}
        </Banner>
      ) : null}
      {isDraft && life.missing.length === 0 ? (
        <Banner tone="met">
          <Link to={`/admin/sites/${params.code}/regulation?version=${params.versionId}`}>
            {t('life.ready')}
          </Link>
        </Banner>
      ) : null}
      {consults && !fields ? (
        <div className="flex flex-wrap gap-2">
          {isDraft ? (
            <>
              <LinkButton kind={kindOf('open')} to={`${base}?do=open`}>
                {t('life.do.open')}
              </LinkButton>
              <LinkButton kind="plain" to={`${base}?do=comment`}>
                {t('life.do.comment')}
              </LinkButton>
              <LinkButton kind={kindOf('close')} to={`${base}?do=close`}>
                {t('life.do.close')}
              </LinkButton>
              {life.hasClient && can(role, 'regulation.publish') ? (
                <Form method="post">
                  <Button kind={kindOf('send')}>{t('life.do.send')}</Button>
                </Form>
              ) : null}
            </>
          ) : null}
          <LinkButton kind="plain" to={`${base}?do=made-known`}>
            {t('life.do.made-known')}
          </LinkButton>
        </div>
      ) : null}
      {fields && shown ? (
        <Card title={t(`life.do.${shown as 'open'}`)}>
          {answering ? (
            <p className="prose empty-example mb-3 break-words whitespace-pre-line">
              {answering.speaker}: {answering.text}
            </p>
          ) : null}
          <EntryForm key={shown} back={base} fields={fields} />
        </Card>
      ) : (
        <FormProblem />
      )}
      <Card title={t('life.record')}>
        <ol className="grid gap-3">
          {steps.map((one) => (
            <li key={one.id} className="prose break-words">
              <strong>{one.word}</strong>{' '}
              <span className="quiet small">
                {one.by ?? t('life.system')} · <TimeText at={one.at} zone={zone} />
              </span>
              {one.fromDay ? (
                <p>
                  <DayText day={one.fromDay} />
                  {one.untilDay ? (
                    <>
                      {' – '}
                      <DayText day={one.untilDay} />
                    </>
                  ) : null}
                  {one.audience ? ` · ${one.audience}` : ''}
                </p>
              ) : null}
              {one.note ? <p className="whitespace-pre-line">{one.note}</p> : null}
            </li>
          ))}
          {life.publication ? (
            <li>
              <strong>{t('life.published')}</strong>{' '}
              <span className="quiet small">
                {life.publication.publisherName ?? t('life.system')} ·{' '}
                <TimeText at={life.publication.publishedAt} zone={zone} />
              </span>
              <p>
                {t('life.effectiveOn')} <DayText day={life.publication.effectiveOn} />
                {life.replacedOn ? (
                  <>
                    {' · '}
                    {t('life.replacedOn')} <DayText day={life.replacedOn} />
                  </>
                ) : null}
              </p>
            </li>
          ) : null}
        </ol>
        {steps.length === 0 && !life.publication ? (
          <p className="quiet prose">{t('life.nothingYet')}</p>
        ) : null}
      </Card>
      <Card title={t('life.comments')}>
        {life.comments.length === 0 ? <p className="quiet">{t('life.noComments')}</p> : null}
        <ul className="grid gap-4">
          {life.comments.map((comment) => (
            <li key={comment.id} className="prose break-words">
              <p>
                <strong>{comment.speaker}</strong> · <DayText day={comment.saidOn} /> ·{' '}
                {comment.articleId ? labelOf(comment.articleLabel) : t('life.onWhole')}
              </p>
              <p className="whitespace-pre-line">{comment.text}</p>
              {comment.answers.map((answer) => (
                <p key={answer.id} className="empty-example whitespace-pre-line">
                  <strong>{t(`life.outcomes.${answer.outcome as 'partly'}`)}</strong> {answer.text}{' '}
                  <span className="quiet small">
                    {answer.answererName ?? t('life.system')} <TimeText at={answer.answeredAt} zone={zone} />
                  </span>
                </p>
              ))}
              {consults ? <Link to={`${base}?answer=${comment.id}`}>{t('life.do.answer')}</Link> : null}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
