import { useNavigate } from 'react-router';
import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

const reasons = ['shift-ended', 'no-relief', 'unwell', 'sent-elsewhere'] as const;
const blank = { reason: null as (typeof reasons)[number] | null, note: '' };

export default function SignOff() {
  return <OnDuty>{(duty, acting) => <SignOffForm duty={duty} acting={acting} />}</OnDuty>;
}

function SignOffForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const form = useDraft('sign-off', blank);
  const { record, isBusy, failed } = useRecord();
  const { reason, note } = form.value;

  async function signOff() {
    const done = await record({
      kind: 'presence.sign-off',
      body: { reason, note: note.trim() || null },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      acting: null,
      flash: 'flash.signedOff',
    });
    if (done) await navigate('/', { replace: true });
  }
  return (
    <Screen kind="presence.sign-off" form={form} title={t('signOff.title')} under={nameOf(duty.post)}>
      <Card tone="warn">{t('signOff.help')}</Card>
      <Choice
        label={t('signOff.reason')}
        columns={1}
        options={reasons.map((value) => ({ value, text: t(`signOff.reasons.${value}`) }))}
        value={reason}
        onChoose={(chosen) => form.set({ reason: chosen })}
      />
      <TextField
        name="note"
        label={t('signOff.note')}
        isLong
        maxLength={1000}
        value={note}
        onText={(text) => form.set({ note: text })}
        phrases={Object.values(t('signOff.phrases', { returnObjects: true }))}
      />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {!reason && <p>{t('signOff.choose')}</p>}
      <Button look="bad" isDisabled={!reason || isBusy} onPress={() => void signOff()}>
        {t('signOff.go')}
      </Button>
    </Screen>
  );
}
