import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { useName } from '../phone/words.tsx';
import { chosenAfter, wordsOf } from './exam-choices.ts';
import { ExamNumbers } from './exam-numbers.tsx';
import { ExamPicture, WithPictures } from './exam-pictures.tsx';
import { Answered, Refused } from './own-screen.tsx';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';
import { useAsked, useSend } from './use-asked.ts';

/** How often answers that did not get through are sent again. */
const againMs = 5000;

type Sitting = Awaited<ReturnType<OwnSession['server']['training']['mySitting']['query']>>;
interface Place {
  own: OwnSession;
  sittingId: string;
  onLeave: () => void;
}

/** A paper: question by question while it runs, and what came of it afterwards. */
export function ExamPaper(place: Place) {
  const { own, sittingId } = place;
  const asked = useAsked(`sitting ${sittingId}`, () => own.server.training.mySitting.query({ sittingId }));
  return (
    <Answered of={asked}>
      {(sitting) => (
        <WithPictures
          own={own}
          sittingId={sittingId}
          questionIds={sitting.paper.flatMap((one) => (one.pictureFileId ? [one.questionId] : []))}
        >
          {sitting.closed ? (
            <PaperOver sitting={sitting} onLeave={place.onLeave} />
          ) : (
            <Questions {...place} sitting={sitting} onOver={asked.again} />
          )}
        </WithPictures>
      )}
    </Answered>
  );
}

/** Each answer goes to the server as it is given and stays in the phone until it has got there. */
function Questions({ own, sittingId, sitting, onOver }: Place & { sitting: Sitting; onOver: () => void }) {
  const t = useOwnWords('guardLearn');
  const nameOf = useName();
  const draft = useDraft(`own-exam:${own.personId}:${sittingId}`, { unsent: {} as Record<string, number[]> });
  const [answers, setAnswers] = useState({ ...sitting.answers, ...draft.value.unsent });
  const isOpen = (place: number) => {
    const { kind, questionId, choices } = sitting.paper[place] ?? {};
    const given = answers[questionId ?? ''] ?? [];
    return kind === 'order' ? given.length < (choices?.length ?? 0) : given.length === 0;
  };
  // Whoever comes back goes on where he was.
  const [no, setNo] = useState(() =>
    Math.max(
      0,
      sitting.paper.findIndex((_, place) => isOpen(place)),
    ),
  );
  const [isAsked, setAsked] = useState(false);
  const [hasUnsent, setUnsent] = useState(false);
  const { send, isBusy, refusal } = useSend();
  const unsent = useRef<Record<string, number[]>>(draft.value.unsent);
  const isSaving = useRef(false);
  const left = useSecondsLeft(sitting.secondsLeft);
  const asked = sitting.paper[no];
  const isTimeUp = left === 0;

  /** One at a time: a slower one could otherwise lay older choices over newer ones. */
  async function save() {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      while (Object.keys(unsent.current).length > 0) {
        const sent = { ...unsent.current };
        const { closed } = await own.server.training.saveAnswers.mutate({ sittingId, answers: sent });
        // What was changed while it was under way is sent next.
        unsent.current = Object.fromEntries(
          Object.entries(unsent.current).filter(([id, chosen]) => sent[id] !== chosen),
        );
        draft.set({ unsent: unsent.current });
        if (closed) return onOver();
      }
      setUnsent(false);
    } catch {
      setUnsent(true);
    } finally {
      isSaving.current = false;
    }
  }
  async function handIn() {
    const input = { sittingId, answers: { ...answers, ...unsent.current } };
    if (!(await send(() => own.server.training.handIn.mutate(input)))) return;
    draft.drop();
    onOver();
    window.scrollTo(0, 0);
  }
  useEffect(() => {
    if (isTimeUp) void handIn();
  }, [isTimeUp]);
  // What an empty battery kept from being sent goes first.
  useEffect(() => {
    if (Object.keys(unsent.current).length > 0) void save();
  }, []);
  // And what a lost network kept back goes as soon as there is one.
  useEffect(() => {
    if (!hasUnsent) return;
    const again = () => void save();
    const timer = setInterval(again, againMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [hasUnsent]);
  if (!t || !asked) return null;

  const chosen = answers[asked.questionId] ?? [];
  const choose = (index: number) => {
    const next = chosenAfter(asked.kind, chosen, index);
    unsent.current = { ...unsent.current, [asked.questionId]: next };
    setAnswers({ ...answers, [asked.questionId]: next });
    draft.set({ unsent: unsent.current });
    void save();
  };
  const go = (place: number) => {
    setNo(place);
    setAsked(false);
    window.scrollTo(0, 0);
  };
  const open = sitting.paper.filter((_, place) => isOpen(place)).length;
  const isLast = no === sitting.paper.length - 1;
  return (
    <>
      <p className="font-bold text-lg" role="timer">
        {t('exams.timeLeft', { minutes: Math.floor(left / 60), seconds: left % 60 })}
      </p>
      <Card title={t('exams.question', { no: no + 1, of: sitting.paper.length, points: asked.points })}>
        <p className="whitespace-pre-wrap font-semibold text-xl">
          {nameOf({ name: asked.text, nameEn: asked.textEn })}
        </p>
        {asked.pictureFileId && <ExamPicture questionId={asked.questionId} alt={asked.pictureAlt ?? null} />}
        {asked.kind === 'multiple' && <p>{t('exams.severalHint')}</p>}
        {asked.kind === 'order' && <p>{t('exams.orderHint')}</p>}
      </Card>
      {asked.choices.map((choice, index) => (
        <Button key={choice.text} isPressed={chosen.includes(index)} onPress={() => choose(index)}>
          {asked.kind === 'order' && chosen.includes(index) ? `${chosen.indexOf(index) + 1}. ` : ''}
          {nameOf({ name: choice.text, nameEn: choice.textEn })}
        </Button>
      ))}
      {hasUnsent && <p className="font-semibold">{t('exams.notSaved')}</p>}
      <div className="grid grid-cols-2 gap-3">
        <Button isDisabled={no === 0} onPress={() => go(no - 1)}>
          {t('exams.previous')}
        </Button>
        <Button isDisabled={isLast} onPress={() => go(no + 1)}>
          {t('exams.next')}
        </Button>
      </div>
      <ExamNumbers answered={sitting.paper.map((_, place) => !isOpen(place))} at={no} onGo={go} />
      <Refused refusal={refusal} />
      {open > 0 && isAsked ? (
        <Card tone="warn" title={t('exams.open', { count: open })}>
          <p>{t('exams.handInAsk')}</p>
          <Button onPress={() => setAsked(false)}>{t('exams.goOn')}</Button>
          <Button look="strong" isDisabled={isBusy} onPress={() => void handIn()}>
            {t('exams.handInAnyway')}
          </Button>
        </Card>
      ) : (
        <>
          {open > 0 && <p>{t('exams.open', { count: open })}</p>}
          <Button
            look={open === 0 ? 'strong' : 'plain'}
            isDisabled={isBusy}
            onPress={() => (open > 0 ? setAsked(true) : void handIn())}
          >
            {t('exams.handIn')}
          </Button>
        </>
      )}
    </>
  );
}

function PaperOver({ sitting, onLeave }: { sitting: Sitting; onLeave: () => void }) {
  const t = useOwnWords('guardLearn');
  const nameOf = useName();
  const { closed } = sitting;
  if (!t || !closed) return null;
  const itemOf = new Map(closed.items.map((item) => [item.questionId, item]));
  return (
    <>
      <Card
        tone={closed.isPassed ? 'ok' : 'bad'}
        title={`${t('exams.done', { percent: closed.percent })} · ${t(closed.isPassed ? 'exams.ok' : 'exams.bad')}`}
      >
        {!closed.isPassed && closed.attemptsLeft > 0 && (
          <p>{t('exams.left', { count: closed.attemptsLeft })}</p>
        )}
      </Card>
      {sitting.paper.map((asked) => {
        const item = itemOf.get(asked.questionId);
        const said = (places: readonly number[]) =>
          wordsOf(asked.kind, places, asked.choices, (choice) =>
            nameOf({ name: choice.text, nameEn: choice.textEn }),
          );
        const mine = sitting.answers[asked.questionId] ?? [];
        return (
          <Card key={asked.questionId} tone={item && item.points === item.of ? 'ok' : 'warn'}>
            <p className="font-semibold">{nameOf({ name: asked.text, nameEn: asked.textEn })}</p>
            {asked.pictureFileId && (
              <ExamPicture questionId={asked.questionId} alt={asked.pictureAlt ?? null} />
            )}
            <p>{t('exams.mine', { answer: mine.length > 0 ? said(mine) : t('exams.nothing') })}</p>
            {item?.right && <p>{t('exams.right', { answer: said(item.right) })}</p>}
            {item && <p>{t('exams.points', { points: item.points, of: item.of })}</p>}
          </Card>
        );
      })}
      <Button look="strong" onPress={onLeave}>
        {t('exams.back')}
      </Button>
    </>
  );
}

/** By the phone's running clock from what the server said, so that a wrong clock takes nobody's time. */
function useSecondsLeft(secondsLeft: number): number {
  const [endsAt] = useState(() => performance.now() + secondsLeft * 1000);
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))),
      1000,
    );
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}
