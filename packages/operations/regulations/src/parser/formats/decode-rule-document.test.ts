import { isDomainError } from '@zhiqin/kernel';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeRuleDocument, ruleDocumentLimitBytes } from './decode-rule-document.ts';

const text = '门岗制度\n一、来人登记，不得遗漏。\n二、夜间加强巡查。\n';
const refusal = (bytes: Uint8Array) => {
  try {
    decodeRuleDocument(bytes);
  } catch (error) {
    return isDomainError(error) ? error : null;
  }
  return null;
};

describe('the text of an uploaded rule document', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf-16'])('is read from %s', (encoding) => {
    expect(decodeRuleDocument(iconv.encode(text, encoding, { addBOM: encoding === 'utf-16' }))).toBe(text);
  });

  it('is read without its byte order mark', () => {
    expect(decodeRuleDocument(iconv.encode(text, 'utf8', { addBOM: true }))).toBe(text);
  });

  it('keeps characters only GB18030 has', () => {
    expect(decodeRuleDocument(iconv.encode('𠮷祥小区的保安制度', 'gb18030'))).toBe('𠮷祥小区的保安制度');
  });

  it('is refused when there is none', () => {
    expect(refusal(new Uint8Array())?.code).toBe('document.empty');
    expect(refusal(new TextEncoder().encode(' \n\t\u3000\n'))?.code).toBe('document.empty');
  });

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7 第一条')],
    ['an office file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['text with NUL', new TextEncoder().encode('第一条\u0000值班')],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)],
    ['Latin-1', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xfc, 0x62, 0x65, 0x72])],
  ])('is refused when it is %s', (_, bytes) => {
    expect(refusal(bytes)?.code).toBe('document.binary');
  });

  it('is refused above 8 MiB and read at five megabytes', () => {
    const big = refusal(new Uint8Array(ruleDocumentLimitBytes + 1).fill(0x61));
    expect(big?.code).toBe('document.too-large');
    expect(big?.params).toMatchObject({ limitBytes: 8 * 1024 * 1024, limitMiB: 8 });
    const five = iconv.encode(text.repeat(110_000), 'gbk');
    expect(five.length).toBeGreaterThan(5 * 1024 * 1024);
    expect(decodeRuleDocument(five).length).toBe(text.length * 110_000);
  });
});
