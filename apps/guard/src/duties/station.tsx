import { Counter, TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { Picker } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const blank = {
  station: null as string | null,
  onDuty: 2,
  /** Counted otherwise than was to be expected. */
  counted: {} as Record<string, number>,
  unfit: [] as string[],
  text: '',
  photo: null as string | null,
};

/** 微型消防站检查: who is on duty, and what lies there of what is to lie there. */
export default function Station({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, 'duty/station', blank);
  const value = { ...blank, ...form.value };
  const { set } = form;
  const stations = duty.pack.preparedness?.stations ?? [];
  const station = stations.find((one) => one.id === value.station) ?? stations[0];
  const actual = (item: { id: string; target: number }) => value.counted[item.id] ?? item.target;
  return (
    <Screen
      kind="station.checked"
      form={form}
      title={text('kinds.station.checked')}
      under={station ? [nameOf(station), station.place].join(' · ') : nameOf(duty.post)}
      back="/duties"
    >
      {!station && <Card>{t('station.none')}</Card>}
      {stations.length > 1 && (
        <Picker
          label={words.field('station')}
          value={station?.id ?? null}
          none={t('station.choose')}
          options={stations.map((one) => ({ id: one.id, text: nameOf(one) }))}
          onChange={(id) => set({ station: id })}
        />
      )}
      {station && (
        <>
          <Counter
            label={<strong>{words.field('onDuty')}</strong>}
            value={value.onDuty}
            less={t('handover.less', { item: words.field('onDuty') })}
            more={t('handover.more', { item: words.field('onDuty') })}
            onChange={(onDuty) => set({ onDuty })}
          />
          {station.stock.map((item) => (
            <div key={item.id} className="flex flex-col gap-2">
              <Counter
                label={
                  <>
                    <strong>{nameOf(item)}</strong>{' '}
                    {t('station.target', { count: item.target, unit: item.unit ?? '' })}
                    {item.expiresOn && ` · ${t('station.until', { day: item.expiresOn })}`}
                  </>
                }
                value={actual(item)}
                less={t('handover.less', { item: nameOf(item) })}
                more={t('handover.more', { item: nameOf(item) })}
                onChange={(count) => set({ counted: { ...value.counted, [item.id]: count } })}
              />
              <Tick
                label={t('station.fit', { item: nameOf(item) })}
                isOn={!value.unfit.includes(item.id)}
                onChange={(isOn) =>
                  set({
                    unfit: isOn ? value.unfit.filter((id) => id !== item.id) : [...value.unfit, item.id],
                  })
                }
              />
            </div>
          ))}
          <TextField
            name="text"
            label={words.field('text')}
            isLong
            maxLength={2000}
            value={value.text}
            onText={(said) => set({ text: said })}
          />
          <PhotoField
            label={t('files.photo')}
            value={value.photo ? [value.photo] : []}
            onChange={([hash]) => set({ photo: hash ?? null })}
          />
          <FormEnd
            isBusy={form.isBusy}
            failed={form.failed}
            onSave={() =>
              void form.save('station.checked', {
                station: station.id,
                onDuty: value.onDuty,
                stock: station.stock.map((item) => ({
                  item: item.id,
                  actual: actual(item),
                  isFit: !value.unfit.includes(item.id),
                })),
                text: filled(value.text),
                photo: value.photo,
              })
            }
          />
        </>
      )}
    </Screen>
  );
}
