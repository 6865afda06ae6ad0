import { matchWay } from './grammar/match-way.ts';
import { readProvision } from './grammar/read-provision.ts';
import { compileWay } from './grammar/way.ts';
import { lawRules } from './law/law-rules.ts';
import { sourceText } from './reading/normalise-text.ts';
import type { LawConflict } from './suggestion.ts';

const compiled = lawRules.map((rule) => ({ ...rule, ways: rule.ways.map(compileWay) }));
const noHeading: ReadonlySet<string> = new Set();

/**
 * The clauses of a text that ask for what the law forbids, each kind once. What only looks alike (a prohibition of the
 * same thing, an act of the police, the past) is none. Not legal advice: it shows what a lawyer would ask about.
 */
export function findLawConflicts(text: string): LawConflict[] {
  const { normal, sentences } = readProvision(text);
  const found: LawConflict[] = [];
  for (const { key, citation, ways } of compiled) {
    for (const sentence of sentences) {
      if (sentence.isAside) continue;
      const match = firstOf(ways, (way) => matchWay(way, sentence, noHeading, 'conflict'));
      if (!match) continue;
      found.push({
        key,
        citation,
        quote: sourceText(text, normal, match.start, match.end),
        at: normal.startAt[match.start] ?? 0,
      });
      break;
    }
  }
  return found.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | null): R | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer) return answer;
  }
  return null;
}
