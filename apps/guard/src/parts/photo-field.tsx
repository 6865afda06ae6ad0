import { useId, useRef, useState } from 'react';
import { shrinkPhoto } from '../files/shrink-photo.ts';
import { useFileAddress, useFiles } from '../files/use-files.ts';
import { useWords } from '../phone/words.tsx';
import { Trouble } from './screen.tsx';

/**
 * Photos of a form, by the phone's own camera. The value is the list of hashes to put into the entry's body; for a
 * body with one photo, `max` 1 and `value[0] ?? null`. A form is never blocked for want of a photo.
 */
export function PhotoField({
  label,
  help,
  value,
  onChange,
  max = 1,
}: {
  label: string;
  help?: string;
  /** SHA-256 of each photo, hex. */
  value: readonly string[];
  onChange: (hashes: string[]) => void;
  max?: number;
}) {
  const t = useWords();
  const files = useFiles();
  const id = useId();
  const latest = useRef(value);
  latest.current = value;
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<'notPicture' | 'notKept' | null>(null);

  async function take(file: File) {
    setBusy(true);
    setTrouble(null);
    const small = await shrinkPhoto(file).catch(() => null);
    if (!small) setTrouble('notPicture');
    else {
      await files
        .keep('photo', small)
        .then((hash) => {
          if (!latest.current.includes(hash)) onChange([...latest.current, hash]);
        })
        .catch(() => setTrouble('notKept'));
    }
    setBusy(false);
  }
  const remove = (hash: string) => {
    files.forget(hash);
    onChange(value.filter((one) => one !== hash));
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      <p className="text-soft">{help ?? t('files.noCamera')}</p>
      {value.length > 0 && (
        <ul className="grid grid-cols-2 gap-2">
          {value.map((hash, index) => (
            <li key={hash}>
              <Kept hash={hash} name={t('files.photoNo', { no: index + 1 })} onRemove={() => remove(hash)} />
            </li>
          ))}
        </ul>
      )}
      {value.length < max && (
        <label
          htmlFor={id}
          className="flex min-h-14 w-full items-center justify-center gap-2 rounded-xl border-2 border-line bg-card px-4 py-3 text-center font-semibold text-lg active:opacity-70 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-accent"
        >
          <span aria-hidden="true">◉</span>
          {isBusy ? t('files.keeping') : value.length > 0 ? t('files.anotherPhoto') : t('files.takePhoto')}
          <input
            id={id}
            type="file"
            accept="image/*"
            capture="environment"
            aria-label={`${label}: ${value.length > 0 ? t('files.anotherPhoto') : t('files.takePhoto')}`}
            className="sr-only"
            disabled={isBusy}
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same photo may be chosen again after it was removed.
              event.target.value = '';
              if (file) void take(file);
            }}
          />
        </label>
      )}
      {trouble && <Trouble>{t(`files.${trouble}`)}</Trouble>}
    </fieldset>
  );
}

function Kept({ hash, name, onRemove }: { hash: string; name: string; onRemove: () => void }) {
  const t = useWords();
  const address = useFileAddress(hash);
  return (
    <figure className="flex flex-col overflow-hidden rounded-xl border-2 border-line bg-card">
      {address ? (
        <img src={address} alt={name} className="aspect-square w-full object-cover" />
      ) : (
        <div className="aspect-square w-full" />
      )}
      <figcaption>
        <button type="button" onClick={onRemove} className="min-h-12 w-full px-2 font-semibold text-bad">
          {t('files.remove', { what: name })}
        </button>
      </figcaption>
    </figure>
  );
}
