import { useNavigate } from 'react-router';
import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { VoiceNote } from '../parts/voice-note.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

const levels = ['low', 'medium', 'high'] as const;
const blank = {
  level: null as (typeof levels)[number] | null,
  checkpoint: null as string | null,
  text: '',
  photos: [] as string[],
  voice: null as string | null,
};

export default function Hazard() {
  return <OnDuty>{(duty, acting) => <HazardForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 隐患上报: what, how urgent, where. A life comes before the form. */
function HazardForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const form = useDraft('hazard', blank);
  const { record, isBusy, failed } = useRecord();
  const { level, checkpoint, text, photos = [], voice = null } = form.value;
  const isEmpty = !level || !(text.trim() || voice);

  async function report() {
    const done = await record({
      kind: 'hazard.report',
      body: {
        checkpoint,
        level,
        text: text.trim() || t('files.voiceNote'),
        photo: photos[0] ?? null,
        voice,
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.hazard',
    });
    if (done) await navigate('/', { replace: true });
  }
  return (
    <Screen kind="hazard.report" form={form} title={t('hazard.title')} under={nameOf(duty.post)}>
      <Card tone="warn">{t('hazard.danger')}</Card>
      <TextField
        name="text"
        hasOwnVoice
        label={t('hazard.text')}
        isLong
        maxLength={2000}
        value={text}
        onText={(words) => form.set({ text: words })}
        phrases={Object.values(t('hazard.phrases', { returnObjects: true }))}
      />
      <VoiceNote label={t('files.voiceNote')} value={voice} onChange={(hash) => form.set({ voice: hash })} />
      <PhotoField
        label={t('files.photo')}
        value={photos}
        onChange={(hashes) => form.set({ photos: hashes })}
      />
      <Choice
        label={t('hazard.level')}
        columns={1}
        options={levels.map((value) => ({ value, text: t(`hazard.levels.${value}`) }))}
        value={level}
        onChoose={(chosen) => form.set({ level: chosen })}
      />
      <label className="flex flex-col gap-2 font-semibold">
        {t('hazard.where')}
        <select
          className="min-h-14 w-full rounded-xl border-2 border-line bg-card px-4 text-ink text-lg"
          value={checkpoint ?? ''}
          onChange={(event) => form.set({ checkpoint: event.target.value || null })}
        >
          <option value="">{t('hazard.whereNone')}</option>
          {duty.pack.checkpoints.map((point) => (
            <option key={point.id} value={point.id}>
              {nameOf(point)}
            </option>
          ))}
        </select>
      </label>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {isEmpty && <p>{t('hazard.empty')}</p>}
      <Button look="strong" isDisabled={isBusy || isEmpty} onPress={() => void report()}>
        {t('hazard.save')}
      </Button>
    </Screen>
  );
}
