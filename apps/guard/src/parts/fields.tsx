import { type ReactNode, type Ref, useId } from 'react';
import { usePhrases } from './form-words.tsx';
import { useSpeakBeside } from './speak-beside.tsx';

const box =
  'w-full min-h-14 rounded-xl border-2 border-line bg-card px-4 py-3 text-lg text-ink placeholder:text-soft';

interface FieldFace {
  label: string;
  help?: string;
}

/** A line or paragraph to write in; in a form (`FormWordsOf`) it may be spoken instead, or tapped from phrases. */
export function TextField({
  name,
  label,
  help,
  value,
  onText,
  isLong = false,
  inputMode = 'text',
  isSecret = false,
  maxLength = 120,
  phrases = [],
  hasOwnVoice = false,
  inputRef,
}: FieldFace & {
  /** Of the entry's body; absent: the field is no part of an entry. */
  name?: string;
  /** The form has a place of its own for what is spoken about this. */
  hasOwnVoice?: boolean;
  value: string;
  onText: (text: string) => void;
  isLong?: boolean;
  inputMode?: 'text' | 'numeric' | 'tel';
  isSecret?: boolean;
  maxLength?: number;
  /** Words to tap instead of typing; each is added to what stands there. */
  phrases?: readonly string[];
  /** To put the cursor into a short field. */
  inputRef?: Ref<HTMLInputElement>;
}) {
  const id = useId();
  const helpId = `${id}-help`;
  const labelId = `${id}-label`;
  const offered = usePhrases(name, phrases);
  const speaking = useSpeakBeside(hasOwnVoice ? undefined : name, label, labelId);
  const common = {
    id,
    value,
    maxLength,
    'aria-describedby': help ? helpId : undefined,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  return (
    <div className="flex flex-col gap-2">
      <label id={labelId} htmlFor={id} className="font-semibold">
        {label}
      </label>
      {help && (
        <p id={helpId} className="text-soft">
          {help}
        </p>
      )}
      <div className="flex gap-2">
        {isLong ? (
          <textarea {...common} rows={3} className={box} />
        ) : (
          <input
            {...common}
            ref={inputRef}
            type={isSecret ? 'password' : 'text'}
            inputMode={inputMode}
            className={`${box} min-w-0 ${isSecret ? 'text-2xl tracking-[0.4em]' : ''}`}
          />
        )}
        {speaking.button}
      </div>
      {speaking.note}
      <Phrases phrases={offered} value={value} onText={onText} isLong={isLong} />
    </div>
  );
}

function Phrases({
  phrases,
  value,
  onText,
  isLong,
}: {
  phrases: readonly string[];
  value: string;
  onText: (text: string) => void;
  isLong: boolean;
}) {
  if (phrases.length === 0) return null;
  const join = (phrase: string) => (isLong && value.trim() ? `${value.trimEnd()} ${phrase}` : phrase);
  return (
    <div className="flex flex-wrap gap-2">
      {phrases.map((phrase) => (
        <button
          key={phrase}
          type="button"
          onClick={() => onText(join(phrase))}
          className="min-h-12 min-w-12 rounded-lg border border-line bg-card px-3 py-2 text-left active:opacity-70"
        >
          {phrase}
        </button>
      ))}
    </div>
  );
}

/** A few answers side by side, all to be seen; one is chosen or none yet. */
export function Choice<T extends string>({
  label,
  help,
  options,
  value,
  onChoose,
  columns = 2,
}: FieldFace & {
  options: readonly { value: T; text: string; tone?: 'ok' | 'bad' }[];
  value: T | null;
  onChoose: (value: T) => void;
  columns?: 1 | 2;
}) {
  const tones = { ok: 'border-ok bg-ok-ground text-ok', bad: 'border-bad bg-bad-ground text-bad' };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      {help && <p className="text-soft">{help}</p>}
      <div className={`grid gap-2 ${columns === 2 ? 'grid-cols-2' : 'grid-cols-1'}`}>
        {options.map((option) => {
          const isChosen = option.value === value;
          const chosen = option.tone ? tones[option.tone] : 'border-accent bg-accent text-on-accent';
          return (
            <button
              key={option.value}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChoose(option.value)}
              className={`min-h-14 rounded-xl border-2 px-3 py-2 font-semibold text-lg active:opacity-70 ${
                isChosen ? chosen : 'border-line bg-card text-ink'
              }`}
            >
              {isChosen && <span aria-hidden="true">✓ </span>}
              {option.text}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Yes or no on a whole line: the line is the switch. */
export function Tick({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-14 items-center gap-3 rounded-xl border-2 border-line bg-card px-4 py-2 text-lg">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-7 shrink-0 accent-accent"
      />
      <span className="min-w-0">{label}</span>
    </label>
  );
}

/** A number by thumb. */
export function Counter({
  label,
  value,
  onChange,
  less,
  more,
}: {
  label: ReactNode;
  value: number;
  onChange: (value: number) => void;
  less: string;
  more: string;
}) {
  const step =
    'size-13 shrink-0 rounded-xl border-2 border-line bg-card text-2xl font-bold active:opacity-70';
  return (
    <div className="flex items-center gap-2">
      <span className="min-w-0 flex-1">{label}</span>
      <button
        type="button"
        aria-label={less}
        className={step}
        onClick={() => onChange(Math.max(0, value - 1))}
      >
        −
      </button>
      <span className="w-9 text-center font-bold text-xl">{value}</span>
      <button
        type="button"
        aria-label={more}
        className={step}
        onClick={() => onChange(Math.min(99, value + 1))}
      >
        +
      </button>
    </div>
  );
}
