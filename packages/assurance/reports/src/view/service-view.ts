import { formatFen, formatMoney } from '@zhiqin/kernel';
import type { ServiceLevelReport, StatementMoney } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewCell, ViewSection } from './view-blocks.ts';

/** Agreed levels beside what was reached; the client's marks; the money of the month's statement; hours billed and proven. */
export function serviceView(report: MonthlyReport, words: ReportWords): ViewSection[] {
  const { serviceLevel } = report;
  if (!serviceLevel) return [];
  const { say } = bound(words);
  return [
    {
      anchor: 'service',
      title: say('service.title'),
      follows: true,
      blocks: [
        levels(report, serviceLevel, words),
        { kind: 'heading', level: 2, text: say('service.appraisal') },
        ...appraisal(serviceLevel, words),
        ...(serviceLevel.statement === undefined
          ? []
          : [
              { kind: 'heading', level: 2, text: say('service.money') } as const,
              ...(serviceLevel.isMoneyHidden
                ? [{ kind: 'text', text: say('service.moneyHidden') } as const]
                : money(serviceLevel.statement, words)),
            ]),
        { kind: 'heading', level: 2, text: say('service.hours') },
        { kind: 'text', text: hours(serviceLevel, words) },
      ],
    },
  ];
}

function levels(
  { verdict }: MonthlyReport,
  { tickets, questions }: ServiceLevelReport,
  words: ReportWords,
): ViewBlock {
  const { say } = bound(words);
  const state = (value: number | null, target: number): ViewCell =>
    value === null
      ? { text: say('verdict.noData'), look: 'notApplicable' }
      : value >= target
        ? { text: say('verdict.reached'), look: 'met' }
        : { text: say('verdict.below'), look: 'breached' };
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const rows: [string, string, number | null, number][] = [
    ...verdict.figures.map(({ key, value, target }): [string, string, number | null, number] => [
      say(`figures.${key}`),
      '',
      value,
      target ?? 1,
    ]),
    [
      say('service.answered'),
      say('service.ofReceived', {
        part: words.number(tickets.answeredInTime),
        all: words.number(tickets.received),
      }),
      share(tickets.answeredInTime, tickets.received),
      1,
    ],
    [
      say('service.closed'),
      say('service.ofReceived', {
        part: words.number(tickets.closedInTime),
        all: words.number(tickets.received),
      }),
      share(tickets.closedInTime, tickets.received),
      1,
    ],
    [
      say('service.questions'),
      say('service.ofAsked', { part: words.number(questions.answered), all: words.number(questions.asked) }),
      share(questions.answered, questions.asked),
      1,
    ],
  ];
  return {
    kind: 'table',
    caption: say('service.levels'),
    columns: [
      { header: say('service.level'), share: 2 },
      { header: say('service.basis'), share: 2 },
      { header: say('service.agreed'), align: 'end', points: 64 },
      { header: say('service.reached'), align: 'end', points: 72 },
      { header: say('service.outcome'), points: 96 },
    ],
    rows: rows.map(([label, basis, value, target]) => [
      label,
      basis || { text: say('service.fromRecords'), muted: true },
      words.share(target),
      value === null ? say('noFigure') : words.share(value),
      state(value, target),
    ]),
  };
}

function appraisal(
  { appraisal: marks, statement, monthlyFeeFen = null, deductionFen = null }: ServiceLevelReport,
  words: ReportWords,
): ViewBlock[] {
  const { say } = bound(words);
  const isOld = statement === undefined;
  if (!marks) return [{ kind: 'text', text: say(isOld ? 'service.notAppraised' : 'service.noMarks') }];
  const values = {
    total: words.number(marks.totalHundredths / 100, 2),
    share: words.number(marks.deductionBasisPoints / 100, 2),
  };
  const text = [
    say(marks.isAgreed ? 'service.agreedTotal' : 'service.openTotal', values),
    isOld
      ? say(marks.deductionBasisPoints === 0 ? 'service.noDeduction' : 'service.deduction', values)
      : say(marks.deductionBasisPoints === 0 ? 'service.noBand' : 'service.band', values),
    ...(marks.deductionBasisPoints > 0 && deductionFen !== null && monthlyFeeFen !== null
      ? [
          say('service.amount', {
            fee: formatFen(monthlyFeeFen, words.language),
            amount: formatFen(deductionFen, words.language),
          }),
        ]
      : []),
  ];
  return [{ kind: 'text', text: text.join(words.language === 'en' ? ' ' : '') }];
}

/** Lines of the statement's totals, each as it gives them; which statement that is stands before. */
function money(statement: StatementMoney | null, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (!statement) return [{ kind: 'text', text: say('service.noStatement') }];
  const amount = (fen: number) => formatMoney(fen, statement.currency, words.language);
  const deductions = statement.deductions.map(({ source, controlCode, post, amountFen }) => [
    [say(`service.sources.${source}`), controlCode ? words.control(controlCode) : '', words.name(post)]
      .filter(Boolean)
      .join(' · '),
    amount(-amountFen),
  ]);
  const optional = (['itemsFen', 'dutiesFen', 'adjustmentsFen'] as const).filter(
    (key) => statement[key] !== 0,
  );
  const totals = ['netFen', 'taxFen'] as const;
  return [
    {
      kind: 'text',
      text: [
        say(`service.statement.${statement.state}`, { no: words.number(statement.revision) }),
        say('service.statement.digest', { digest: statement.digest.slice(0, 12) }),
        ...(deductions.length === 0 ? [say('service.statement.noDeduction')] : []),
      ].join(words.language === 'en' ? ' ' : ''),
    },
    {
      kind: 'table',
      columns: [
        { header: say('service.moneyLine'), share: 1 },
        { header: say('service.moneyAmount'), align: 'end', points: 120 },
      ],
      rows: [
        ...(['servicesFen', ...optional] as const).map((key) => [
          say(`service.totals.${key}`),
          amount(statement[key]),
        ]),
        ...deductions,
        ...totals.map((key) => [say(`service.totals.${key}`), amount(statement[key])]),
        [
          { text: say('service.totals.grossFen'), strong: true },
          { text: amount(statement.grossFen), strong: true },
        ],
      ],
    },
  ];
}

const tenths = (minutes: number) => Math.floor(minutes / 6);

function hours({ contractedMinutes, provenMinutes }: ServiceLevelReport, words: ReportWords): string {
  const values = {
    contracted: words.hours(contractedMinutes),
    proven: words.hours(provenMinutes),
    // Of the hours as they are printed: whoever subtracts comes to the same.
    short: words.number((tenths(contractedMinutes) - tenths(provenMinutes)) / 10, 1),
  };
  if (contractedMinutes === 0) return words.say('service.noHours');
  return words.say(provenMinutes < contractedMinutes ? 'service.hoursShort' : 'service.hoursWhole', values);
}
