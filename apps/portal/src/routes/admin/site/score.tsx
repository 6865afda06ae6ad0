import { monthText, numberText, percentText } from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import { fewDecidedWindows } from '@zhiqin/regulations/rules';
import { Card, EmptyState, Filters, KeyFigure, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { monthAsked, monthRange } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { ResultsMenu } from '../../../parts/results-menu.tsx';
import { ScoreChanges } from '../../../parts/score-changes.tsx';
import { ScorePartTable } from '../../../parts/score-part-table.tsx';
import { ScoreTrendCard } from '../../../parts/score-trend-card.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { partAsked } from '../../../wanted-results.ts';
import type { Route } from './+types/score';

const trendPeriods = 12;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const params = new URL(args.request.url).searchParams;
    const range = monthRange(month);
    const part = { ...partAsked(params), controlCode: params.get('control') || undefined };
    const period = params.get('trend') === 'week' ? ('week' as const) : ('month' as const);
    const today = dayOf(portal.now, zone);
    const { compliance } = portal.caller;
    const [score, trend] = await Promise.all([
      compliance.explainScore({ siteId: id, ...range, ...part }),
      compliance.scoreTrend({
        siteId: id,
        untilDay: month === today.slice(0, 7) ? today : range.toDay,
        period,
        periods: trendPeriods,
      }),
    ]);
    return { month, zone, score, trend, period, part, fewWindows: fewDecidedWindows };
  });
}

export default function Score({ loaderData, params }: Route.ComponentProps) {
  const { month, zone, score, trend, period, part, fewWindows } = loaderData;
  const { t, i18n } = useTranslation(['portalResults', 'portal', 'controls']);
  const name = useName();
  const [search] = useSearchParams();
  useLive();
  const { language } = i18n;
  const results = `/admin/sites/${params.code}/compliance`;
  const own = `${results}/score`;
  const hasAny = score.decided + score.unproven > 0;
  const chapterName = (key: string) => `${key} ${t(`controls:chapters.${key}` as 'controls:chapters.R')}`;
  const controlName = (key: string) =>
    `${key} ${t(`controls:byCode.${key}.name` as 'controls:byCode.R01.name')}`;
  const squadName = (key: string) => {
    const squad = score.squads.find((one) => one.id === key);
    return squad ? name(squad.name, squad.nameEn) : t('noSquad');
  };
  const linksBy = (by: 'chapter' | 'control' | 'squad') => ({
    resultsOf: (key: string) => `${results}?month=${month}&${by}=${key}`,
    reasonsOf: (key: string) =>
      `${own}?month=${month}&trend=${search.get('trend') ?? ''}&${by}=${key}#reasons`,
    fewWindows,
  });
  const narrowedTo = [
    part.chapter ? chapterName(part.chapter) : '',
    part.controlCode ? controlName(part.controlCode) : '',
    part.squadId ? squadName(part.squadId) : '',
  ].filter(Boolean);
  const reasons =
    narrowedTo.length > 0 ? t('score.changesOf', { name: narrowedTo.join(' · ') }) : t('score.changes');
  return (
    <div className="grid gap-4">
      <PageTitle title={t('score.title')} />
      <ResultsMenu code={params.code} month={month} />
      <Filters filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: month }]} />
      <Card title={`${t('controls:score.title')} · ${monthText(month, language)}`}>
        <div className="grid gap-4 md:grid-cols-[auto_auto_minmax(0,1fr)]">
          <KeyFigure
            label={t('controls:score.title')}
            value={score.score === null ? '–' : numberText(score.score, language, 1)}
            note={score.score === null ? t('controls:score.none') : undefined}
          />
          <KeyFigure
            label={t('controls:score.proofRate')}
            value={score.proofRate === null ? '–' : percentText(score.proofRate, language)}
          />
          <div className="grid content-start gap-2">
            <p className="font-semibold">{t('score.formulaTitle')}</p>
            <p className="prose">{t('controls:score.formula')}</p>
            <p className="quiet small prose">{t('score.countsInternal')}</p>
            <p className="quiet small prose">{t('controls:score.proofRateExplanation')}</p>
            {score.sampleWarning && score.score !== null ? (
              <p className="small" style={{ color: 'var(--unproven)' }}>
                {t('controls:score.fewWindows', { count: fewWindows })}
              </p>
            ) : null}
          </div>
        </div>
      </Card>
      <ScoreTrendCard points={trend} period={period} base={own} fewWindows={fewWindows} />
      {hasAny ? (
        <>
          <div id="reasons">
            <Card
              title={reasons}
              aside={
                narrowedTo.length > 0 ? (
                  <Link to={`${own}?month=${month}#reasons`}>{t('score.wholeAgain')}</Link>
                ) : null
              }
            >
              <p className="quiet prose mb-3">
                {t('score.changesLead')}{' '}
                {narrowedTo.length > 0 && score.asked.score !== null
                  ? t('score.now', { points: numberText(score.asked.score, language, 1) })
                  : null}
              </p>
              <ScoreChanges
                changes={score.changes}
                title={reasons}
                base={results}
                query={`month=${month}${part.squadId ? `&squad=${part.squadId}` : ''}`}
                zone={zone}
              />
            </Card>
          </div>
          <ScorePartTable
            title={t('score.byChapter')}
            note={t('score.lostHelp')}
            parts={score.parts.chapters}
            nameOf={chapterName}
            {...linksBy('chapter')}
          />
          <ScorePartTable
            title={t('score.bySquad')}
            note={t('score.squadRule')}
            parts={score.parts.squads}
            nameOf={squadName}
            {...linksBy('squad')}
          />
          <ScorePartTable
            title={t('score.byControl')}
            parts={score.parts.controls}
            nameOf={controlName}
            {...linksBy('control')}
          />
        </>
      ) : (
        <EmptyState title={t('score.none')} example={t('score.noneExample')} />
      )}
    </div>
  );
}
