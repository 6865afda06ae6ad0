import {
  Button,
  Checkbox,
  Checkboxes,
  type Choice,
  LinkButton,
  Select,
  Textarea,
  TextField,
} from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useProblem } from '../use-problem.ts';

interface Told {
  /** Form name; also the dotted path the command's errors are keyed by. */
  name: string;
  label: string;
  help?: string;
}

/** A field of a form, described; `value` stands in it until something was typed. */
export type FormField = Told &
  (
    | {
        kind?: 'text' | 'date' | 'datetime-local' | 'time' | 'number' | 'tel' | 'email' | 'pin';
        value?: string;
      }
    | { kind: 'long'; value?: string }
    | { kind: 'choice'; choices: readonly Choice[]; value?: string; empty?: string }
    | { kind: 'several'; choices: readonly Choice[]; value?: readonly string[] }
    | { kind: 'flag'; value?: boolean }
  );

/** Fields with what is wrong at each and what was typed in each. Keys of faults inside a list stand at the list. */
export function FormFields({ fields }: { fields: readonly FormField[] }) {
  const problem = useProblem();
  const wasSent = problem.title !== null;
  const errorAt = (name: string) =>
    problem.at(name) ??
    Object.keys(problem.fields)
      .filter((key) => key.startsWith(`${name}.`))
      .map(problem.at)[0];
  return fields.map((field) => {
    const told = { name: field.name, label: field.label, help: field.help, error: errorAt(field.name) };
    const typed = problem.typed(field.name);
    switch (field.kind) {
      case 'long':
        return <Textarea key={field.name} {...told} rows={4} defaultValue={typed ?? field.value} />;
      case 'choice':
        return (
          <Select
            key={field.name}
            {...told}
            choices={field.choices}
            empty={field.empty}
            defaultValue={typed ?? field.value}
          />
        );
      case 'several': {
        const { label, ...rest } = told;
        const chosen = wasSent ? (typed?.split('\n') ?? []) : field.value;
        return (
          <Checkboxes key={field.name} {...rest} legend={label} choices={field.choices} chosen={chosen} />
        );
      }
      case 'flag':
        return <Checkbox key={field.name} {...told} ticked={wasSent ? typed === 'yes' : field.value} />;
      default: {
        const { kind = 'text', value } = field;
        const input =
          kind === 'pin'
            ? ({ type: 'text', inputMode: 'numeric', autoComplete: 'off', maxLength: 6 } as const)
            : ({ type: kind } as const);
        return <TextField key={field.name} {...told} {...input} defaultValue={typed ?? value} />;
      }
    }
  });
}

/** A whole form of one thing: problem, fields, what belongs between, save and the way back. */
export function EntryForm({
  fields,
  children,
  back,
  more,
  submit,
  labelled = [],
  hasFile = false,
}: {
  fields: readonly FormField[];
  /** Below the fields. */
  children?: ReactNode;
  back: string;
  /** Second button, name `next` value `another`: save and enter one more. */
  more?: string;
  submit?: string;
  /** Fields that stand among `children`: the list of faults names them too. */
  labelled?: readonly FormField[];
  /** One of the children takes a file. */
  hasFile?: boolean;
}) {
  const { t } = useTranslation('portalForms');
  return (
    <Form method="post" encType={hasFile ? 'multipart/form-data' : undefined} className="form" noValidate>
      <FormProblem
        labels={Object.fromEntries([...fields, ...labelled].map((field) => [field.name, field.label]))}
      />
      <FormFields fields={fields} />
      {children}
      <div className="flex flex-wrap gap-2">
        <Button>{submit ?? t('save')}</Button>
        {more ? (
          <Button kind="plain" name="next" value="another">
            {more}
          </Button>
        ) : null}
        <LinkButton kind="quiet" to={back}>
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
