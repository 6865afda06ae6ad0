import { useTranslation } from 'react-i18next';
import { drawingToSvg } from '../charts/drawing-to-svg.ts';
import { type VerdictLook, verdictShape } from '../charts/verdict-shape.ts';
import { screenColour } from './screen-colour.ts';

export type VerdictWord = 'met' | 'breached' | 'unproven' | 'not-applicable' | 'waived';

const lookOf = (verdict: VerdictWord): VerdictLook =>
  verdict === 'not-applicable' ? 'notApplicable' : verdict;

export { lookOf as verdictLookOf };

/** The shape alone, beside a number that says the rest. Hidden from screen readers: put the word next to it. */
export function VerdictMark({ verdict, size = 12 }: { verdict: VerdictWord; size?: number }) {
  const marks = verdictShape(lookOf(verdict), size / 2, size / 2, size);
  const svg = drawingToSvg({ width: size, height: size, marks, alt: '' }, { colour: screenColour });
  // Safe: our own drawing; it escapes every text and address.
  return <span aria-hidden="true" className="inline-flex" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Word, shape and colour: the one look of a verdict everywhere. */
export function VerdictBadge({ verdict }: { verdict: VerdictWord }) {
  const { t } = useTranslation('controls');
  return (
    <span className="verdict" style={{ color: `var(--${lookOf(verdict)})` }}>
      <VerdictMark verdict={verdict} />
      {t(`verdicts.${verdict}`)}
    </span>
  );
}
