import { useNavigate } from 'react-router';
import type { Round } from '../log/fold-log.ts';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';
import { Button } from './button.tsx';
import { Choice } from './fields.tsx';
import { Trouble } from './screen.tsx';

const reasons = ['label-damaged', 'no-access', 'called-away', 'forgotten'] as const;
type Reason = (typeof reasons)[number];

/** The end of a round: every point not reached has its reason, then it is closed. */
export function RoundEnd({
  duty,
  acting,
  round,
  route,
  onBack,
}: {
  duty: Duty;
  acting: Acting;
  round: Round;
  route: Duty['pack']['routes'][number];
  onBack: () => void;
}) {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const form = useDraft<Record<string, Reason>>(`round-end-${round.id}`, {});
  const { record, isBusy, failed } = useRecord();
  const missed = route.checkpointIds.filter((id) => !round.points[id]);
  const isComplete = missed.every((id) => form.value[id]);

  async function end() {
    const done = await record({
      kind: 'patrol.end',
      body: {
        round: round.id,
        missed: missed.map((checkpoint) => ({ checkpoint, reason: form.value[checkpoint] })),
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.roundEnded',
    });
    if (done) await navigate('/', { replace: true });
  }
  return (
    <>
      {missed.length > 0 && (
        <>
          <p className="font-bold text-lg">{t('patrol.endMissing', { count: missed.length })}</p>
          <p>{t('patrol.endHelp')}</p>
        </>
      )}
      {missed.map((id) => {
        const point = duty.pack.checkpoints.find((c) => c.id === id);
        return (
          <Choice
            key={id}
            label={point ? nameOf(point) : id}
            options={reasons.map((value) => ({ value, text: t(`patrol.reasons.${value}`) }))}
            value={form.value[id] ?? null}
            onChoose={(reason) => form.set({ [id]: reason })}
          />
        );
      })}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={!isComplete || isBusy} onPress={() => void end()}>
        {t('patrol.endGo')}
      </Button>
      <Button onPress={onBack}>{t('back')}</Button>
    </>
  );
}
