import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import { hourLabels, type ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** Promised hours against hours somebody stood there: by month, day, post and hour. */
export function coverageView({ coverage }: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const section = { anchor: 'coverage', title: say('coverage.title') };
  if (coverage.contractedMinutes === 0)
    return { ...section, follows: true, blocks: [{ kind: 'text', text: say('coverage.none') }] };
  const lateReliefs = coverage.posts.reduce((sum, post) => sum + post.lateReliefs, 0);
  return {
    ...section,
    blocks: [
      coverageFigures({ ...coverage, lateReliefs }, words),
      daily(coverage, words),
      heat(coverage, words),
      byPost(coverage, words),
    ],
  };
}

/** Promised, rostered and stood hours in large, of a site or of all a client's. */
export function coverageFigures(
  coverage: Pick<MonthlyReport['coverage'], 'contractedMinutes' | 'rosteredMinutes' | 'workedMinutes'> & {
    lateReliefs: number;
  },
  words: ReportWords,
): ViewBlock {
  const { say } = bound(words);
  const { contractedMinutes, rosteredMinutes, workedMinutes, lateReliefs } = coverage;
  const unit = say('coverage.hours');
  const share = (minutes: number) =>
    say('coverage.shareOfContract', { share: words.share(minutes / contractedMinutes) });
  return {
    kind: 'figures',
    figures: [
      { label: say('coverage.contracted'), value: words.hours(contractedMinutes), unit },
      {
        label: say('coverage.rostered'),
        value: words.hours(rosteredMinutes),
        unit,
        previous: share(rosteredMinutes),
      },
      {
        label: say('coverage.worked'),
        value: words.hours(workedMinutes),
        unit,
        previous: share(workedMinutes),
      },
      {
        label: say('coverage.late'),
        value: words.number(lateReliefs),
        unit: say('coverage.times', { count: lateReliefs }),
      },
    ],
  };
}

function daily(
  { days, contractedMinutes, workedMinutes }: MonthlyReport['coverage'],
  words: ReportWords,
): ViewBlock {
  const { say } = bound(words);
  return {
    kind: 'coverageBars',
    caption: say('coverage.daily'),
    alt: say('coverage.dailyAlt', {
      days: days.length,
      shortDays: days.filter((day) => day.workedHours < day.contractedHours).length,
      contracted: words.hours(contractedMinutes),
      worked: words.hours(workedMinutes),
    }),
    labels: {
      contracted: say('coverage.contractedShort'),
      worked: say('coverage.workedShort'),
      hourUnit: say('coverage.hoursPerDay'),
    },
    days: days.map((day) => ({
      label: String(Number(day.day.slice(8))),
      contractedHours: day.contractedHours,
      workedHours: day.workedHours,
    })),
  };
}

function heat({ heat: rows, posts }: MonthlyReport['coverage'], words: ReportWords): ViewBlock {
  const nameOf = new Map(posts.map((post) => [post.code, words.name(post.name)]));
  const cells = rows.flatMap(({ postCode, hours }) =>
    hours.map((minutes, hour) => ({ post: nameOf.get(postCode) ?? postCode, hour, minutes })),
  );
  const worst = cells.reduce<(typeof cells)[number] | null>(
    (top, cell) => (cell.minutes > (top?.minutes ?? 0) ? cell : top),
    null,
  );
  if (!worst) return { kind: 'text', text: words.say('coverage.noGaps') };
  return {
    kind: 'heatMap',
    caption: words.say('coverage.heat'),
    alt: words.say('coverage.heatAlt', { ...worst, minutes: words.number(worst.minutes) }),
    columns: hourLabels,
    rows: rows.map(({ postCode, hours }) => ({
      label: nameOf.get(postCode) ?? postCode,
      cells: hours.map((value) => ({ value })),
    })),
    max: worst.minutes,
  };
}

function byPost(coverage: MonthlyReport['coverage'], words: ReportWords): ViewBlock {
  const { say } = bound(words);
  const end = (header: string, points = 68) => ({ header, align: 'end' as const, points });
  const sum = (key: 'shifts' | 'unmannedMinutes' | 'lateReliefs') =>
    coverage.posts.reduce((total, post) => total + post[key], 0);
  const short = (minutes: number) =>
    minutes === 0 ? '0' : say('coverage.minutes', { minutes: words.number(minutes) });
  const strong = (text: string) => ({ text, strong: true });
  const hours = say('coverage.hours');
  return {
    kind: 'table',
    caption: say('coverage.byPost'),
    columns: [
      { header: say('coverage.post'), share: 1 },
      end(say('coverage.shifts'), 48),
      end(`${say('coverage.contracted')} (${hours})`, 88),
      end(`${say('coverage.worked')} (${hours})`, 80),
      end(say('coverage.short'), 64),
      end(say('coverage.late'), 64),
    ],
    rows: [
      ...coverage.posts.map((post) => [
        words.name(post.name),
        words.number(post.shifts),
        words.hours(post.contractedMinutes),
        words.hours(post.workedMinutes),
        { text: short(post.unmannedMinutes), strong: post.unmannedMinutes > 0 },
        { text: words.number(post.lateReliefs), strong: post.lateReliefs > 0 },
      ]),
      [
        strong(say('coverage.total')),
        strong(words.number(sum('shifts'))),
        strong(words.hours(coverage.contractedMinutes)),
        strong(words.hours(coverage.workedMinutes)),
        strong(short(sum('unmannedMinutes'))),
        strong(words.number(sum('lateReliefs'))),
      ],
    ],
  };
}
