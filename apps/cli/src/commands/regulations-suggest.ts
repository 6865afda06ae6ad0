import { createI18n, textFor } from '@zhiqin/i18n';
import {
  type ControlSuggestion,
  type LawConflict,
  readRuleDocument,
  suggestForProvision,
} from '@zhiqin/regulations';
import { outlineRuleDocuments } from '@zhiqin/regulations/rules';
import type { OfflineCommand } from '../command.ts';

type SuggestWords = Awaited<ReturnType<typeof createI18n>>;

/** Reads a rule document and says which controls each provision asks for and where it is against the law. */
export const regulationsSuggest: OfflineCommand = {
  name: 'regulations suggest',
  argument: 'file',
  flags: { file: { meaning: 'document', required: true } },
  isOffline: true,
  async run({ text, readInput, say, language }) {
    const words = await createI18n(language, ['suggest']);
    const documents = outlineRuleDocuments(await readRuleDocument(await readInput(text('file')))).map(
      (document) => ({
        title: document.title,
        provisions: document.provisions.map((provision) => {
          const { suggestions, conflicts } = suggestForProvision(document, provision);
          return {
            ...provision,
            suggestions: suggestions.map((one) => suggestionLine(one, words)),
            lawConflicts: conflicts.map((one) => conflictLine(one, words)),
          };
        }),
        headings: document.headings,
        preamble: document.preamble,
        noise: document.noise,
      }),
    );
    return {
      json: { documents },
      text: documents.flatMap(({ title, provisions }) => [
        say('done.parsed', { title, clauses: provisions.length }),
        ...provisions.flatMap((provision) => [
          `  ${provision.path.join(' ')}  ${provision.text.replaceAll('\n', ' ')}`,
          ...provision.suggestions.map(({ control, params, quote }) =>
            say('done.suggested', { control, params: Object.values(params).join(' '), quote }),
          ),
          ...provision.lawConflicts.map((conflict) => say('done.conflict', { ...conflict })),
        ]),
      ]),
    };
  },
};

function suggestionLine({ control, params, quote, reason }: ControlSuggestion, words: SuggestWords) {
  return {
    control,
    params,
    quote,
    reason: textFor(words, 'suggest', `reasons.${reason.key}`, reason.values),
  };
}

function conflictLine({ key, citation, quote }: LawConflict, words: SuggestWords) {
  const rule = textFor(words, 'suggest', `law.${key}.rule`);
  return {
    quote,
    rule: `${key}: ${textFor(words, 'suggest', 'rule', { citation, rule })}`,
    alternative: textFor(words, 'suggest', `law.${key}.alternative`),
  };
}
