import { textFor } from '@zhiqin/i18n';
import { VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

interface Reason {
  key: string;
  values: Record<string, string | number>;
  weighs: 'for' | 'against' | 'neutral';
}

const marks = { for: 'met', against: 'breached', neutral: 'not-applicable' } as const;
const tones = { A: 'met', B: 'met', C: 'unproven', D: 'breached' } as const;

/** The letter of a grade with a mark that is told apart without colour. */
export function GradeMark({ grade }: { grade: keyof typeof tones }) {
  const tone = tones[grade];
  return (
    <span className="verdict" style={{ color: `var(--${tone})` }}>
      <VerdictMark verdict={tone} />
      {grade}
    </span>
  );
}

/** Reasons as sentences, each with its weight in a word for those who do not see the mark. */
export function ProofReasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t, i18n } = useTranslation('proof');
  const values = ({ pointEn, ...rest }: Reason['values']) =>
    i18n.language === 'en' && pointEn ? { ...rest, point: pointEn } : rest;
  return (
    <ul className="grid gap-1">
      {reasons.map((reason) => (
        <li key={reason.key + JSON.stringify(reason.values)} className="flex gap-2">
          <VerdictMark verdict={marks[reason.weighs]} />
          <span>
            <span className="sr-only">{t(`weighs.${reason.weighs}`)} </span>
            {textFor(i18n, 'proof', `reasons.${reason.key}`, values(reason.values))}
          </span>
        </li>
      ))}
    </ul>
  );
}
