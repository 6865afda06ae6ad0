import { controls, type ScorePart } from '@zhiqin/regulations/rules';
import type { FigureAgainstTarget, MonthlyReport, ResultLine, VerdictCount } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import { lookOf, type ReportWords } from './report-words.ts';
import type { ViewBlock, ViewFigure, ViewSection } from './view-blocks.ts';

const inOrder = ['met', 'breached', 'unproven', 'not-applicable', 'waived'] as const;

/** The page Mr Gao reads first: score, numbers, what was wrong, what is asked of him. Then how the score came about. */
export function verdictView({ verdict }: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { counts, score } = verdict;
  const total = totalOf(counts);
  const blocks: ViewBlock[] = [
    { kind: 'text', tone: 'lead', text: total === 0 ? say('verdict.leadNone') : lead(verdict, words) },
  ];
  blocks.push({ kind: 'figures', figures: keyFigures(verdict, words) });
  if (total > 0) blocks.push(verdictBar(counts, words));
  blocks.push(
    { kind: 'heading', level: 2, text: say('verdict.risks') },
    verdict.risks.length > 0
      ? { kind: 'list', ordered: true, items: verdict.risks.map((risk) => riskText(risk, words)) }
      : { kind: 'text', text: say('verdict.noRisks') },
    { kind: 'heading', level: 2, text: say('verdict.requests') },
    verdict.requests.length > 0
      ? {
          kind: 'list',
          ordered: true,
          items: verdict.requests.map(({ key, values }) => say(`requests.${key}`, values)),
        }
      : { kind: 'text', text: say('verdict.noRequests') },
    { kind: 'heading', level: 2, text: say('verdict.formula'), newPage: true },
    { kind: 'text', text: words.controls(score.formulaKey) },
    {
      kind: 'text',
      text: `${words.controls('score.proofRate')}${words.language === 'en' ? ': ' : '：'}${words.controls('score.proofRateExplanation')}`,
    },
  );
  if (score.score === null) blocks.push({ kind: 'text', text: words.controls('score.none') });
  else if (score.sampleWarning)
    blocks.push({ kind: 'text', text: words.controls('score.fewWindows', { count: 20 }) });
  if (score.chapters.length > 0) blocks.push(chapterTable(score.chapters, words));
  return { anchor: 'verdict', title: say('verdict.title'), blocks };
}

export function totalOf(counts: VerdictCount): number {
  return counts.met + counts.breached + counts.unproven + counts.notApplicable + counts.waived;
}

function lead({ counts, score, lastMonthScore }: MonthlyReport['verdict'], words: ReportWords): string {
  const { say } = bound(words);
  const sentence = say('verdict.lead', {
    total: words.number(totalOf(counts)),
    met: words.number(counts.met),
    breached: words.number(counts.breached),
    unproven: words.number(counts.unproven),
    notApplicable: words.number(counts.notApplicable),
    waived: words.number(counts.waived),
  });
  if (score.score === null) return sentence;
  const last =
    lastMonthScore === null ? '' : say('verdict.scoreLast', { score: words.score(lastMonthScore) });
  const [stop, gap] = words.language === 'en' ? ['.', ' '] : ['。', ''];
  return `${say('verdict.scoreNow', { score: words.score(score.score) })}${last}${stop}${gap}${sentence}`;
}

function keyFigures(
  { score, lastMonthScore, counts, figures }: MonthlyReport['verdict'],
  words: ReportWords,
): ViewFigure[] {
  const { say } = bound(words);
  const last = (value: string | null) =>
    value === null ? say('verdict.lastUnknown') : say('verdict.last', { value });
  return [
    {
      label: say('verdict.score'),
      value: words.score(score.score),
      previous: last(lastMonthScore === null ? null : words.score(lastMonthScore)),
    },
    {
      label: say('verdict.breached'),
      value: words.number(counts.breached),
      unit: say('verdict.items', { count: counts.breached }),
      previous: say('verdict.breachedNote', { waived: words.number(counts.waived) }),
    },
    {
      label: words.controls('score.proofRate'),
      value: score.proofRate === null ? say('noFigure') : words.share(score.proofRate),
      previous: say('verdict.proofRateNote', { unproven: words.number(counts.unproven) }),
    },
    ...figures.map((figure) => againstTarget(figure, words, last)),
  ];
}

function againstTarget(
  { key, value, target, lastMonth }: FigureAgainstTarget,
  words: ReportWords,
  last: (value: string | null) => string,
): ViewFigure {
  const { say } = bound(words);
  const reached = value !== null && target !== null && value >= target;
  return {
    label: say(`figures.${key}`),
    value: value === null ? say('noFigure') : words.share(value),
    target: target === null ? undefined : say('verdict.target', { value: words.share(target) }),
    previous: last(lastMonth === null ? null : words.share(lastMonth)),
    verdict:
      value === null || target === null
        ? { look: 'notApplicable', word: say('verdict.noData') }
        : { look: reached ? 'met' : 'breached', word: say(reached ? 'verdict.reached' : 'verdict.below') },
  };
}

export function verdictBar(counts: VerdictCount, words: ReportWords): ViewBlock {
  const shares = inOrder.map((verdict) => ({
    verdict: lookOf(verdict),
    count: counts[lookOf(verdict)],
    word: words.verdictShort(verdict),
  }));
  const told = shares.map(({ word, count }) =>
    words.say('verdict.barShare', { word, count: words.number(count) }),
  );
  const alt = words.say('verdict.barAlt', { total: words.number(totalOf(counts)), shares: words.list(told) });
  return { kind: 'verdictBar', caption: words.say('verdict.bar'), alt, shares };
}

export function riskText(risk: ResultLine, words: ReportWords): string {
  const colon = words.language === 'en' ? ': ' : '：';
  return `${words.window(risk)} ${words.post(risk.post)} · ${words.control(risk.controlCode)}${colon}${words.measure(risk.measure)}`;
}

const chapterOrder = [...new Set(controls.map((control) => control.code.slice(0, 1)))];

function inOrderOfCatalogue<Part extends { key: string }>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => chapterOrder.indexOf(a.key) - chapterOrder.indexOf(b.key));
}

export function chapterTable(chapters: readonly ScorePart[], words: ReportWords): ViewBlock {
  const { say } = bound(words);
  const number = (value: number) => words.number(value);
  return {
    kind: 'table',
    caption: say('verdict.parts'),
    columns: [
      { header: say('verdict.chapter'), share: 2 },
      ...(['met', 'breached', 'unproven', 'waived'] as const).map((verdict) => ({
        header: words.verdictShort(verdict),
        align: 'end' as const,
        share: 1,
      })),
      { header: say('verdict.partScore'), align: 'end', points: 56 },
    ],
    rows: inOrderOfCatalogue(chapters).map((part) => [
      words.controls(`chapters.${part.key}`),
      number(part.met),
      { text: number(part.breached), strong: part.breached > 0 },
      number(part.unproven),
      number(part.waived),
      words.score(part.score),
    ]),
  };
}
