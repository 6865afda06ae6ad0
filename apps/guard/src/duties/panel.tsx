import { uuidv7 } from '@zhiqin/kernel';
import { Button } from '../parts/button.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { useName, useText, useWords } from '../phone/words.tsx';
import { type OpenAlarm, openAlarms } from '../post/post-life-now.ts';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { Picker } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

/** 消防主机报警: it rings and somebody goes to look; then what was found. Each is recorded when it happens. */
export default function Panel(props: DutyFormProps) {
  const { entries } = usePhoneState();
  const [open] = openAlarms(props.duty.pack, entries, props.duty.post.id);
  const another = useDraft('duty/panel-another', { isWanted: false });
  if (open && !another.value.isWanted)
    return <Verify {...props} open={open} onAnother={() => another.set({ isWanted: true })} />;
  return <Rings {...props} onDone={another.drop} />;
}

const noAlarm = { signal: null as string | null, point: '', sent: null as string | null };

function Rings({ duty, acting, onDone }: DutyFormProps & { onDone: () => void }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, 'duty/panel', noAlarm);
  const { value, set } = form;
  const point = useSaid(form)('point', value.point);
  const missing = [
    ...(value.signal ? [] : [words.field('signal')]),
    ...(point ? [] : [words.field('point')]),
  ];
  async function save() {
    const body = { alarm: uuidv7(), signal: value.signal, point, sent: value.sent };
    if (await form.save('panel.alarm', body)) onDone();
  }
  return (
    <Screen
      kind="panel.alarm"
      form={form}
      title={text('kinds.panel.alarm')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <Choice
        label={words.field('signal')}
        options={choicesOf('panel.alarm', 'signal').map((code) => ({
          value: code,
          text: words.code('signal', code),
        }))}
        value={value.signal}
        onChoose={(signal) => set({ signal })}
      />
      <TextField
        name="point"
        label={words.field('point')}
        help={t('duties.panel.pointHelp')}
        value={value.point}
        onText={(point) => set({ point })}
      />
      <Picker
        label={words.field('sent')}
        value={value.sent}
        none={t('duties.panel.nobody')}
        options={duty.pack.people.map((person) => ({
          id: person.id,
          text: `${person.name} ${person.staffNo}`,
        }))}
        onChange={(sent) => set({ sent })}
      />
      <FormEnd missing={missing} isBusy={form.isBusy} failed={form.failed} onSave={() => void save()} />
    </Screen>
  );
}

const noResult = {
  found: null as string | null,
  cause: '',
  linkageAuto: false,
  called119: false,
  evacuated: false,
  reset: false,
};

function Verify({
  duty,
  acting,
  open,
  onAnother,
}: DutyFormProps & { open: OpenAlarm; onAnother: () => void }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, `duty/panel-verify/${open.alarm}`, noResult);
  const { value, set } = form;
  const isFire = value.found === 'fire';
  const tick = (field: 'linkageAuto' | 'called119' | 'evacuated' | 'reset') => (
    <Tick label={words.field(field)} isOn={value[field]} onChange={(isOn) => set({ [field]: isOn })} />
  );
  return (
    <Screen
      kind="panel.verify"
      form={form}
      title={text('kinds.panel.verify')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <Card tone="warn">{t('duties.panel.since', { time: duty.time(open.at) })}</Card>
      <Choice
        label={words.field('found')}
        options={choicesOf('panel.verify', 'found').map((code) => ({
          value: code,
          text: words.code('found', code),
          ...(code === 'fire' ? { tone: 'bad' as const } : {}),
        }))}
        value={value.found}
        onChoose={(found) => set({ found })}
      />
      {isFire && <Card tone="bad">{t('duties.panel.fire')}</Card>}
      {isFire && tick('linkageAuto')}
      {isFire && tick('called119')}
      {isFire && tick('evacuated')}
      {value.found && !isFire && tick('reset')}
      <TextField
        name="cause"
        label={words.field('cause')}
        isLong
        maxLength={2000}
        value={value.cause}
        onText={(cause) => set({ cause })}
        phrases={words.phrases('panel', 'cause')}
      />
      <FormEnd
        missing={value.found ? [] : [words.field('found')]}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() =>
          void form.save(
            'panel.verify',
            { ...value, alarm: open.alarm, cause: filled(value.cause) },
            { cites: open.entryId },
          )
        }
      />
      <Button onPress={onAnother}>{t('duties.panel.another')}</Button>
    </Screen>
  );
}
