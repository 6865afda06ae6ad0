import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { checkCallDue } from '../post/post-life-now.ts';
import { useDutyWords } from './duty-words.ts';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

/** 报平安: one tap that all is well, or that help is needed. */
export default function CheckCall({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { entries } = usePhoneState();
  const form = useDutyForm({ duty, acting }, 'duty/check-call', { note: '' });
  const due = checkCallDue(duty.pack, entries, duty.post.id, acting.since, duty.now);
  const answer = (callState: 'well' | 'need-help') =>
    void form.save('check-call', {
      callState,
      dueAt: due?.at ?? null,
      alone: due?.isAlone ?? false,
      note: filled(form.value.note),
    });
  return (
    <Screen
      kind="check-call"
      form={form}
      title={text('kinds.check-call')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <Card tone={due && due.inMinutes < 0 ? 'warn' : 'plain'}>
        <p className="font-bold text-xl">
          {!due
            ? t('duties.checkCall.notAsked')
            : due.inMinutes < 0
              ? t('home.checkCallLate', { minutes: -due.inMinutes })
              : t('home.checkCallIn', { minutes: due.inMinutes })}
        </p>
      </Card>
      {form.failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="ok" isDisabled={form.isBusy} onPress={() => answer('well')}>
        {words.code('callState', 'well')}
      </Button>
      <Button look="bad" isDisabled={form.isBusy} onPress={() => answer('need-help')}>
        {words.code('callState', 'need-help')}
      </Button>
      <TextField
        name="note"
        label={words.field('note')}
        isLong
        maxLength={2000}
        value={form.value.note}
        onText={(note) => form.set({ note })}
      />
    </Screen>
  );
}
