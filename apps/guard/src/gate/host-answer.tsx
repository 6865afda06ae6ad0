import { hostAnswers } from '@zhiqin/duty/rules';
import { Choice } from '../parts/fields.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useCodes, useWords } from '../phone/words.tsx';
import { unitNamed } from './find-units.ts';

export type HostAnswer = (typeof hostAnswers)[number];
/** Answers that confirm the visit (S9A-5). */
export const confirming: ReadonlySet<HostAnswer | null> = new Set<HostAnswer | null>([
  'call',
  'intercom',
  'in-person',
  'booked',
]);

/** Rings the host without showing the number, and asks what he said. */
export function HostAsked({
  duty,
  host,
  hostUnit,
  value,
  onChange,
}: {
  duty: Duty;
  host: string;
  hostUnit: string;
  value: HostAnswer | null;
  onChange: (answer: HostAnswer) => void;
}) {
  const t = useWords();
  const code = useCodes();
  const line = hostUnit ? unitNamed(duty.pack.registers, hostUnit, host) : undefined;
  return (
    <div className="flex flex-col gap-3">
      {line?.phone && (
        <a
          href={`tel:${line.phone.replace(/\s/g, '')}`}
          className="flex min-h-14 items-center justify-center rounded-xl border-2 border-accent bg-accent px-4 py-3 text-center font-semibold text-lg text-on-accent"
        >
          {t('gateDesk.find.call', { who: line.unit })}
        </a>
      )}
      {line && (
        <p className="text-soft">
          {line.phone ? t('gateDesk.find.hiddenNumber') : t('gateDesk.find.noPhone')}
        </p>
      )}
      <Choice
        label={t('gateDesk.find.answer')}
        options={hostAnswers.map((answer) => ({ value: answer, text: code('hostAnswer', answer) }))}
        value={value}
        onChoose={onChange}
      />
    </div>
  );
}
