import { formatMoney } from '@zhiqin/kernel';
import { severityWeights } from '@zhiqin/regulations/rules';
import type { ClientMonth, SiteOfClient } from '../../client/client-month.ts';
import { bound } from '../cover-view.ts';
import type { ReportWords } from '../report-words.ts';
import { chapterTable, riskText, totalOf, verdictBar } from '../verdict-view.ts';
import type { ViewBlock, ViewFigure, ViewSection } from '../view-blocks.ts';
import { siteTable, sumColumn } from './site-table.ts';

/** How many risks and requests the first page takes; each site's chapter has its own. */
const most = 3;

/** The page the client's head office reads first: the score over all sites, the sites side by side, what was wrong, what is asked. */
export function summarySection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { totals, verdict, sites } = report;
  const total = totalOf(totals.verdicts);
  const risks = worst(sites);
  const requests = asked(sites, words);
  const blocks: ViewBlock[] = [
    { kind: 'text', tone: 'lead', text: total === 0 ? say('verdict.leadNone') : lead(report, words) },
    { kind: 'figures', figures: keyFigures(report, words) },
    comparison(report, words),
    ...(total > 0 ? [verdictBar(totals.verdicts, words)] : []),
    { kind: 'heading', level: 2, text: say('verdict.risks') },
    risks.length > 0
      ? {
          kind: 'list',
          ordered: true,
          items: risks.map(({ site, risk }) => `${words.name(site.name)} · ${riskText(risk, words)}`),
        }
      : { kind: 'text', text: say('verdict.noRisks') },
    { kind: 'heading', level: 2, text: say('verdict.requests') },
    requests.length > 0
      ? { kind: 'list', ordered: true, items: requests }
      : { kind: 'text', text: say('verdict.noRequests') },
    { kind: 'heading', level: 2, text: say('verdict.formula') },
    { kind: 'text', text: words.controls('score.formula') },
    { kind: 'text', text: say('client.scoreOverAll') },
    ...(verdict.chapters.length > 0 ? [chapterTable(verdict.chapters, words)] : []),
  ];
  return { anchor: 'verdict', title: say('verdict.title'), blocks };
}

/** The same request of several sites is one, with the places it is about. */
function asked(sites: readonly SiteOfClient[], words: ReportWords): string[] {
  const all = sites.flatMap((site) => site.requests.map((request) => ({ site, request })));
  return [...Map.groupBy(all, ({ request }) => request.key)]
    .map(([key, own]) => {
      const count = own.reduce((sum, { request }) => sum + Number(request.values.count ?? 0), 0);
      const places = words.list(own.map(({ site }) => words.name(site.name)));
      const text = words.say(`requests.${key}`, { count });
      return words.say('client.request', { text, places });
    })
    .slice(0, most);
}

function worst(sites: readonly SiteOfClient[]) {
  return sites
    .flatMap((site) => site.risks.map((risk) => ({ site, risk })))
    .toSorted(
      (a, b) =>
        severityWeights[b.risk.severity] - severityWeights[a.risk.severity] ||
        a.risk.windowStartsAt.localeCompare(b.risk.windowStartsAt),
    )
    .slice(0, most);
}

function lead({ verdict, totals, sites }: ClientMonth, words: ReportWords): string {
  const { say } = bound(words);
  const { verdicts } = totals;
  const numbers = (['met', 'breached', 'unproven', 'notApplicable', 'waived'] as const).map(
    (key) => [key, words.number(verdicts[key])] as const,
  );
  const sentence = say('client.lead', {
    sites: words.number(sites.length),
    total: words.number(totalOf(verdicts)),
    ...Object.fromEntries(numbers),
  });
  if (verdict.score === null) return sentence;
  const last =
    verdict.lastMonthScore === null
      ? ''
      : say('verdict.scoreLast', { score: words.score(verdict.lastMonthScore) });
  const [stop, gap] = words.language === 'en' ? ['.', ' '] : ['。', ''];
  return `${say('verdict.scoreNow', { score: words.score(verdict.score) })}${last}${stop}${gap}${sentence}`;
}

function keyFigures({ verdict, totals }: ClientMonth, words: ReportWords): ViewFigure[] {
  const { say } = bound(words);
  const share = (part: number, whole: number) => (whole === 0 ? say('noFigure') : words.share(part / whole));
  const { verdicts, coverage, patrols, passes } = totals;
  return [
    {
      label: say('verdict.score'),
      value: words.score(verdict.score),
      previous:
        verdict.lastMonthScore === null
          ? say('verdict.lastUnknown')
          : say('verdict.last', { value: words.score(verdict.lastMonthScore) }),
    },
    {
      label: say('verdict.breached'),
      value: words.number(verdicts.breached),
      unit: say('verdict.items', { count: verdicts.breached }),
      previous: say('verdict.breachedNote', { waived: words.number(verdicts.waived) }),
    },
    {
      label: words.controls('score.proofRate'),
      value: verdict.proofRate === null ? say('noFigure') : words.share(verdict.proofRate),
      previous: say('verdict.proofRateNote', { unproven: words.number(verdicts.unproven) }),
    },
    {
      label: say('figures.coverage'),
      value: share(coverage.workedMinutes, coverage.contractedMinutes),
      previous: say('client.ofHours', {
        worked: words.hours(coverage.workedMinutes),
        contracted: words.hours(coverage.contractedMinutes),
      }),
    },
    {
      label: say('figures.patrolRounds'),
      value: share(patrols.doneOfPlanned, patrols.planned),
      previous: say('client.ofRounds', {
        done: words.number(patrols.doneOfPlanned),
        planned: words.number(patrols.planned),
      }),
    },
    {
      label: say('figures.passesReturned'),
      value: share(passes.returned, passes.issued),
      previous: say('client.ofPasses', {
        returned: words.number(passes.returned),
        issued: words.number(passes.issued),
      }),
    },
  ];
}

/** The sites side by side: score, what was not met, hours, money. */
function comparison(report: ClientMonth, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  const { verdict, totals } = report;
  const currencies = Object.entries(totals.money);
  const [only] = currencies;
  return siteTable(report, words, say('client.comparison'), [
    {
      header: say('client.score'),
      points: 40,
      align: 'end',
      of: ({ score }) => ({ text: words.score(score), strong: true }),
      total: () => words.score(verdict.score),
    },
    {
      header: say('client.lastMonth'),
      points: 46,
      align: 'end',
      of: ({ lastMonthScore }) => ({ text: words.score(lastMonthScore), muted: true }),
      total: () => words.score(verdict.lastMonthScore),
    },
    sumColumn(words.verdictShort('breached'), words, ({ verdicts }) => verdicts.breached, {
      points: 44,
      isBad: true,
    }),
    sumColumn(say('coverage.contractedShort'), words, ({ coverage }) => coverage.contractedMinutes, {
      points: 60,
      say: (minutes) => words.hours(minutes),
    }),
    sumColumn(say('coverage.workedShort'), words, ({ coverage }) => coverage.workedMinutes, {
      points: 50,
      say: (minutes) => words.hours(minutes),
    }),
    {
      header: say('client.deducted'),
      points: 68,
      align: 'end',
      of: ({ statement }) =>
        statement
          ? {
              text: formatMoney(statement.deductionsFen, statement.currency, words.language),
              strong: statement.deductionsFen < 0,
            }
          : { text: say('noFigure'), muted: true },
      total: () =>
        only && currencies.length === 1
          ? formatMoney(only[1].deductionsFen, only[0], words.language)
          : say('noFigure'),
    },
    {
      header: say('service.totals.grossFen'),
      points: 80,
      align: 'end',
      of: ({ statement }) =>
        statement
          ? formatMoney(statement.grossFen, statement.currency, words.language)
          : { text: say('noFigure'), muted: true },
      total: () =>
        only && currencies.length === 1
          ? formatMoney(only[1].grossFen, only[0], words.language)
          : say('noFigure'),
    },
  ]);
}
