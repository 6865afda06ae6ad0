import { isIdNumber, normalisedIdNumber } from '@zhiqin/privacy/rules';
import { useWords } from '../phone/words.tsx';

/** Says when a resident identity number cannot be right (GB 11643), once it is long enough to tell. Never in the way. */
export function IdNumberDoubt({ idType, typed }: { idType: string | null; typed: string }) {
  const t = useWords();
  const number = normalisedIdNumber(typed);
  if ((idType ?? 'resident-id') !== 'resident-id' || number.length < 15 || isIdNumber(number)) return null;
  return (
    <p role="status" className="rounded-xl border-2 border-warn bg-warn-ground p-3 font-semibold text-warn">
      <span aria-hidden="true">▲ </span>
      {t('gate.idDoubt')}
    </p>
  );
}
