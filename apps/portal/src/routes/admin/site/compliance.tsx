import { monthText, numberText, percentText } from '@zhiqin/i18n';
import { daysOfMonth } from '@zhiqin/kernel';
import {
  Card,
  ChartFigure,
  DataTable,
  EmptyState,
  Filters,
  KeyFigure,
  TimeText,
  VerdictBadge,
  VerdictMark,
  verdictLookOf,
} from '@zhiqin/ui';
import { heatMap, type VerdictLook } from '@zhiqin/ui/charts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthAsked, monthRange } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { AwaitedControls, controlsAwaited } from '../../../parts/awaited-controls.tsx';
import { ExcelLink } from '../../../parts/excel-link.tsx';
import { ResultsMenu } from '../../../parts/results-menu.tsx';
import { useSentence } from '../../../parts/use-sentence.ts';
import { verdictWords, worstVerdict } from '../../../parts/verdict-words.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { wantedResults } from '../../../wanted-results.ts';
import type { Route } from './+types/compliance';

/** As the published score lists them. */
const chapters = ['R', 'H', 'T', 'V', 'F', 'P', 'K', 'M', 'I'] as const;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const range = { siteId: id, ...monthRange(month) };
    const [score, all] = await Promise.all([
      portal.caller.compliance.siteScore(range),
      portal.caller.compliance.dayVerdicts(range),
    ]);
    const results = await portal.caller.compliance.listResults({
      ...wantedResults(args.request, id, month),
      limit: 200,
    });
    // Nothing has been judged yet: what will be stands in its place.
    const awaited = all.length === 0 ? await controlsAwaited(portal, id) : [];
    const squads = await portal.caller.workforce.listSquads({ siteId: id });
    return {
      month,
      zone,
      score,
      days: all,
      results,
      awaited,
      squads: squads.map(({ id: squadId, name, nameEn }) => ({ id: squadId, name, nameEn })),
    };
  });
}

export default function Compliance({ loaderData, params }: Route.ComponentProps) {
  const { month, zone, score, days, results, awaited, squads } = loaderData;
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'portalResults', 'controls']);
  const name = useName();
  const sentence = useSentence(zone);
  const { language } = i18n;
  const controlName = (code: string) => t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name');
  const codes = [...new Set(days.map((one) => one.controlCode))].sort();
  const base = `/admin/sites/${params.code}/compliance`;
  const map = heatMap({
    columns: daysOfMonth(month).map((day) => String(Number(day.slice(8)))),
    rows: codes.map((code) => ({
      label: `${code} ${controlName(code)}`,
      href: `${base}?month=${month}&control=${code}`,
      cells: daysOfMonth(month).map((day) => {
        const own = days.filter((one) => one.controlCode === code && one.day === day);
        const worst = worstVerdict(own.map((one) => one.verdict));
        return {
          value: worst ? own.length : null,
          verdict: worst ? (verdictLookOf(worst) satisfies VerdictLook) : undefined,
          href: worst ? `${base}?month=${month}&control=${code}&day=${day}` : undefined,
          title: worst ? `${day} ${t(`controls:verdicts.${worst}`)}` : undefined,
        };
      }),
    })),
    alt: t('portalSite:compliance.mapAlt', { month: monthText(month, language) }),
    width: 1080,
  });
  return (
    <div className="grid gap-4">
      <ResultsMenu code={params.code} month={month} />
      <Filters
        filters={[
          { kind: 'month', name: 'month', label: t('portal:month'), otherwise: month },
          {
            kind: 'choice',
            name: 'verdict',
            label: t('portalSite:compliance.verdict'),
            all: t('portalSite:compliance.allVerdicts'),
            choices: verdictWords.map((verdict) => ({
              value: verdict,
              label: t(`controls:verdicts.${verdict}`),
            })),
          },
          {
            kind: 'choice',
            name: 'control',
            label: t('portalSite:compliance.control'),
            all: t('portalSite:compliance.allControls'),
            choices: codes.map((code) => ({ value: code, label: `${code} ${controlName(code)}` })),
          },
          {
            kind: 'choice',
            name: 'chapter',
            label: t('portalResults:chapter'),
            all: t('portalResults:allChapters'),
            choices: chapters.map((letter) => ({
              value: letter,
              label: `${letter} ${t(`controls:chapters.${letter}`)}`,
            })),
          },
          {
            kind: 'choice',
            name: 'squad',
            label: t('portalResults:squad'),
            all: t('portalResults:allSquads'),
            choices: [
              ...squads.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              { value: 'none', label: t('portalResults:noSquad') },
            ],
          },
          { kind: 'date', name: 'day', label: t('portalSite:duty.day') },
        ]}
      />
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
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {verdictWords.map((verdict) => {
                const count = score.counts
                  .filter((one) => one.verdict === verdict)
                  .reduce((sum, one) => sum + one.count, 0);
                return (
                  <li key={verdict}>
                    <Link to={`?month=${month}&verdict=${verdict}`} className="verdict">
                      <span style={{ color: `var(--${verdictLookOf(verdict)})` }}>
                        <VerdictMark verdict={verdict} />
                      </span>
                      {t(`controls:verdicts.${verdict}`)} {numberText(count, language)}
                    </Link>
                  </li>
                );
              })}
            </ul>
            <p className="quiet small prose">{t('controls:score.formula')}</p>
            {score.sampleWarning && score.score !== null ? (
              <p className="small" style={{ color: 'var(--unproven)' }}>
                {t('controls:score.fewWindows', { count: 20 })}
              </p>
            ) : null}
          </div>
        </div>
      </Card>
      {codes.length > 0 ? (
        <Card title={t('portalSite:compliance.map')}>
          <ChartFigure drawing={map} caption={t('portalSite:compliance.mapHelp')} />
        </Card>
      ) : null}
      <AwaitedControls controls={awaited} />
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2>{t('portalSite:compliance.results')}</h2>
        <ExcelLink path={`${base}.xlsx`} />
      </div>
      <DataTable
        caption={t('portalSite:compliance.results')}
        rows={results}
        keyOf={(result) => result.id}
        wide
        empty={
          <EmptyState title={t('portalSite:compliance.none')} example={t('portalSite:compliance.example')} />
        }
        columns={[
          {
            key: 'control',
            head: t('portalSite:compliance.control'),
            cell: (result) => (
              <Link to={`${base}/${result.id}`}>
                <span className="code">{result.controlCode}</span> {controlName(result.controlCode)}
              </Link>
            ),
          },
          {
            key: 'verdict',
            head: t('portalSite:compliance.verdict'),
            cell: (result) => <VerdictBadge verdict={result.verdict} />,
          },
          {
            key: 'measure',
            head: t('portalSite:compliance.measure'),
            cell: (result) => sentence('measures', result.measure),
          },
          {
            key: 'post',
            head: t('portalSite:duty.post'),
            cell: (result) => name(result.postName, result.postNameEn) || '–',
          },
          {
            key: 'window',
            head: t('portalSite:compliance.window'),
            cell: (result) => (
              <>
                <TimeText at={result.windowStartsAt} zone={zone} /> –{' '}
                <TimeText at={result.windowEndsAt} zone={zone} />
              </>
            ),
          },
          {
            key: 'reviewed',
            head: t('portalSite:compliance.reviewed'),
            cell: (result) => (result.reviewedAt ? <TimeText at={result.reviewedAt} zone={zone} /> : '–'),
          },
        ]}
      />
      {results.length === 200 ? <p className="quiet">{t('portalSite:compliance.narrow')}</p> : null}
    </div>
  );
}
