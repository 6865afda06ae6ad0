import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxFileBytes, mediaKindOf } from './media-type.ts';

const codeOf = (bytes: Uint8Array) => {
  try {
    return mediaKindOf(bytes).mediaType;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('mediaKindOf', () => {
  it('tells kinds by their first bytes', () => {
    expect(codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png');
    expect(codeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(codeOf(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('image/webp');
    expect(codeOf(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf');
    expect(codeOf(Buffer.from('PK\x03\x04....xl/workbook.xml....'))).toContain('spreadsheetml');
  });

  it('takes spoken notes as phones write them, and no film', () => {
    const webm = (codec: string) => Buffer.from(`\x1a\x45\xdf\xa3 webm ${codec}`, 'latin1');
    expect(codeOf(webm('A_OPUS'))).toBe('audio/webm');
    expect(codeOf(webm('V_VP8 A_OPUS'))).toBe('file.kind');
    expect(codeOf(webm('A_VORBIS'))).toBe('file.kind');
    expect(codeOf(Buffer.from('OggS\0\0 OpusHead'))).toBe('audio/ogg');
    expect(codeOf(Buffer.from('OggS\0\0 theora'))).toBe('file.kind');
    expect(codeOf(Buffer.from('\0\0\0\x20ftypM4A mp4a'))).toBe('audio/mp4');
    expect(codeOf(Buffer.from('\0\0\0\x20ftypisom avc1 mp4a'))).toBe('file.kind');
  });

  it('keeps nothing that a browser would run, nor other archives', () => {
    for (const text of [
      '<svg/>',
      '<!doctype html>',
      'GIF89a/*',
      'MZ',
      '#!/bin/sh',
      'PK\x03\x04 word/document.xml',
      ' %PDF-1.7',
      'RIFF\0\0\0\0WAVE',
      '',
    ]) {
      expect(codeOf(Buffer.from(text)), text).toBe('file.kind');
    }
  });

  it('refuses what is larger than its kind may be', () => {
    const jpeg = Buffer.alloc(10 * 1024 * 1024 + 1);
    jpeg.set([0xff, 0xd8, 0xff]);
    expect(codeOf(jpeg)).toBe('file.too-large');
    expect(codeOf(jpeg.subarray(0, -1))).toBe('image/jpeg');
    expect(maxFileBytes).toBe(25 * 1024 * 1024);
  });

  it('never passes anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const text = Buffer.from(bytes).toString('latin1');
        const known = ['\x89PNG', '\xff\xd8\xff', 'RIFF', '%PDF-', 'PK\x03\x04'].some((start) =>
          text.startsWith(start),
        );
        const isAudio =
          text.startsWith('OggS') || text.startsWith('ftyp', 4) || text.startsWith('\x1a\x45\xdf\xa3');
        if (!known && !isAudio) expect(codeOf(bytes)).toBe('file.kind');
      }),
    );
  });
});
