import { query } from '@zhiqin/access';
import { articlesOf } from '@zhiqin/regulations';
import { readDocument } from './read-document.ts';
import { previewRuleDocumentInput } from './regulation-input.ts';
import { splitDocuments } from './split-documents.ts';

/**
 * What an import would make of a document: each regulation the file holds, its source beside its structure.
 * Nothing is stored. Errors: `document.empty`, `document.binary`, `document.too-large`.
 */
export const previewRuleDocument = query({
  action: 'regulation.import',
  input: previewRuleDocumentInput,
  async run(_ctx, { document }) {
    return splitDocuments(readDocument(document)).map((source) => ({
      text: source.text,
      title: source.document.title,
      nodes: source.document.nodes,
      noise: source.document.noise.length,
      clauses: articlesOf(source.document).length,
    }));
  },
});
