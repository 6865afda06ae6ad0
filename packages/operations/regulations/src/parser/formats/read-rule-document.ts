import { DomainError } from '@zhiqin/kernel';
import { decodeRuleDocument, ruleDocumentLimitBytes } from './decode-rule-document.ts';
import { docxText } from './docx/docx-text.ts';
import { pdfText } from './pdf/pdf-text.ts';
import { withPlainRadicals } from './plain-radicals.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/**
 * The text of an uploaded file: .docx, .pdf with text, or plain text in any encoding of {@link decodeRuleDocument};
 * told apart by their first bytes, whatever the file is called. Radicals come as the characters they stand for.
 * @throws DomainError `document.empty`; `document.too-large` ({bytes, limitBytes}); `document.binary`;
 * `document.scanned`; `document.locked`
 */
export async function readRuleDocument(bytes: Uint8Array): Promise<string> {
  if (bytes.length > ruleDocumentLimitBytes || bytes.length === 0) return decodeRuleDocument(bytes);
  const isZip = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
  const isPdf = startsWith(bytes, [0x25, 0x50, 0x44, 0x46]);
  if (!isZip && !isPdf) return withPlainRadicals(decodeRuleDocument(bytes));
  const text = isZip ? docxText(bytes) : await pdfText(bytes);
  if (text === null) throw new DomainError('document.binary');
  if (text.trim() === '') throw new DomainError('document.empty');
  return withPlainRadicals(withoutControlCharacters(text));
}

/** Form feeds part the pages; other control characters are fonts' private business. */
function withoutControlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
}
