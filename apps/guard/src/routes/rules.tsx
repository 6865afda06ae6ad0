import { useState } from 'react';
import { Button, LinkButton } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { type Answers, AnswersShown, ArticleToRead } from '../parts/rule-article.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useSpeech, useWords } from '../phone/words.tsx';
import { rulesOwed, type VersionOwed } from '../post/owed-now.ts';
import type { Acting } from '../storage/open-database.ts';

interface Signed {
  owed: VersionOwed;
  answers: Answers;
}

/** 制度签收, one version at a time: what is new, its questions, one tap, and then what the right answers were. */
export default function Rules() {
  return <OnDuty>{(duty, acting) => <RulesToSign duty={duty} acting={acting} />}</OnDuty>;
}

function RulesToSign({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const { entries } = usePhoneState();
  const [signed, setSigned] = useState<Signed | null>(null);
  const owed = rulesOwed(duty.pack, entries, acting, duty.now)[0];

  const next = () => {
    setSigned(null);
    window.scrollTo(0, 0);
  };
  if (signed) {
    return (
      <Screen title={t('rules.title')} under={nameOf(titleOf(signed.owed))}>
        <Card tone="ok" title={t('rules.signed')} />
        <AnswersShown articles={signed.owed.articles} answers={signed.answers} />
        {owed && (
          <Button look="strong" onPress={next}>
            {t('rules.next', { title: nameOf(titleOf(owed)) })}
          </Button>
        )}
        <LinkButton look={owed ? 'plain' : 'strong'} to="/">
          {t('toHome')}
        </LinkButton>
      </Screen>
    );
  }
  if (!owed) {
    const asked = duty.pack.toSign?.length && acting.personId === null;
    return (
      <Screen title={t('rules.title')} under={nameOf(duty.pack.site)}>
        <Card>{asked ? t('rules.later') : t('rules.none')}</Card>
        <LinkButton to="/learn">{t('learn.title')}</LinkButton>
      </Screen>
    );
  }
  return (
    <SignForm
      key={owed.version.versionId}
      owed={owed}
      duty={duty}
      acting={acting}
      onSigned={(answers) => {
        setSigned({ owed, answers });
        window.scrollTo(0, 0);
      }}
    />
  );
}

function SignForm({
  owed,
  duty,
  acting,
  onSigned,
}: {
  owed: VersionOwed;
  duty: Duty;
  acting: Acting;
  onSigned: (answers: Answers) => void;
}) {
  const t = useWords();
  const nameOf = useName();
  const { language } = useSpeech();
  const { version, articles } = owed;
  const form = useDraft(`rules/${version.versionId}/${acting.personId}`, { answers: {} as Answers });
  const { record, isBusy, failed } = useRecord();
  const { answers } = form.value;
  const questions = articles.flatMap((article) => article.questions);
  const answered = questions.flatMap(({ id }) => {
    const choice = answers[id];
    return choice === undefined ? [] : [{ question: id, choice }];
  });
  const open = questions.length - answered.length;

  async function sign() {
    const done = await record({
      kind: 'rules.acknowledge',
      body: {
        version: version.versionId,
        articles: articles.map(({ words }) => words.id),
        answers: answered,
        language,
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
    });
    if (done) onSigned(answers);
  }
  return (
    <Screen
      title={t('rules.title')}
      under={`${nameOf(titleOf(owed))} · ${t('rules.version', { number: version.versionNo })}`}
    >
      <p>{t('rules.lead', { count: articles.length })}</p>
      {articles.map((article) => (
        <ArticleToRead
          key={article.words.id}
          article={article}
          answers={answers}
          onAnswer={(id, choice) => form.set({ answers: { ...answers, [id]: choice } })}
        />
      ))}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {open > 0 && <p>{t('rules.unanswered', { count: open })}</p>}
      <Button look="strong" isDisabled={isBusy || open > 0} onPress={() => void sign()}>
        {t('rules.sign')}
      </Button>
    </Screen>
  );
}

const titleOf = ({ version }: VersionOwed) => ({ name: version.title, nameEn: version.titleEn });
