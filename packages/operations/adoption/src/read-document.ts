import { readRuleDocument } from '@zhiqin/regulations';

/**
 * The text of a given document; a text goes through the same gate as a file. Line ends are LF, whatever the file or
 * the form it went through made of them: corrections count characters.
 * @throws DomainError `document.empty`, `document.binary`, `document.too-large`, `document.scanned`, `document.locked`
 */
export async function readDocument(given: { bytesBase64?: string; text?: string }): Promise<string> {
  const text = await readRuleDocument(
    Buffer.from(given.bytesBase64 ?? given.text ?? '', given.bytesBase64 === undefined ? 'utf8' : 'base64'),
  );
  return text.replace(/\r\n?/g, '\n');
}
