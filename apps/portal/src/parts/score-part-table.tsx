import { numberText, percentText } from '@zhiqin/i18n';
import { Card, DataTable } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signedPoints } from './signed-points.ts';

interface Part {
  key: string;
  met: number;
  breached: number;
  unproven: number;
  waived: number;
  score: number | null;
  proofRate: number | null;
  sampleWarning: boolean;
  lost: number | null;
}

/** A score's parts by one way of parting it; each opens its results and what would have changed it. */
export function ScorePartTable({
  title,
  note,
  parts,
  nameOf,
  resultsOf,
  reasonsOf,
  fewWindows,
}: {
  title: string;
  note?: ReactNode;
  parts: readonly Part[];
  nameOf(key: string): string;
  /** Addresses of the part's results and of its reasons. */
  resultsOf(key: string): string;
  reasonsOf(key: string): string;
  fewWindows: number;
}) {
  const { t, i18n } = useTranslation(['portalResults', 'controls']);
  const { language } = i18n;
  const count = (value: number) => numberText(value, language);
  return (
    <Card title={title} flush>
      <DataTable
        caption={title}
        rows={parts}
        keyOf={(part) => part.key}
        columns={[
          {
            key: 'part',
            head: t('score.part'),
            cell: (part) => <Link to={resultsOf(part.key)}>{nameOf(part.key)}</Link>,
          },
          {
            key: 'score',
            head: t('score.partScore'),
            align: 'end',
            cell: (part) => (
              <>
                <strong>{part.score === null ? '–' : numberText(part.score, language, 1)}</strong>
                {part.score !== null && part.sampleWarning ? (
                  <span className="small block" style={{ color: 'var(--unproven)' }}>
                    {t('score.few', { count: fewWindows })}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: 'proof',
            head: t('controls:score.proofRate'),
            align: 'end',
            cell: (part) => (part.proofRate === null ? '–' : percentText(part.proofRate, language)),
          },
          ...(['met', 'breached', 'unproven', 'waived'] as const).map((verdict) => ({
            key: verdict,
            head: t(`controls:verdicts.${verdict}`),
            align: 'end' as const,
            cell: (part: Part) => count(part[verdict]),
          })),
          {
            key: 'lost',
            head: t('score.lost'),
            align: 'end',
            cell: (part) => (part.lost === null ? '–' : signedPoints(-part.lost, language)),
          },
          {
            key: 'why',
            head: t('score.why'),
            cell: (part) =>
              part.breached + part.unproven > 0 ? (
                <Link to={reasonsOf(part.key)} aria-label={t('score.whyOf', { name: nameOf(part.key) })}>
                  {t('score.why')}
                </Link>
              ) : null,
          },
        ]}
      />
      {note ? <p className="quiet small card-body">{note}</p> : null}
    </Card>
  );
}
