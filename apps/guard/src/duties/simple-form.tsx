import { Choice, Counter, TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { SignaturePad } from '../parts/signature-pad.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import type { FieldSpec, FormSpec } from './form-spec.ts';
import { IncidentPicker } from './incident-picker.tsx';
import { DayField, Picker, WhenField } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

type Values = Record<string, unknown>;

const emptyOf = ({ as, initial }: FieldSpec): unknown =>
  initial ?? (as === 'text' || as === 'long' ? '' : as === 'tick' ? false : as === 'count' ? 0 : null);

/** A form that asks and records: choices first, words last, and only what the entry would say nothing without is needed. */
export function SimpleForm({ duty, acting, name, spec }: DutyFormProps & { name: string; spec: FormSpec }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const blank: Values = Object.fromEntries(spec.fields.map((field) => [field.name, emptyOf(field)]));
  const form = useDutyForm({ duty, acting }, `duty/${name}`, blank);
  const value: Values = { ...blank, ...form.value };
  const missing = spec.fields
    .filter((field) => field.isNeeded && !value[field.name])
    .map(({ name }) => words.field(name));

  const body = () => {
    const said = Object.fromEntries(
      spec.fields.map(({ name, as }) => [
        name,
        as === 'text' || as === 'long' ? filled(String(value[name])) : value[name],
      ]),
    );
    if (!spec.fields.some(({ as }) => as === 'camera')) return said;
    const no = duty.pack.postLife?.cameras.find((one) => one.id === value.camera)?.no ?? null;
    return { ...said, cameraNo: no };
  };
  return (
    <Screen
      kind={spec.kind}
      form={form}
      title={text(`kinds.${spec.kind}`)}
      under={nameOf(duty.post)}
      back="/duties"
    >
      {spec.hasLead && <Card>{text(`duties.leads.${name}`)}</Card>}
      {spec.fields.map((field) => (
        <Field
          key={field.name}
          form={name}
          kind={spec.kind}
          field={field}
          value={value[field.name]}
          onChange={(changed) => form.set({ [field.name]: changed })}
          duty={duty}
        />
      ))}
      <FormEnd
        missing={missing}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() => void form.save(spec.kind, body())}
        text={t('duties.save')}
      />
    </Screen>
  );
}

function Field({
  form,
  kind,
  field,
  value,
  onChange,
  duty,
}: {
  form: string;
  kind: string;
  field: FieldSpec;
  value: unknown;
  onChange: (value: unknown) => void;
  duty: DutyFormProps['duty'];
}) {
  const t = useWords();
  const words = useDutyWords();
  const label = words.field(field.name);
  switch (field.as) {
    case 'choice':
      return (
        <Choice
          label={label}
          columns={field.columns ?? 2}
          options={choicesOf(kind, field.name).map((code) => ({
            value: code,
            text: words.code(field.name, code),
          }))}
          value={value as string | null}
          onChoose={onChange}
        />
      );
    case 'text':
    case 'long':
      return (
        <TextField
          name={field.name}
          label={label}
          isLong={field.as === 'long'}
          maxLength={field.as === 'long' ? 2000 : 120}
          inputMode={field.inputMode ?? 'text'}
          value={String(value ?? '')}
          onText={onChange}
          phrases={words.phrases(form, field.name)}
        />
      );
    case 'tick':
      return <Tick label={label} isOn={value === true} onChange={onChange} />;
    case 'count':
      return (
        <Counter
          label={<strong>{label}</strong>}
          value={Number(value)}
          less={t('handover.less', { item: label })}
          more={t('handover.more', { item: label })}
          onChange={onChange}
        />
      );
    case 'when':
      return (
        <WhenField
          label={label}
          value={value as string | null}
          zone={duty.pack.site.zone}
          onChange={onChange}
        />
      );
    case 'day':
      return <DayField label={label} value={value as string | null} onChange={onChange} />;
    case 'photo':
      return (
        <PhotoField
          label={label}
          value={value ? [String(value)] : []}
          onChange={([hash]) => onChange(hash ?? null)}
        />
      );
    case 'signature':
      return <SignaturePad label={label} value={value as string | null} onChange={onChange} />;
    case 'permit':
      return (
        <Picker
          label={label}
          value={value as string | null}
          none={t('duties.noPermit')}
          options={(duty.pack.upkeep?.hotWorks ?? []).map(({ id, permitNo, place }) => ({
            id,
            text: `${permitNo} ${place}`,
          }))}
          onChange={onChange}
        />
      );
    case 'incident':
      return <IncidentPicker label={label} value={value as string | null} onChange={onChange} duty={duty} />;
    default:
      return (
        <Picker
          label={label}
          value={value as string | null}
          none={t('duties.noCamera')}
          options={(duty.pack.postLife?.cameras ?? []).map(({ id, no, place }) => ({
            id,
            text: `${no} ${place}`,
          }))}
          onChange={onChange}
        />
      );
  }
}
