import { query } from '@zhiqin/access';
import { articlesOf } from '@zhiqin/regulations';
import { readDocument } from './read-document.ts';
import { previewRuleDocumentInput } from './regulation-input.ts';
import { splitDocuments } from './split-documents.ts';

/**
 * What an import would make of a document: each regulation the file holds, its source beside its structure, with what
 * a person corrected so far. `start`: where its text begins in the whole, for further corrections. Nothing is stored.
 * Errors: `document.empty`, `document.binary`, `document.too-large`, `document.scanned`, `document.locked`.
 */
export const previewRuleDocument = query({
  action: 'regulation.import',
  input: previewRuleDocumentInput,
  async run(_ctx, { document, corrections }) {
    return splitDocuments(await readDocument(document), corrections).map((source) => ({
      text: source.text,
      start: source.start,
      title: source.document.title,
      nodes: source.document.nodes,
      noise: source.document.noise.map(({ kind, text }) => ({ kind, text })),
      clauses: articlesOf(source.document).length,
    }));
  },
});
