import { DomainError } from '@zhiqin/kernel';
import iconv from 'iconv-lite';

/** Largest rule document accepted, 8 MiB: some four million characters, far beyond any regulation. */
export const ruleDocumentLimitBytes = 8 * 1024 * 1024;

/** Office files, PDF, archives and pictures people upload by mistake. */
const magics = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];
/** Characters no Chinese text of some length is without; bytes read as GBK by force rarely show them. */
const commonChinese = /[的一不人有在和、。，：；（）第]/;

/**
 * The text of an uploaded file: UTF-8 (with or without BOM), UTF-16 with BOM, or GBK/GB18030, told apart by validity.
 * @throws DomainError `document.empty`; `document.too-large` ({bytes, limitBytes}); `document.binary`
 */
export function decodeRuleDocument(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DomainError('document.empty');
  if (bytes.length > ruleDocumentLimitBytes) {
    throw new DomainError('document.too-large', {
      bytes: bytes.length,
      limitBytes: ruleDocumentLimitBytes,
      limitMiB: ruleDocumentLimitBytes / 1024 / 1024,
    });
  }
  if (magics.some((magic) => magic.every((byte, i) => bytes[i] === byte)))
    throw new DomainError('document.binary');
  const text = decode(bytes);
  if (text === null || hasControlCharacters(text)) throw new DomainError('document.binary');
  if (text.trim() === '') throw new DomainError('document.empty');
  return text;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const gb = iconv.decode(bytes, 'gb18030');
  return gb.includes('\uFFFD') || !commonChinese.test(gb) ? null : gb;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Tab, line feed, form feed and carriage return are text; other control characters mean the file is none. */
function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);
}
