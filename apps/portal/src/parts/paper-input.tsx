import { useId } from 'react';
import { useProblem } from '../use-problem.ts';

/** A PDF or picture that goes with a form. */
export function PaperInput({ name, label }: { name: string; label: string }) {
  const id = useId();
  const error = useProblem().at(name);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
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
        accept=".pdf,image/png,image/jpeg"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  );
}
