import { usePhoneState } from '../phone/phone-context.tsx';
import { useText, useWords } from '../phone/words.tsx';

/** Says once what has just been saved, with its number on this phone, in the status line's place: no button is hidden. */
export function FlashLine() {
  const { flash } = usePhoneState();
  const t = useWords();
  const text = useText();
  if (!flash) return null;
  return (
    <p role="alert" className="border-ok border-t-2 bg-ok-ground px-4 py-3 font-bold text-ok">
      <span aria-hidden="true">● </span>
      {text(flash.key)} · {t('entryNo', { seq: flash.seq })}
    </p>
  );
}
