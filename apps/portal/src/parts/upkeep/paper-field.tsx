import { useProblem } from '../../use-problem.ts';

/** A picture or paper that may come with a form; what is wrong with it stands at it. */
export function PaperField({
  name,
  label,
  accept = 'image/png,image/jpeg,image/webp',
}: {
  name: string;
  label: string;
  accept?: string;
}) {
  const wrong = useProblem().at(name);
  return (
    <div className="field" data-wrong={wrong ? true : undefined}>
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      {wrong ? (
        <p className="field-error" id={`error-${name}`}>
          {wrong}
        </p>
      ) : null}
      <input
        id={`field-${name}`}
        className="field-input"
        type="file"
        name={name}
        accept={accept}
        aria-describedby={wrong ? `error-${name}` : undefined}
        aria-invalid={wrong ? true : undefined}
      />
    </div>
  );
}

/** A photo, or a paper as PDF. */
export const photoOrPdf = 'image/png,image/jpeg,image/webp,application/pdf';
