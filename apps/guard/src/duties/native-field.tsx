import { type ReactNode, useId } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';
import { instantOf, localOf } from './local-time.ts';

const box = 'min-h-14 w-full min-w-0 rounded-xl border-2 border-line bg-card px-4 text-ink text-lg';

/** One of a list that may be long, by the phone's own picker. */
export function Picker({
  label,
  value,
  none,
  options,
  onChange,
}: {
  label: string;
  value: string | null;
  /** What it says while nothing is chosen. */
  none: string;
  options: readonly { id: string; text: string }[];
  onChange: (id: string | null) => void;
}) {
  return (
    <label className="flex flex-col gap-2 font-semibold">
      {label}
      <select className={box} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A moment on the site's clock; "just now" for one tap. */
export function WhenField({
  label,
  value,
  zone,
  onChange,
}: {
  label: string;
  value: string | null;
  zone: string;
  onChange: (iso: string | null) => void;
}) {
  const t = useWords();
  const { store } = usePhone();
  return (
    <Beside
      label={label}
      button={
        <button
          type="button"
          className="min-h-14 shrink-0 rounded-xl border-2 border-line bg-card px-4 font-semibold active:opacity-70"
          onClick={() => onChange(store.clock.now().toISOString())}
        >
          {t('duties.justNow')}
        </button>
      }
    >
      {(id) => (
        <input
          id={id}
          type="datetime-local"
          className={`${box} flex-1 basis-[13rem]`}
          value={value ? localOf(value, zone) : ''}
          onChange={(event) => onChange(instantOf(event.target.value, zone))}
        />
      )}
    </Beside>
  );
}

export function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <Beside label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={box}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Beside>
  );
}

function Beside({
  label,
  button,
  children,
}: {
  label: string;
  button?: ReactNode;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {/* In large print a moment and its button do not fit beside each other. */}
      <div className="flex flex-wrap gap-2">
        {children(id)}
        {button}
      </div>
    </div>
  );
}
