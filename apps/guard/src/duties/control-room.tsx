import { LinkButton } from '../parts/button.tsx';
import { Choice, Counter, TextField, Tick } from '../parts/fields.tsx';
import { Screen } from '../parts/screen.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { Picker } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const kind = 'control-room.row';
const blank = {
  panelState: 'normal',
  panelMode: 'auto',
  otherSystems: 'auto',
  selfTest: true,
  mainPower: true,
  standbyPower: true,
  fireAlarms: 0,
  falseAlarms: 0,
  fault: '',
  action: '',
  second: null as string | null,
};

/** 消控室值班记录: an ordinary row stands there filled in; only what differs is touched. */
export default function ControlRoom({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const other = duty.view.onPost.find(
    (one) => one.postId === duty.post.id && one.personId !== acting.personId,
  );
  const form = useDutyForm({ duty, acting }, 'duty/control-room', {
    ...blank,
    second: other?.personId ?? null,
  });
  const { value, set } = form;
  const choice = (field: 'panelState' | 'panelMode' | 'otherSystems') => (
    <Choice
      label={words.field(field)}
      options={choicesOf(kind, field).map((code) => ({ value: code, text: words.code(field, code) }))}
      value={value[field]}
      onChoose={(code) => set({ [field]: code })}
    />
  );
  const tick = (field: 'selfTest' | 'mainPower' | 'standbyPower') => (
    <Tick label={words.field(field)} isOn={value[field]} onChange={(isOn) => set({ [field]: isOn })} />
  );
  const counter = (field: 'fireAlarms' | 'falseAlarms') => (
    <Counter
      label={<strong>{words.field(field)}</strong>}
      value={value[field]}
      less={t('handover.less', { item: words.field(field) })}
      more={t('handover.more', { item: words.field(field) })}
      onChange={(count) => set({ [field]: count })}
    />
  );
  const isOdd =
    value.panelState !== 'normal' || !value.mainPower || !value.standbyPower || value.fireAlarms > 0;
  return (
    <Screen
      kind={kind}
      form={form}
      title={text('kinds.control-room.row')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      {choice('panelState')}
      {value.panelState === 'alarm' && (
        <LinkButton look="bad" to="/duties/panel">
          {text('kinds.panel.alarm')}
        </LinkButton>
      )}
      {choice('panelMode')}
      {choice('otherSystems')}
      {tick('mainPower')}
      {tick('standbyPower')}
      {tick('selfTest')}
      {counter('fireAlarms')}
      {counter('falseAlarms')}
      {(isOdd || value.fault) && (
        <>
          <TextField
            name="fault"
            label={words.field('fault')}
            isLong
            maxLength={2000}
            value={value.fault}
            onText={(fault) => set({ fault })}
            phrases={words.phrases('control-room', 'fault')}
          />
          <TextField
            name="action"
            label={words.field('action')}
            isLong
            maxLength={2000}
            value={value.action}
            onText={(action) => set({ action })}
            phrases={words.phrases('control-room', 'action')}
          />
        </>
      )}
      <Picker
        label={words.field('second')}
        value={value.second}
        none={t('duties.controlRoom.alone')}
        options={duty.pack.people
          .filter((person) => person.id !== acting.personId)
          .map((person) => ({ id: person.id, text: `${person.name} ${person.staffNo}` }))}
        onChange={(second) => set({ second })}
      />
      <FormEnd
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() =>
          void form.save(kind, { ...value, fault: filled(value.fault), action: filled(value.action) })
        }
      />
    </Screen>
  );
}
