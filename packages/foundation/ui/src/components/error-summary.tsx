import { useEffect, useRef } from 'react';
import { fieldId } from './field.tsx';

/** What is wrong, summed at the top; each line leads to its field. Takes the focus when it appears. */
export function ErrorSummary({
  title,
  errors = [],
}: {
  title: string;
  errors?: readonly { name: string; label: string; message: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  // A new problem is a new reason to look here.
  useEffect(() => box.current?.focus(), [title, errors.length]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {errors.length > 0 ? (
        <ul className="mt-1 grid gap-1">
          {errors.map((error) => (
            <li key={error.name}>
              <a href={`#${fieldId(error.name)}`}>
                {error.label}
                {': '}
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
