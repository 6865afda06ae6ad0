import { usePhoneState } from '../phone/phone-context.tsx';
import { useText, useWords } from '../phone/words.tsx';

/** Says once what has just been saved, with its number on this phone. */
export function FlashLine() {
  const { flash } = usePhoneState();
  const t = useWords();
  const text = useText();
  if (!flash) return null;
  return (
    <p
      role="alert"
      className="mx-4 mb-2 rounded-xl border-2 border-ok bg-ok-ground px-4 py-2 font-bold text-ok"
    >
      <span aria-hidden="true">● </span>
      {text(flash.key)} · {t('me.entryNo', { seq: flash.seq })}
    </p>
  );
}
