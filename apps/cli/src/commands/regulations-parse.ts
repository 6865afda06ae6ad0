import { readRuleDocument } from '@zhiqin/regulations';
import { outlineRuleDocuments, type RuleOutline } from '@zhiqin/regulations/rules';
import type { OfflineCommand } from '../command.ts';

/** Reads a rule document and shows its structure; asks nothing of the database and stores nothing. */
export const regulationsParse: OfflineCommand = {
  name: 'regulations parse',
  argument: 'file',
  flags: { file: { meaning: 'document', required: true } },
  isOffline: true,
  async run({ text, readInput, say }) {
    const documents = outlineRuleDocuments(await readRuleDocument(await readInput(text('file'))));
    return {
      json: {
        documents: documents.map(({ title, provisions, headings, preamble, noise }) => ({
          title,
          provisions,
          headings,
          preamble,
          noise,
        })),
      },
      text: documents.flatMap((document) => [
        say('done.parsed', { title: document.title, clauses: document.provisions.length }),
        ...lines(document),
        ...document.noise.map((noise) => say('done.setAside', { text: noise })),
      ]),
    };
  },
};

function lines({ provisions }: RuleOutline): string[] {
  return provisions.flatMap(({ path, text, items }) => [
    `  ${path.join(' ')}  ${text.replaceAll('\n', ' ')}`,
    ...items.map((item) => `    ${item.label}  ${item.text.replaceAll('\n', ' ')}`),
  ]);
}
