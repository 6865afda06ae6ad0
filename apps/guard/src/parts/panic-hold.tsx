import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

/** Long enough that a pocket does not call, short enough for somebody in need. */
const holdMs = 1_500;

/** 紧急求助: held down, recorded at once. Let go before, and nothing happened. */
export function PanicHold({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const form = useDraft('panic', {});
  const { record, isBusy, failed } = useRecord();
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const call = async () => {
    setHeld(false);
    navigator.vibrate?.([200, 100, 200]);
    await record({
      kind: 'panic',
      body: { trial: false },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.panic',
    });
  };
  const press = () => {
    if (isBusy || isHeld) return;
    setHeld(true);
    timer.current = setTimeout(() => void call(), holdMs);
  };
  const release = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  return (
    <div className="flex flex-col gap-2">
      <button
        type="button"
        disabled={isBusy}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter') && press()}
        onKeyUp={release}
        onContextMenu={(event) => event.preventDefault()}
        className="relative min-h-16 w-full touch-none select-none overflow-hidden rounded-xl border-2 border-bad bg-bad-ground px-4 py-3 font-bold text-bad text-lg"
      >
        <span
          aria-hidden="true"
          style={{ transitionDuration: isHeld ? `${holdMs}ms` : '0ms' }}
          className={`absolute inset-y-0 left-0 bg-bad opacity-20 transition-[width] ease-linear ${isHeld ? 'w-full' : 'w-0'}`}
        />
        {isHeld ? t('home.panicHolding') : t('home.panic')}
      </button>
      {failed && (
        <p role="alert" className="font-semibold text-bad">
          {t('notStored')}
        </p>
      )}
    </div>
  );
}
