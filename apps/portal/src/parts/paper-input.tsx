import { useId } from 'react';
import { useProblem } from '../use-problem.ts';

/** A PDF or picture that goes with a form. */
export function PaperInput({
  name,
  label,
  help,
  accept = '.pdf,image/png,image/jpeg',
}: {
  name: string;
  label: string;
  help?: string;
  accept?: string;
}) {
  const id = useId();
  const error = useProblem().at(name);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
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
      <input
        id={id}
        className="field-input"
        type="file"
        name={name}
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
        }
      />
    </div>
  );
}
