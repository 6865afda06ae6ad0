import { fireInspectionItems } from '@zhiqin/upkeep/rules';
import { TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { SignaturePad } from '../parts/signature-pad.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const kind = 'fire.inspection';
const blank = {
  /** Items that are not in order. */
  bad: [] as string[],
  inspectorSignature: null as string | null,
  counterName: '',
  counterSignature: null as string | null,
  text: '',
  photos: [] as string[],
};

/** 防火检查 (公安部令第61号 第26条): everything stands on OK; signed by whoever looked and who answers for the place. */
export default function FireInspection({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, 'duty/fire-inspection', blank);
  const { set } = form;
  const value = { ...blank, ...form.value };
  const save = () =>
    form.save(kind, {
      items: fireInspectionItems.map((key) => ({ key, ok: !value.bad.includes(key) })),
      inspectorSignature: value.inspectorSignature,
      counterName: filled(value.counterName),
      counterSignature: value.counterSignature,
      text: filled(value.text),
      photo: value.photos[0] ?? null,
    });
  return (
    <Screen kind={kind} form={form} title={text(`kinds.${kind}`)} under={nameOf(duty.post)} back="/duties">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('duties.fireInspection.items')}</legend>
        {fireInspectionItems.map((key) => (
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
        onText={(typed) => set({ text: typed })}
      />
      <PhotoField label={words.field('photo')} value={value.photos} onChange={(photos) => set({ photos })} />
      <Card>{t('duties.fireInspection.both')}</Card>
      <SignaturePad
        label={words.field('inspectorSignature')}
        value={value.inspectorSignature}
        onChange={(inspectorSignature) => set({ inspectorSignature })}
      />
      <TextField
        name="counterName"
        label={words.field('counterName')}
        value={value.counterName}
        onText={(counterName) => set({ counterName })}
      />
      <SignaturePad
        label={words.field('counterSignature')}
        value={value.counterSignature}
        onChange={(counterSignature) => set({ counterSignature })}
      />
      <FormEnd isBusy={form.isBusy} failed={form.failed} onSave={() => void save()} />
    </Screen>
  );
}
