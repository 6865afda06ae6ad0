import type { Recommendation } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewSection } from './view-blocks.ts';

/** What the contractor would do next; each sentence rests on figures shown elsewhere. */
export function recommendationsView({ recommendations }: MonthlyReport, words: ReportWords): ViewSection[] {
  if (!recommendations) return [];
  return [
    recommendationsPart(
      recommendations.map((one) => recommendationText(one, words)),
      words,
    ),
  ];
}

/** Sentences of a site or of all a client's, or that there are none. */
export function recommendationsPart(items: readonly string[], words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'recommendations',
    title: say('recommendations.title'),
    follows: true,
    blocks:
      items.length > 0
        ? [
            { kind: 'text', text: say('recommendations.lead'), keepWithNext: true },
            { kind: 'list', ordered: true, items },
          ]
        : [{ kind: 'text', text: say('recommendations.none') }],
  };
}

export function recommendationText({ key, values }: Recommendation, words: ReportWords): string {
  const english = words.language === 'en';
  const pick = (name: string) => (english ? (values[`${name}En`] ?? values[name]) : values[name]);
  const type =
    typeof values.type === 'string' ? words.word('duty', 'codes.incidentType', values.type) : undefined;
  return words.say(`recommendations.${key}`, { ...values, post: pick('post'), point: pick('point'), type });
}
