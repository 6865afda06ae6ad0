import { lazy, Suspense, useState } from 'react';
import { useWords } from '../phone/words.tsx';
import { useFormWords } from './form-words.tsx';

// The recorder comes with the first word spoken, not with every form.
const VoiceNote = lazy(() => import('./voice-note.tsx').then((part) => ({ default: part.VoiceNote })));

/** What is spoken beside a field: the button to begin, or the note. */
export function useSpeakBeside(field: string | undefined, label: string, labelId: string) {
  const t = useWords();
  const words = useFormWords();
  const [isOpen, setOpen] = useState(false);
  if (!words || !field) return { button: null, note: null };
  const hash = words.form.spoken[field] ?? null;
  const isShown = isOpen || hash !== null;
  return {
    button: isShown ? null : (
      <button
        type="button"
        aria-label={t('speakIt')}
        aria-describedby={labelId}
        onClick={() => setOpen(true)}
        className="flex min-h-14 w-14 shrink-0 items-center justify-center self-stretch rounded-xl border-2 border-line bg-card active:opacity-70"
      >
        <Microphone />
      </button>
    ),
    note: isShown && (
      <Suspense fallback={<p>{t('loading')}</p>}>
        <VoiceNote
          label={`${label} · ${t('files.voiceNote')}`}
          isEager={hash === null}
          value={hash}
          onChange={(spoken) => words.form.speak(field, spoken)}
        />
      </Suspense>
    ),
  };
}

function Microphone() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-7 fill-none stroke-current stroke-2">
      <rect x="9" y="3" width="6" height="11" rx="3" className="fill-current" />
      <path d="M5 11a7 7 0 0 0 14 0M12 18v3M8 21h8" strokeLinecap="round" />
    </svg>
  );
}
