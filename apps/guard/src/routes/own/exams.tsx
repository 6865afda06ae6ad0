import { dateTimeText } from '@zhiqin/i18n';
import { useState } from 'react';
import { ExamPaper } from '../../own/exam-paper.tsx';
import { InductionCard } from '../../own/induction-card.tsx';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/screen.tsx';
import { useName, useSpeech } from '../../phone/words.tsx';

/** 考试与培训: what I may sit, what I have passed, and the hours I was taught. */
export default function OwnExams() {
  const t = useOwnWords('guardLearn');
  return <OwnScreen title={t?.('exams.title') ?? ''}>{(own) => <Exams own={own} />}</OwnScreen>;
}

function Exams({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardLearn');
  const topics = useOwnWords('training');
  const nameOf = useName();
  const { language } = useSpeech();
  const asked = useAsked('exams', () => own.server.training.myExams.query({}));
  const training = useAsked('training', () => own.server.training.myTraining.query({}));
  const { send, isBusy, refusal } = useSend();
  const [sittingId, setSitting] = useState<string | null>(null);
  if (!t || !topics) return null;
  const leave = () => {
    setSitting(null);
    asked.again();
    window.scrollTo(0, 0);
  };
  if (sittingId) return <ExamPaper own={own} sittingId={sittingId} onLeave={leave} />;

  const begin = (examId: string) =>
    void send(async () => {
      setSitting((await own.server.training.startSitting.mutate({ examId })).sittingId);
      window.scrollTo(0, 0);
    });
  const signIn = (sessionId: string) =>
    void send(() => own.server.training.signInToSession.mutate({ sessionId })).then(
      (taken) => taken && training.again(),
    );
  const openCertificate = (id: string) =>
    void send(async () => {
      const { base64 } = await own.server.training.myExamCertificate.query({ sittingId: id });
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      window.open(address, '_blank');
      // The viewer has read it by then; kept longer it would stay in memory for good.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  return (
    <>
      <Refused refusal={refusal} />
      <Answered of={asked}>
        {(exams) => (
          <>
            {exams.length === 0 && <Card>{t('exams.none')}</Card>}
            {exams.map((exam) => (
              <Card key={exam.id} title={nameOf(exam)} tone={exam.hasPassed ? 'ok' : 'plain'}>
                <p>
                  {t('exams.facts', {
                    questions: exam.questions,
                    minutes: exam.minutes,
                    pass: exam.passPercent,
                  })}
                </p>
                {exam.sittings
                  .filter((one) => one.closedOn)
                  .map((one) => (
                    <p key={one.id}>
                      {t('exams.sat', {
                        attempt: one.attempt,
                        percent: one.percent ?? 0,
                        result: t(one.isPassed ? 'exams.ok' : 'exams.bad'),
                      })}
                    </p>
                  ))}
                {exam.mayStart ? (
                  <>
                    <p>{t('exams.rules')}</p>
                    {!exam.runningId && <p>{t('exams.left', { count: exam.attemptsLeft })}</p>}
                    <Button look="strong" isDisabled={isBusy} onPress={() => begin(exam.id)}>
                      {t(exam.runningId ? 'exams.resume' : 'exams.start')}
                    </Button>
                  </>
                ) : (
                  <p className="font-semibold">
                    {exam.hasPassed ? t('exams.passed') : exam.attemptsLeft === 0 ? t('exams.usedUp') : ''}
                  </p>
                )}
                {exam.sittings
                  .filter((one) => one.isPassed)
                  .map((one) => (
                    <Button key={one.id} isDisabled={isBusy} onPress={() => openCertificate(one.id)}>
                      {t('exams.certificate')}
                    </Button>
                  ))}
              </Card>
            ))}
          </>
        )}
      </Answered>
      <Answered of={training}>
        {({ sessions, inductionsOwed, inductionItems, courses }) => (
          <>
            {inductionsOwed.map((site) => (
              <InductionCard
                key={site.id}
                own={own}
                items={inductionItems}
                site={site}
                onDone={training.again}
              />
            ))}
            {sessions.length > 0 && (
              <Card title={t('exams.sessions')}>
                {sessions.map((session) => (
                  <div key={session.id} className="flex flex-col gap-2">
                    <p className="font-semibold">{nameOf(session)}</p>
                    <p>
                      {t('exams.sessionLine', {
                        time: dateTimeText(session.startsAt, { zone: session.zone, language }),
                        minutes: session.minutes,
                        place: session.place,
                      })}
                    </p>
                    {session.hasSigned && <p className="font-semibold">{t('exams.signedIn')}</p>}
                    {session.maySign && (
                      <Button look="strong" isDisabled={isBusy} onPress={() => signIn(session.id)}>
                        {t('exams.signIn')}
                      </Button>
                    )}
                  </div>
                ))}
              </Card>
            )}
            {courses.length > 0 && (
              <Card title={t('exams.courses')}>
                {courses.map((course) => (
                  <details key={course.id}>
                    <summary className="min-h-12 py-2 font-semibold">{nameOf(course)}</summary>
                    <p className="whitespace-pre-wrap">
                      {nameOf({ name: course.text, nameEn: course.textEn })}
                    </p>
                  </details>
                ))}
              </Card>
            )}
          </>
        )}
      </Answered>
      <Card title={t('exams.training')}>
        <Answered of={training}>
          {({ minutesByTopic }) =>
            Object.keys(minutesByTopic).length === 0 ? (
              <p>{t('exams.trainingNone')}</p>
            ) : (
              Object.entries(minutesByTopic).map(([topic, minutes]) => (
                <p key={topic}>
                  {t('exams.hours', {
                    topic: topics(`topics.${topic as 'fire'}`),
                    hours: (minutes / 60).toFixed(1),
                  })}
                </p>
              ))
            )
          }
        </Answered>
      </Card>
    </>
  );
}
