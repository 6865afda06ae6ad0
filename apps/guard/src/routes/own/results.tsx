import { dateTimeText, timeText } from '@zhiqin/i18n';
import { useState } from 'react';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Card } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import { useName, useSpeech } from '../../phone/words.tsx';

/** 申辩: what was found wanting on my shifts, and my word to it. */
export default function OwnResults() {
  const t = useOwnWords('guardOwn');
  return <OwnScreen title={t?.('results.title') ?? ''}>{(own) => <Results own={own} />}</OwnScreen>;
}

function Results({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardOwn');
  const asked = useAsked('results', () => own.server.compliance.listOwnResults.query({}));
  if (!t) return null;
  return (
    <>
      <p>{t('results.lead')}</p>
      <Answered of={asked}>
        {(results) =>
          results.length === 0 ? (
            <Card tone="ok">{t('results.none')}</Card>
          ) : (
            results.map((result) => (
              <ResultCard key={result.id} result={result} own={own} onReplied={asked.again} />
            ))
          )
        }
      </Answered>
    </>
  );
}

type OwnResult = Awaited<ReturnType<OwnSession['server']['compliance']['listOwnResults']['query']>>[number];

function ResultCard({
  result,
  own,
  onReplied,
}: {
  result: OwnResult;
  own: OwnSession;
  onReplied: () => void;
}) {
  const t = useOwnWords('guardOwn');
  const nameOf = useName();
  const { language } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  if (!t) return null;
  const zoned = { zone: result.zone, language };
  const post = result.postName ? nameOf({ name: result.postName, nameEn: result.postNameEn }) : null;
  return (
    <Card title={result.name} tone={result.verdict === 'breached' ? 'bad' : 'warn'}>
      <p className="font-semibold">
        {t(`results.verdicts.${result.verdict === 'breached' ? 'breached' : 'unproven'}`)}
      </p>
      <p>
        {dateTimeText(result.startsAt, zoned)}–{timeText(result.endsAt, zoned)}
        {post ? ` · ${post}` : ''}
      </p>
      <p>{result.words}</p>
      {result.missing.map((what) => (
        <p key={what}>{t('results.missing', { what })}</p>
      ))}
      {result.article && (
        <p className="text-ink">
          {t('results.rule', { label: result.article.label ?? '', body: result.article.body })}
        </p>
      )}
      {result.replies.map((reply) => (
        <p key={reply.repliedAt.toISOString()} className="whitespace-pre-wrap text-ink">
          {t('results.said', { time: dateTimeText(reply.repliedAt, zoned), words: reply.words })}
        </p>
      ))}
      {isOpen ? (
        <ReplyForm
          resultId={result.id}
          own={own}
          onReplied={() => {
            setOpen(false);
            onReplied();
          }}
        />
      ) : (
        <Button onPress={() => setOpen(true)}>{t('results.write')}</Button>
      )}
    </Card>
  );
}

function ReplyForm({
  resultId,
  own,
  onReplied,
}: {
  resultId: string;
  own: OwnSession;
  onReplied: () => void;
}) {
  const t = useOwnWords('guardOwn');
  // Typed words are this guard's own: another who opens the screen here finds an empty field.
  const draft = useDraft(`own-reply:${own.personId}:${resultId}`, { words: '' });
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const words = draft.value.words.trim();
  async function handIn() {
    const input = { resultId, replyId: draft.draftId, words };
    if (!(await send(() => own.server.compliance.replyToOwnResult.mutate(input)))) return;
    draft.drop();
    onReplied();
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void handIn();
      }}
    >
      <TextField
        label={t('results.reply')}
        value={draft.value.words}
        isLong
        maxLength={2000}
        onText={(text) => draft.set({ words: text })}
      />
      <Refused refusal={refusal} />
      <Button look="strong" type="submit" isDisabled={words.length < 2 || isBusy}>
        {isBusy ? t('results.sending') : t('results.send')}
      </Button>
    </form>
  );
}
