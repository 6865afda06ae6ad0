import { numberText } from '@zhiqin/i18n';
import { DataTable, EmptyState, VerdictBadge } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signedPoints } from './signed-points.ts';
import { useSentence } from './use-sentence.ts';

interface Sentence {
  key: string;
  values: Record<string, unknown>;
}

export interface Change {
  finding: {
    code: string;
    verdict: 'breached' | 'unproven';
    missing: string | null;
    device: string | null;
    measureKey: string | null;
    count: number;
    exampleId: string;
    exampleMeasure: Sentence;
    exampleMissing: Sentence | null;
  };
  best: number;
  worst: number;
  gain: number | null;
  risk: number | null;
}

/** What would have changed a score, the greatest gain first; each line opens its results. */
export function ScoreChanges({
  changes,
  title,
  base,
  query,
  zone,
}: {
  changes: readonly Change[];
  title: string;
  /** Path of the site's results. */
  base: string;
  /** What the results are asked by besides: month, squad. */
  query: string;
  zone: string;
}) {
  const { t } = useTranslation(['portalResults', 'controls', 'portalSite']);
  const sentence = useSentence(zone);
  const effect = useEffectWords();
  const control = (code: string) => t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name');
  return (
    <DataTable
      caption={title}
      rows={changes}
      keyOf={({ finding: f }) => `${f.code} ${f.verdict} ${f.missing} ${f.device} ${f.measureKey}`}
      wide
      empty={<EmptyState title={t('score.noChanges')} />}
      columns={[
        {
          key: 'control',
          head: t('standing.control'),
          cell: ({ finding }) => (
            <>
              <Link to={`${base}?${query}&control=${finding.code}&verdict=${finding.verdict}`}>
                <span className="code">{finding.code}</span> {control(finding.code)}
              </Link>
              <br />
              {t('score.windows', { count: finding.count })} <VerdictBadge verdict={finding.verdict} />
            </>
          ),
        },
        {
          key: 'effect',
          head: t('score.effect'),
          cell: (change) => <strong>{effect(change)}</strong>,
        },
        {
          key: 'cause',
          head: t('score.cause'),
          cell: ({ finding }) => (
            <>
              {finding.exampleMissing ? <>{sentence('missing', finding.exampleMissing)} </> : null}
              <Link to={`${base}/${finding.exampleId}`} className="break-words">
                {t('score.forExample', { measure: sentence('measures', finding.exampleMeasure) })}
              </Link>
            </>
          ),
        },
      ]}
    />
  );
}

function useEffectWords() {
  const { t, i18n } = useTranslation('portalResults');
  const { language } = i18n;
  const whole = (score: number) => numberText(score, language, 1);
  return ({ finding, best, worst, gain, risk }: Change): string => {
    const scores = { best: whole(best), worst: whole(worst), count: finding.count };
    if (gain === null || risk === null) return t('score.ifProvenNoScore', scores);
    const points = { gain: signedPoints(gain, language), risk: signedPoints(risk, language) };
    return finding.verdict === 'breached'
      ? t('score.ifMet', { ...scores, ...points })
      : t('score.ifProven', { ...scores, ...points });
  };
}
