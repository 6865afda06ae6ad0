import type { ComponentProps, ReactNode } from 'react';

interface Told {
  /** Form name; also the dotted path errors are keyed by. */
  name: string;
  label: ReactNode;
  /** Said before the mistake. */
  help?: ReactNode;
  /** Words of what is wrong; absent when nothing is. */
  error?: string;
}

export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`;

function described({ name, help, error }: Pick<Told, 'name' | 'help' | 'error'>) {
  const ids = [help ? `${fieldId(name)}-help` : '', error ? `${fieldId(name)}-error` : ''].filter(Boolean);
  return {
    id: fieldId(name),
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  } as const;
}

function Field({ name, label, help, error, children }: Told & { children: ReactNode }) {
  return (
    <div className="field" data-wrong={error ? true : undefined}>
      <label className="field-label" htmlFor={fieldId(name)}>
        {label}
      </label>
      {help ? (
        <p className="field-help" id={`${fieldId(name)}-help`}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

export function TextField({ label, help, error, ...input }: ComponentProps<'input'> & Told) {
  return (
    <Field name={input.name} label={label} help={help} error={error}>
      <input {...input} {...described({ name: input.name, help, error })} className="field-input" />
    </Field>
  );
}

export function Textarea({ label, help, error, ...input }: ComponentProps<'textarea'> & Told) {
  return (
    <Field name={input.name} label={label} help={help} error={error}>
      <textarea {...input} {...described({ name: input.name, help, error })} className="field-input" />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function Select({
  label,
  help,
  error,
  choices,
  empty,
  ...input
}: ComponentProps<'select'> &
  Told & { choices: readonly Choice[] /** Words for "none chosen". */; empty?: string }) {
  return (
    <Field name={input.name} label={label} help={help} error={error}>
      <select {...input} {...described({ name: input.name, help, error })} className="field-input">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function Checkboxes({
  legend,
  name,
  choices,
  chosen = [],
  help,
  error,
}: {
  legend: string;
  name: string;
  choices: readonly Choice[];
  /** Ticked at first. */
  chosen?: readonly string[];
  help?: string;
  error?: string;
}) {
  return (
    <fieldset className="field" id={fieldId(name)} data-wrong={error ? true : undefined}>
      <legend className="field-label">{legend}</legend>
      {help ? <p className="field-help">{help}</p> : null}
      {error ? <p className="field-error">{error}</p> : null}
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            className="size-4"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

/** One yes or no; sent as "yes" when ticked. */
export function Checkbox({ name, label, help, error, ticked }: Told & { ticked?: boolean }) {
  const { id, ...rest } = described({ name, help, error });
  return (
    <div className="field" data-wrong={error ? true : undefined}>
      <label className="flex min-h-8 items-center gap-2" htmlFor={id}>
        <input {...rest} id={id} type="checkbox" value="yes" defaultChecked={ticked} className="size-4" />
        {label}
      </label>
      {help ? (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
