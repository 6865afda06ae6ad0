import { Button } from '../parts/button.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { PinCheck, personOf } from '../parts/person-check.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Screen, Trouble } from '../parts/screen.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const items = ['manned', 'dress', 'alert', 'log', 'gear', 'clean'];
const blank = {
  rank: null as string | null,
  staffNo: '',
  name: '',
  bad: [] as string[],
  text: '',
  photo: null as string | null,
  step: 'form' as 'form' | 'supervisor' | 'seen',
  identity: 'unconfirmed' as 'pin' | 'unconfirmed',
};

/** 查岗: the superior fills it in on the post's phone and signs by PIN; the guard says he has seen it. */
export default function Supervision({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, 'duty/supervision', blank);
  const { value, set } = form;
  const { pack, post } = duty;
  const supervisor = personOf(pack, value.staffNo);
  const guard = pack.people.find((person) => person.id === acting.personId);
  const title = text('kinds.supervision');

  const save = (acknowledged: boolean) =>
    void form.save('supervision', {
      supervisor: supervisor?.id ?? null,
      supervisorIdentity: value.identity,
      supervisorName: supervisor ? null : filled(value.name),
      supervisorRank: value.rank,
      present: duty.view.onPost.flatMap((one) =>
        one.postId === post.id && one.personId ? [one.personId] : [],
      ),
      items: items.map((key) => ({ key, ok: !value.bad.includes(key) })),
      text: filled(value.text),
      photo: value.photo,
      acknowledgedBy: acknowledged ? acting.personId : null,
    });

  if (value.step === 'supervisor' && supervisor) {
    const prove = (identity: 'pin' | 'unconfirmed') => set({ identity, step: 'seen' });
    return (
      <Screen
        kind="supervision"
        form={form}
        step={value.step}
        title={title}
        under={nameOf(post)}
        back="/duties"
      >
        <PinCheck
          key={supervisor.id}
          person={supervisor}
          label={t('pin.of', { name: supervisor.name })}
          onProven={() => prove('pin')}
          onCannot={{ text: t('pin.cannot'), go: () => prove('unconfirmed') }}
        />
        <Button onPress={() => set({ step: 'form' })}>{t('back')}</Button>
      </Screen>
    );
  }
  if (value.step !== 'form') {
    return (
      <Screen
        kind="supervision"
        form={form}
        step={value.step}
        title={title}
        under={nameOf(post)}
        back="/duties"
      >
        <p>{t('duties.supervision.seen', { name: acting.name })}</p>
        {form.failed && <Trouble>{t('notStored')}</Trouble>}
        {guard && (
          <PinCheck
            key={guard.id}
            person={guard}
            label={t('pin.of', { name: guard.name })}
            onProven={() => save(true)}
          />
        )}
        <Button isDisabled={form.isBusy} onPress={() => save(false)}>
          {t('duties.supervision.unseen')}
        </Button>
        <Button onPress={() => set({ step: 'form' })}>{t('back')}</Button>
      </Screen>
    );
  }
  const missing = [
    ...(value.rank ? [] : [words.field('supervisorRank')]),
    ...(supervisor || value.name.trim() ? [] : [words.field('supervisor')]),
  ];
  return (
    <Screen
      kind="supervision"
      form={form}
      step={value.step}
      title={title}
      under={nameOf(post)}
      back="/duties"
    >
      <Choice
        label={words.field('supervisorRank')}
        options={choicesOf('supervision', 'supervisorRank').map((code) => ({
          value: code,
          text: words.code('supervisorRank', code),
        }))}
        value={value.rank}
        onChoose={(rank) => set({ rank })}
      />
      <TextField
        label={t('duties.supervision.staffNo')}
        inputMode="numeric"
        value={value.staffNo}
        onText={(staffNo) => set({ staffNo })}
      />
      {supervisor ? (
        <p className="font-semibold">{supervisor.name}</p>
      ) : (
        <TextField
          name="supervisorName"
          label={words.field('supervisorName')}
          help={t('duties.supervision.nameHelp')}
          value={value.name}
          onText={(name) => set({ name })}
        />
      )}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('duties.supervision.items')}</legend>
        {items.map((key) => (
          <Tick
            key={key}
            label={words.code('key', key)}
            isOn={!value.bad.includes(key)}
            onChange={(isOn) =>
              set({ bad: isOn ? value.bad.filter((one) => one !== key) : [...value.bad, key] })
            }
          />
        ))}
      </fieldset>
      <TextField
        name="text"
        label={words.field('text')}
        isLong
        maxLength={2000}
        value={value.text}
        onText={(said) => set({ text: said })}
        phrases={words.phrases('supervision', 'text')}
      />
      <PhotoField
        label={words.field('photo')}
        value={value.photo ? [value.photo] : []}
        onChange={([hash]) => set({ photo: hash ?? null })}
      />
      <FormEnd
        missing={missing}
        isBusy={false}
        failed={false}
        text={t('next')}
        onSave={() => set(supervisor ? { step: 'supervisor' } : { step: 'seen', identity: 'unconfirmed' })}
      />
    </Screen>
  );
}
