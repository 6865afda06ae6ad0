import { useState } from 'react';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { OwnWordForm } from '../../own/own-word-form.tsx';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Card } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';

/** 考核与奖惩: my months, my signature or appeal; what was recorded of me, and my reply. */
export default function OwnAssessment() {
  const t = useOwnWords('guardLearn');
  return <OwnScreen title={t?.('assessment.title') ?? ''}>{(own) => <Sheets own={own} />}</OwnScreen>;
}

type Sheet = Awaited<ReturnType<OwnSession['server']['assessment']['myAssessments']['query']>>[number];
type Measure = Awaited<ReturnType<OwnSession['server']['assessment']['myMeasures']['query']>>[number];

function Sheets({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardLearn');
  const asked = useAsked('assessments', () => own.server.assessment.myAssessments.query({}));
  const measures = useAsked('measures', () => own.server.assessment.myMeasures.query({}));
  if (!t) return null;
  return (
    <>
      <Answered of={asked}>
        {(sheets) => (
          <>
            {sheets.length === 0 && <Card>{t('assessment.none')}</Card>}
            {sheets.map((sheet) => (
              <SheetCard key={sheet.id} sheet={sheet} own={own} onDone={asked.again} />
            ))}
          </>
        )}
      </Answered>
      <h2 className="font-bold text-lg">{t('assessment.measures')}</h2>
      <Answered of={measures}>
        {(found) => (
          <>
            {found.length === 0 && <Card>{t('assessment.measuresNone')}</Card>}
            {found.map((one) => (
              <MeasureCard key={one.id} measure={one} own={own} onReplied={measures.again} />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}

interface Taken<T> {
  own: OwnSession;
  onDone: () => void;
  sheet: T;
}

function SheetCard({ sheet, own, onDone }: Taken<Sheet>) {
  const t = useOwnWords('guardLearn');
  const words = useOwnWords('training');
  const { send, isBusy, refusal } = useSend();
  if (!t || !words) return null;
  const sign = async () => {
    if (await send(() => own.server.assessment.signMyAssessment.mutate({ assessmentId: sheet.id }))) onDone();
  };
  const isDecided = sheet.stage === 'decided' || sheet.stage === 'answered';
  return (
    <Card title={t('assessment.month', { month: sheet.month })} tone={isDecided ? 'warn' : 'plain'}>
      <p className="font-semibold">{words(`stages.${sheet.stage}`)}</p>
      {sheet.total !== null && sheet.grade && (
        <p className="font-bold text-xl">
          {t('assessment.total', { total: sheet.total, grade: words(`grades.${sheet.grade}`) })}
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {sheet.items
          .filter((item) => item.inForce !== null)
          .map((item) => (
            <li key={item.key}>
              {t('assessment.item', { item: words(`items.${item.key}`), score: item.inForce ?? 0 })}
              {item.fact && item.fact.score !== item.inForce
                ? ` (${t('assessment.suggested', { score: item.fact.score })})`
                : ''}
            </li>
          ))}
      </ul>
      {sheet.steps.flatMap((step) => {
        const said = [...(step.text ? [step.text] : []), ...Object.values(step.reasons)];
        return said.map((text) => (
          <p key={`${step.id} ${text}`} className="whitespace-pre-wrap">
            {t('assessment.said', { who: words(`steps.${step.kind}`), text })}
          </p>
        ));
      })}
      {(sheet.stage === 'open' || sheet.stage === 'self') && (
        <SelfForm sheet={sheet} own={own} onDone={onDone} />
      )}
      <Refused refusal={refusal} />
      {isDecided && (
        <Button look="strong" isDisabled={isBusy} onPress={() => void sign()}>
          {t('assessment.sign')}
        </Button>
      )}
      {sheet.stage === 'decided' && (
        <OwnWordForm
          draftKey={`own-appeal:${own.personId}:${sheet.id}`}
          open={t('assessment.appeal')}
          label={t('assessment.appealText')}
          submit={t('assessment.appealSend')}
          onSend={(text) => own.server.assessment.appealMyAssessment.mutate({ assessmentId: sheet.id, text })}
          onDone={onDone}
        />
      )}
    </Card>
  );
}

/** One number for the month and a word: nine of them on a phone at a post nobody fills in. */
function SelfForm({ sheet, own, onDone }: Taken<Sheet>) {
  const t = useOwnWords('guardLearn');
  const draft = useDraft(`own-self:${own.personId}:${sheet.id}`, { score: '', text: '' });
  const { send, isBusy, refusal } = useSend();
  const [isOpen, setOpen] = useState(false);
  if (!t) return null;
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t('assessment.self')}</Button>;
  const score = Number(draft.value.score);
  const isScore = draft.value.score !== '' && Number.isInteger(score) && score >= 0 && score <= 100;
  const sendIt = async () => {
    const scores = Object.fromEntries(sheet.items.map((item) => [item.key, score]));
    const input = { assessmentId: sheet.id, scores, text: draft.value.text.trim() || null };
    if (!(await send(() => own.server.assessment.assessMyself.mutate(input)))) return;
    draft.drop();
    onDone();
  };
  return (
    <>
      <p>{t('assessment.selfLead')}</p>
      <TextField
        label={t('assessment.selfScore')}
        inputMode="numeric"
        maxLength={3}
        value={draft.value.score}
        onText={(text) => draft.set({ score: text.replace(/\D/g, '') })}
      />
      <TextField
        label={t('assessment.selfText')}
        isLong
        maxLength={1000}
        value={draft.value.text}
        onText={(text) => draft.set({ text })}
      />
      <Refused refusal={refusal} />
      <Button look="strong" isDisabled={!isScore || isBusy} onPress={() => void sendIt()}>
        {t('assessment.selfSend')}
      </Button>
    </>
  );
}

function MeasureCard({
  measure,
  own,
  onReplied,
}: {
  measure: Measure;
  own: OwnSession;
  onReplied: () => void;
}) {
  const t = useOwnWords('guardLearn');
  const words = useOwnWords('training');
  if (!t || !words) return null;
  return (
    <Card
      title={words(`measures.${measure.kind}`)}
      tone={measure.points < 0 && !measure.withdrawn ? 'bad' : 'plain'}
    >
      <p>
        {t('assessment.happened', {
          day: measure.happenedOn,
          category: words(`categories.${measure.category}`),
        })}
      </p>
      <p className="whitespace-pre-wrap">{measure.text}</p>
      <p>{t('assessment.points', { points: measure.points })}</p>
      {measure.replies.map((reply) => (
        <p key={reply.id} className="whitespace-pre-wrap">
          {t('assessment.replied', { text: reply.text })}
        </p>
      ))}
      {measure.withdrawn ? (
        <p className="font-semibold">{t('assessment.withdrawn', { reason: measure.withdrawn.reason })}</p>
      ) : (
        <OwnWordForm
          draftKey={`own-measure:${own.personId}:${measure.id}`}
          open={t('assessment.reply')}
          label={t('assessment.replyText')}
          submit={t('assessment.replySend')}
          onSend={(text) => own.server.assessment.replyToMeasure.mutate({ measureId: measure.id, text })}
          onDone={onReplied}
        />
      )}
    </Card>
  );
}
