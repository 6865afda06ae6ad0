import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useSpeech, useText, useWords } from '../phone/words.tsx';
import { crewAround } from '../post/crew-around.ts';
import { shortOrdersNow } from '../post/owed-now.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const blank = {
  /** Person → why he is not there; whoever is not named is present. */
  absent: {} as Record<string, string>,
  dressOk: true,
  gearOk: true,
  ordersRead: true,
  focus: '',
  note: '',
  photo: null as string | null,
};

/** 班前点名: everybody of the shift stands there as present; only who is missing is touched. */
export default function Muster({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { language } = useSpeech();
  const { entries } = usePhoneState();
  const form = useDutyForm({ duty, acting }, 'duty/muster', blank);
  const { value, set } = form;
  const crew = crewAround(duty.pack, duty.now, acting.personId);
  const orders = shortOrdersNow(duty.pack, entries, acting, duty.now);
  const isHere = (id: string) => value.absent[id] === undefined;
  const put = (id: string, why: string | null) => {
    const { [id]: _, ...others } = value.absent;
    set({ absent: why === null ? others : { ...others, [id]: why } });
  };
  const leader = duty.pack.people.find((person) => person.id === acting.personId);

  const save = () =>
    void form.save('muster', {
      squad: leader?.squadId ?? null,
      present: crew.filter(({ id }) => isHere(id)).map(({ id }) => id),
      absent: crew
        .filter(({ id }) => !isHere(id))
        .map(({ id }) => ({ person: id, absence: value.absent[id] })),
      dressOk: value.dressOk,
      gearOk: value.gearOk,
      orders: value.ordersRead ? orders.map((order) => order.id) : [],
      focus: filled(value.focus),
      note: filled(value.note),
      photo: value.photo,
    });
  return (
    <Screen kind="muster" form={form} title={text('kinds.muster')} under={nameOf(duty.post)} back="/duties">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">
          {t('duties.muster.count', { here: crew.filter(({ id }) => isHere(id)).length, all: crew.length })}
        </legend>
        {crew.length === 0 && <p>{t('duties.muster.nobody')}</p>}
        {crew.map((person) => (
          <div key={person.id} className="flex flex-col gap-2">
            <Tick
              label={`${person.name} ${person.staffNo}`}
              isOn={isHere(person.id)}
              onChange={(isOn) => put(person.id, isOn ? null : 'unknown')}
            />
            {!isHere(person.id) && (
              <Choice
                label={t('duties.muster.why', { name: person.name })}
                options={['late', 'leave', 'sick', 'elsewhere', 'unknown'].map((code) => ({
                  value: code,
                  text: words.code('absence', code),
                }))}
                value={value.absent[person.id] ?? null}
                onChoose={(why) => put(person.id, why)}
              />
            )}
          </div>
        ))}
      </fieldset>
      <Tick label={words.field('dressOk')} isOn={value.dressOk} onChange={(dressOk) => set({ dressOk })} />
      <Tick label={words.field('gearOk')} isOn={value.gearOk} onChange={(gearOk) => set({ gearOk })} />
      {orders.length > 0 && (
        <Card title={t('orders.title')}>
          {orders.map((order) => (
            <p key={order.id} className="whitespace-pre-wrap">
              {(language === 'en' && order.textEn) || order.text}
            </p>
          ))}
          <Tick
            label={t('duties.muster.read')}
            isOn={value.ordersRead}
            onChange={(ordersRead) => set({ ordersRead })}
          />
        </Card>
      )}
      <TextField
        name="focus"
        label={words.field('focus')}
        isLong
        maxLength={2000}
        value={value.focus}
        onText={(focus) => set({ focus })}
        phrases={words.phrases('muster', 'focus')}
      />
      <TextField
        name="note"
        label={words.field('note')}
        isLong
        maxLength={2000}
        value={value.note}
        onText={(note) => set({ note })}
      />
      <PhotoField
        label={words.field('photo')}
        value={value.photo ? [value.photo] : []}
        onChange={([hash]) => set({ photo: hash ?? null })}
      />
      <FormEnd isBusy={form.isBusy} failed={form.failed} onSave={save} />
    </Screen>
  );
}
