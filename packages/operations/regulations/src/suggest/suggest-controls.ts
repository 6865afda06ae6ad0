import { type Match, matchWay } from './grammar/match-way.ts';
import { readNumber } from './grammar/read-parameter.ts';
import { readProvision } from './grammar/read-provision.ts';
import type { ReadSentence } from './grammar/read-sentence.ts';
import { type CompiledWay, type ControlGrammar, compileWay } from './grammar/way.ts';
import { families } from './grammar/whole-lexicon.ts';
import { sourceText } from './reading/normalise-text.ts';
import type { ControlSuggestion, SuggestionReason, SuggestOptions } from './suggestion.ts';

interface CompiledControl {
  readonly code: string;
  readonly grammar: ControlGrammar;
  readonly ways: readonly CompiledWay[];
}

const controls: readonly CompiledControl[] = families.flatMap((family) =>
  Object.entries(family.controls).map(([code, grammar]) => ({
    code,
    grammar,
    ways: grammar.ways.map(compileWay),
  })),
);

/** Codes the grammar knows words for. */
export const suggestibleControls: readonly string[] = controls.map(({ code }) => code);

/**
 * The controls a Chinese or English text asks for, each once, in the order of their quotes. Deterministic; linear in
 * the text's length. Nothing is suggested without words of the text to show.
 */
export function suggestControls(text: string, options: SuggestOptions = {}): ControlSuggestion[] {
  const provision = readProvision(text, options.headings);
  const found = new Map<string, ControlSuggestion>();
  let before: ReadonlySet<string> = provision.heading;
  for (const sentence of provision.sentences) {
    if (!sentence.isAside) for (const control of controls) consider(control, sentence, before);
    before = new Set([...provision.heading, ...sentence.byConcept.keys()]);
  }
  return [...found.values()].sort((a, b) => a.at - b.at || (a.control < b.control ? -1 : 1));

  function consider(
    { code, grammar, ways }: CompiledControl,
    sentence: ReadSentence,
    heading: ReadonlySet<string>,
  ) {
    const known = found.get(code);
    if (known && (!grammar.number || Object.keys(known.params).length > 0)) return;
    let chosen: ControlSuggestion | null = null;
    for (const way of ways) {
      const match = matchWay(way, sentence, heading, 'rule');
      if (!match) continue;
      const suggestion = suggested(code, grammar, match, sentence);
      if (!chosen || (Object.keys(suggestion.params).length > 0 && Object.keys(chosen.params).length === 0))
        chosen = suggestion;
      if (!grammar.number || Object.keys(chosen.params).length > 0) break;
    }
    if (chosen && (!known || Object.keys(chosen.params).length > 0)) found.set(code, chosen);
  }

  function suggested(
    code: string,
    grammar: ControlGrammar,
    match: Match,
    sentence: ReadSentence,
  ): ControlSuggestion {
    const number = grammar.number ? readNumber(grammar.number, grammar.reach, match, sentence) : null;
    // A second number near the words is not the one that binds.
    const hits = match.hits.filter((hit) => !number || !hit.quantity || hit.start === number.start);
    const start = Math.min(...hits.map((hit) => hit.start), number?.start ?? match.start);
    const end = Math.max(...hits.map((hit) => hit.end), number?.end ?? match.end);
    const { normal } = provision;
    const params = number && grammar.number ? { [grammar.number.parameter]: number.value } : {};
    return {
      control: code,
      params,
      quote: sourceText(text, normal, start, end),
      at: normal.startAt[start] ?? 0,
      reason: reasonOf({ ...match, hits }, number, (from, to) => sourceText(text, normal, from, to)),
    };
  }
}

function reasonOf(
  match: Match,
  number: { start: number; end: number; value: number } | null,
  quoted: (start: number, end: number) => string,
): SuggestionReason {
  const words = [
    ...new Set(match.hits.toSorted((a, b) => a.start - b.start).map((hit) => quoted(hit.start, hit.end))),
  ].join(' … ');
  if (number)
    return {
      key: 'number',
      values: { words, number: quoted(number.start, number.end), value: number.value },
    };
  if (match.fromHeading) return { key: 'heading', values: { words } };
  if (match.hits.some((hit) => hit.forbidden)) return { key: 'forbidden', values: { words } };
  if (match.hits.some((hit) => hit.concept === 'holiday')) return { key: 'exception', values: { words } };
  return { key: 'words', values: { words } };
}
