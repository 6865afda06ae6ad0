import { formatMoney } from '@zhiqin/kernel';
import type { ClientMonth, SiteOfClient } from '../../client/client-month.ts';
import { bound } from '../cover-view.ts';
import type { ReportWords } from '../report-words.ts';
import type { ViewBlock, ViewCell, ViewSection } from '../view-blocks.ts';
import { type SiteColumn, siteCell, siteTable } from './site-table.ts';

/** Agreed levels site beside site, the client's marks, the money of the statements sent, hours billed and proven. */
export function serviceSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { tickets, questions, coverage } = report.totals;
  const tenths = (minutes: number) => Math.floor(minutes / 6);
  return {
    anchor: 'service',
    title: say('service.title'),
    follows: true,
    blocks: [
      levels(report, words),
      {
        kind: 'text',
        text: say('client.tickets', {
          received: words.number(tickets.received),
          answered: words.number(tickets.answeredInTime),
          closed: words.number(tickets.closedInTime),
          asked: words.number(questions.asked),
          questions: words.number(questions.answered),
        }),
      },
      { kind: 'heading', level: 2, text: say('service.appraisal') },
      appraisals(report, words),
      { kind: 'heading', level: 2, text: say('service.money') },
      ...money(report, words),
      { kind: 'heading', level: 2, text: say('service.hours') },
      {
        kind: 'text',
        text:
          coverage.contractedMinutes === 0
            ? say('service.noHours')
            : say(
                coverage.workedMinutes < coverage.contractedMinutes
                  ? 'service.hoursShort'
                  : 'service.hoursWhole',
                {
                  contracted: words.hours(coverage.contractedMinutes),
                  proven: words.hours(coverage.workedMinutes),
                  short: words.number(
                    (tenths(coverage.contractedMinutes) - tenths(coverage.workedMinutes)) / 10,
                    1,
                  ),
                },
              ),
      },
    ],
  };
}

/** The five numbers, a column each; what lies below its target carries the mark. */
function levels(report: ClientMonth, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  const keys = report.sites[0]?.figures.map((one) => one.key) ?? [];
  const cell = (site: SiteOfClient, key: string): ViewCell => {
    const figure = site.figures.find((one) => one.key === key);
    if (!figure || figure.value === null) return { text: say('noFigure'), muted: true };
    const isBelow = figure.target !== null && figure.value < figure.target;
    return { text: words.share(figure.value), look: isBelow ? 'breached' : 'met' };
  };
  return siteTable(
    report,
    words,
    say('service.levels'),
    keys.map(
      (key): SiteColumn => ({ header: say(`figures.${key}`), points: 80, of: (site) => cell(site, key) }),
    ),
  );
}

function appraisals(report: ClientMonth, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  if (report.sites.every((site) => !site.appraisal)) return { kind: 'text', text: say('service.noMarks') };
  return siteTable(report, words, undefined, [
    {
      header: say('client.marks'),
      points: 72,
      align: 'end',
      of: ({ appraisal }) =>
        appraisal ? words.number(appraisal.totalHundredths / 100, 2) : { text: say('noFigure'), muted: true },
    },
    {
      header: say('client.band'),
      points: 120,
      align: 'end',
      of: ({ appraisal }) =>
        appraisal
          ? `${words.number(appraisal.deductionBasisPoints / 100, 2)}%`
          : { text: say('noFigure'), muted: true },
    },
    {
      header: say('client.agreed'),
      points: 120,
      of: ({ appraisal }) =>
        appraisal
          ? say(appraisal.isAgreed ? 'client.bothSigned' : 'client.notSigned')
          : { text: say('noFigure'), muted: true },
    },
  ]);
}

/** Parts of a statement with a column of their own; the others stand in a sentence. */
const columns = ['servicesFen', 'deductionsFen', 'netFen', 'taxFen', 'grossFen'] as const;

/** A table for each currency: what the statements give, and what they add up to. */
function money({ sites, totals }: ClientMonth, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const missing = sites.filter((site) => !site.statement);
  const lacking: ViewBlock[] =
    missing.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: say('client.noStatement', {
              sites: words.list(missing.map((site) => words.name(site.name))),
            }),
          },
        ];
  const tables = Object.entries(totals.money).map(([currency, total]): ViewBlock => {
    const own = sites.flatMap((site) =>
      site.statement?.currency === currency ? [{ site, statement: site.statement }] : [],
    );
    const amount = (fen: number) => formatMoney(fen, currency, words.language);
    return {
      kind: 'table',
      caption: say('client.moneyOf', { currency }),
      columns: [
        { header: words.say('cover.site'), share: 1 },
        ...columns.map((part) => ({
          header: part === 'deductionsFen' ? say('client.deducted') : say(`service.totals.${part}`),
          align: 'end' as const,
          points: 74,
        })),
      ],
      rows: [
        ...own.map(({ site, statement }) => [
          {
            ...siteCell(site, words),
            text: `${words.name(site.name)}\n${say(`client.states.${statement.state}`, { no: words.number(statement.revision) })}`,
          },
          ...columns.map((part) => amount(statement[part])),
        ]),
        [
          { text: say('coverage.total'), strong: true },
          ...columns.map((part) => ({ text: amount(total[part]), strong: true })),
        ],
      ],
    };
  });
  const others = Object.entries(totals.money).flatMap(([currency, total]) =>
    (['itemsFen', 'dutiesFen', 'adjustmentsFen'] as const)
      .filter((part) => total[part] !== 0)
      .map(
        (part) => `${say(`service.totals.${part}`)} ${formatMoney(total[part], currency, words.language)}`,
      ),
  );
  return [
    ...tables,
    ...(others.length > 0
      ? [{ kind: 'text' as const, text: say('client.withinNet', { parts: words.list(others) }) }]
      : []),
    ...(tables.length > 0 ? [{ kind: 'text' as const, text: say('client.moneyFrom') }] : []),
    ...lacking,
  ];
}
