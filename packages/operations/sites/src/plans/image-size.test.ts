import { describe, expect, it } from 'vitest';
import { imageSizeOf } from './image-size.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const be16 = (value: number) => [value >> 8, value & 0xff];
const le16 = (value: number) => [value & 0xff, value >> 8];
const bytes = (...parts: number[][]) => Uint8Array.from(parts.flat());

const png = (width: number, height: number) =>
  bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], ascii('IHDR'), [
    0,
    0,
    ...be16(width),
    0,
    0,
    ...be16(height),
  ]);
/** With an EXIF segment and a Huffman table before the frame. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc4, 0, 4, 9, 9],
    [0xff, 0xff, 0xc2, 0, 17, 8, ...be16(height), ...be16(width), 3, 0, 0, 0, 0, 0, 0],
  );
const webp = (chunk: string, head: number[]) =>
  bytes(ascii('RIFF'), [0, 0, 0, 0], ascii('WEBP'), ascii(chunk), [0, 0, 0, 0], head);

describe('the size of a plan', () => {
  it.for<[string, Uint8Array]>([
    ['PNG', png(1200, 800)],
    ['JPEG', jpeg(1200, 800)],
    ['WebP, lossy', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(1200), ...le16(800)])],
    ['WebP, extended', webp('VP8X', [0, 0, 0, 0, ...le16(1199), 0, ...le16(799), 0])],
    // 14 bits of width - 1, then 14 of height - 1.
    ['WebP, lossless', webp('VP8L', [0x2f, 0xaf, 0xc4, 0xc7, 0x00, 0, 0, 0, 0, 0])],
  ])('is read from a %s', ([, picture]) => {
    expect(imageSizeOf(picture)).toEqual({ widthPixels: 1200, heightPixels: 800 });
  });

  it.for<[string, Uint8Array]>([
    ['a PDF', bytes(ascii('%PDF-1.7 1 0 obj'))],
    [
      'a drawing',
      bytes(
        ascii('AC1032'),
        Array.from({ length: 40 }, () => 0),
      ),
    ],
    ['nothing', bytes()],
    ['a PNG cut short', png(1200, 800).subarray(0, 20)],
    ['a JPEG without a frame', jpeg(1, 1).subarray(0, 16)],
    ['a PNG of no width', png(0, 800)],
    ['a PNG wider than any plan', png(30_000, 800)],
  ])('refuses %s, and says so at the field', ([, file]) => {
    expect(() => imageSizeOf(file)).toThrow(
      expect.objectContaining({
        code: 'plan.not-a-picture',
        fields: { imageBase64: 'plan.not-a-picture' },
      }),
    );
  });
});
