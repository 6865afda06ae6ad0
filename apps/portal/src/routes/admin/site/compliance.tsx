import { daysOfMonth } from '@zhiqin/kernel';
import { monthText, numberText, percentText } from '@zhiqin/i18n';
import { heatMap, type VerdictLook } from '@zhiqin/ui/charts';
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
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthAsked, monthRange } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { useSentence } from '../../../parts/use-sentence.ts';
import { verdictOf, verdictWords, worstVerdict } from '../../../parts/verdict-words.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/compliance';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const range = { siteId: id, ...monthRange(month) };
    const day = params.get('day');
    const wanted = {
      verdict: verdictOf(params.get('verdict')),
      controlCode: params.get('control') || undefined,
      ...(day ? { fromDay: day, toDay: day } : {}),
    };
    const [score, all] = await Promise.all([
      portal.caller.compliance.siteScore(range),
      portal.caller.compliance.dayVerdicts(range),
    ]);
    const results = await portal.caller.compliance.listResults({ ...range, ...wanted, limit: 200 });
    return { month, zone, score, days: all, results };
  });
}

export default function Compliance({ loaderData, params }: Route.ComponentProps) {
  const { month, zone, score, days, results } = loaderData;
  const { t, i18n } = useTranslation(['portal', 'controls']);
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
    alt: t('portal:compliance.mapAlt', { month: monthText(month, language) }),
    width: 1080,
  });
  return (
    <div className="grid gap-4">
      <Filters
        filters={[
          { kind: 'month', name: 'month', label: t('portal:month') },
          {
            kind: 'choice',
            name: 'verdict',
            label: t('portal:compliance.verdict'),
            all: t('portal:compliance.allVerdicts'),
            choices: verdictWords.map((verdict) => ({ value: verdict, label: t(`controls:verdicts.${verdict}`) })),
          },
          {
            kind: 'choice',
            name: 'control',
            label: t('portal:compliance.control'),
            all: t('portal:compliance.allControls'),
            choices: codes.map((code) => ({ value: code, label: `${code} ${controlName(code)}` })),
          },
          { kind: 'date', name: 'day', label: t('portal:duty.day') },
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
        <Card title={t('portal:compliance.map')}>
          <ChartFigure drawing={map} caption={t('portal:compliance.mapHelp')} />
        </Card>
      ) : null}
      <DataTable
        caption={t('portal:compliance.results')}
        rows={results}
        keyOf={(result) => result.id}
        wide
        empty={<EmptyState title={t('portal:compliance.none')} example={t('portal:compliance.example')} />}
        columns={[
          {
            key: 'control',
            head: t('portal:compliance.control'),
            cell: (result) => (
              <Link to={`${base}/${result.id}`}>
                <span className="code">{result.controlCode}</span> {controlName(result.controlCode)}
              </Link>
            ),
          },
          {
            key: 'verdict',
            head: t('portal:compliance.verdict'),
            cell: (result) => <VerdictBadge verdict={result.verdict} />,
          },
          { key: 'measure', head: t('portal:compliance.measure'), cell: (result) => sentence('measures', result.measure) },
          { key: 'post', head: t('portal:duty.post'), cell: (result) => name(result.postName, result.postNameEn) || '–' },
          {
            key: 'window',
            head: t('portal:compliance.window'),
            cell: (result) => (
              <>
                <TimeText at={result.windowStartsAt} zone={zone} /> – <TimeText at={result.windowEndsAt} zone={zone} />
              </>
            ),
          },
          {
            key: 'reviewed',
            head: t('portal:compliance.reviewed'),
            cell: (result) => (result.reviewedAt ? <TimeText at={result.reviewedAt} zone={zone} /> : '–'),
          },
        ]}
      />
      {results.length === 200 ? <p className="quiet">{t('portal:compliance.narrow')}</p> : null}
    </div>
  );
}
