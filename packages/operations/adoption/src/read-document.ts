import { decodeRuleDocument } from '@zhiqin/regulations';

/**
 * The text of a given document; a text goes through the same gate as a file.
 * @throws DomainError `document.empty`, `document.binary`, `document.too-large`
 */
export function readDocument(given: { bytesBase64?: string; text?: string }): string {
  return decodeRuleDocument(
    Buffer.from(given.bytesBase64 ?? given.text ?? '', given.bytesBase64 === undefined ? 'utf8' : 'base64'),
  );
}
