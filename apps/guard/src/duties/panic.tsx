import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { PanicHold } from '../parts/panic-hold.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { openPanic } from '../post/post-life-now.ts';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const blank = { panicOutcome: null as string | null, text: '' };

/** 紧急求助: how it works, a trial, and what it was once it is over. */
export default function Panic({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { entries } = usePhoneState();
  const open = openPanic(entries, duty.post.id);
  const form = useDutyForm({ duty, acting }, `duty/panic-over/${open?.entryId ?? 'none'}`, blank);
  const trial = useDutyForm({ duty, acting }, 'duty/panic-trial', {});
  return (
    <Screen kind="panic-over" form={form} title={text('kinds.panic')} under={nameOf(duty.post)}>
      <Card tone="bad">{t('duties.panic.help')}</Card>
      <PanicHold duty={duty} acting={acting} />
      {open ? (
        <Card title={t('duties.panic.over', { time: duty.time(open.at) })}>
          <Choice
            label={words.field('panicOutcome')}
            options={choicesOf('panic-over', 'panicOutcome').map((code) => ({
              value: code,
              text: words.code('panicOutcome', code),
            }))}
            value={form.value.panicOutcome}
            onChoose={(panicOutcome) => form.set({ panicOutcome })}
          />
          <TextField
            name="text"
            label={words.field('text')}
            isLong
            maxLength={2000}
            value={form.value.text}
            onText={(said) => form.set({ text: said })}
          />
          <FormEnd
            missing={form.value.panicOutcome ? [] : [words.field('panicOutcome')]}
            isBusy={form.isBusy}
            failed={form.failed}
            onSave={() =>
              void form.save(
                'panic-over',
                { panicOutcome: form.value.panicOutcome, text: filled(form.value.text) },
                { cites: open.entryId },
              )
            }
          />
        </Card>
      ) : (
        <Button isDisabled={trial.isBusy} onPress={() => void trial.save('panic', { trial: true })}>
          {t('duties.panic.trial')}
        </Button>
      )}
    </Screen>
  );
}
