import { monthText, percentText } from '@zhiqin/i18n';
import { Card, ChartFigure, FilterChips } from '@zhiqin/ui';
import { scoreTrend } from '@zhiqin/ui/charts';
import { useTranslation } from 'react-i18next';

interface Point {
  /** First day of the period. */
  from: string;
  score: number | null;
  proofRate: number | null;
  decided: number;
  sampleWarning: boolean;
}

/** Score and proof rate by month or week, their numbers at the points; a month opens its score. */
export function ScoreTrendCard({
  points,
  period,
  base,
  fewWindows,
}: {
  points: readonly Point[];
  period: 'month' | 'week';
  /** Path of the score's page. */
  base: string;
  fewWindows: number;
}) {
  const { t, i18n } = useTranslation(['portalResults', 'controls']);
  const { language } = i18n;
  // Periods before the first judged one say nothing.
  const first = points.findIndex((point) => point.proofRate !== null);
  const known = points.slice(first < 0 ? points.length : first);
  if (known.length === 0) return null;
  const drawn = known.map((point) => {
    const month = point.from.slice(0, 7);
    const name = period === 'month' ? monthText(month, language) : point.from;
    const proof = point.proofRate === null ? '–' : percentText(point.proofRate, language);
    return {
      label: `${period === 'month' ? month : point.from.slice(5)}${point.sampleWarning ? '*' : ''}`,
      href: `${base}?month=${month}&trend=${period}`,
      title: `${name} · ${t('controls:score.proofRate')} ${proof}`,
      score: point.score,
      proof: point.proofRate === null ? null : 100 * point.proofRate,
    };
  });
  return (
    <Card title={t('score.trend')}>
      <FilterChips
        name="trend"
        label={t('score.trendBy')}
        choices={[
          { value: '', label: t('score.byMonth') },
          { value: 'week', label: t('score.byWeek') },
        ]}
      />
      <ChartFigure drawing={scoreTrend({ points: drawn, alt: t('score.trendAlt'), width: 960 })} />
      <ChartFigure
        drawing={scoreTrend({
          points: drawn.map(({ proof, ...point }) => ({ ...point, score: proof })),
          alt: t('score.proofAlt'),
          width: 960,
          height: 132,
        })}
        caption={t('score.proofTrend')}
      />
      {known.some((point) => point.sampleWarning) ? (
        <p className="quiet small mt-2">{t('score.fewMark', { count: fewWindows })}</p>
      ) : null}
    </Card>
  );
}
