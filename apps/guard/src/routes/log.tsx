import { clearBody } from '../log/clear-body.ts';
import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { VoiceNote } from '../parts/voice-note.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useText, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

const categories = ['routine', 'facility', 'service', 'suspicious', 'police', 'inspection', 'other'] as const;
const blank = {
  category: 'routine' as (typeof categories)[number],
  text: '',
  reportedTo: '',
  voice: null as string | null,
};

export default function Log() {
  return <OnDuty>{(duty, acting) => <LogForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 值班记录: what about, a sentence or phrases, and whom it was told. */
function LogForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { entries } = usePhoneState();
  const form = useDraft('log', blank);
  const { record, isBusy, failed } = useRecord();
  const { value, set } = form;
  const voice = value.voice ?? null;
  const isEmpty = !value.text.trim() && !voice;
  const notes = entries
    .filter((e) => e.entry.content.kind === 'log.note' && e.entry.content.post === duty.post.id)
    .sort((a, b) => b.seq - a.seq)
    .slice(0, 10);

  const save = () =>
    void record({
      kind: 'log.note',
      body: {
        category: value.category,
        text: value.text.trim() || t('files.voiceNote'),
        reportedTo: value.reportedTo.trim() || null,
        voice,
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
    });
  return (
    <Screen kind="log.note" form={form} title={t('log.title')} under={nameOf(duty.post)}>
      <Choice
        label={t('log.category')}
        options={categories.map((category) => ({ value: category, text: t(`log.categories.${category}`) }))}
        value={value.category}
        onChoose={(category) => set({ category })}
      />
      <TextField
        name="text"
        hasOwnVoice
        label={t('log.text')}
        isLong
        maxLength={2000}
        value={value.text}
        onText={(words) => set({ text: words })}
        phrases={Object.values(t(`log.phrases.${value.category}`, { returnObjects: true }))}
      />
      <VoiceNote label={t('files.voiceNote')} value={voice} onChange={(hash) => set({ voice: hash })} />
      <TextField
        name="reportedTo"
        label={t('log.reportedTo')}
        value={value.reportedTo}
        onText={(reportedTo) => set({ reportedTo })}
        phrases={Object.values(t('log.reporters', { returnObjects: true }))}
      />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {isEmpty && <p>{t('log.empty')}</p>}
      <Button look="strong" isDisabled={isBusy || isEmpty} onPress={save}>
        {t('log.save')}
      </Button>
      <h2 className="font-bold text-lg">{t('log.today')}</h2>
      {notes.length === 0 && <Card>{t('log.todayNone')}</Card>}
      {notes.map(({ id, entry }) => {
        const body = clearBody(entry);
        return (
          <Card key={id}>
            <p className="text-soft">
              {duty.dateTime(entry.content.at)} · {text(`log.categories.${body.category}`)}
            </p>
            <p className="whitespace-pre-wrap">{String(body.text)}</p>
          </Card>
        );
      })}
    </Screen>
  );
}
