import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureFault, readPicture } from './read-picture.ts';
import { samplePng } from './sample-picture.ts';

it('reads every filter of a PNG back to the pixels that went in, and lays what is transparent on white', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.integer(), (filter, seed) => {
      const pixel = (x: number, y: number) => (Math.imul(x * 31 + y * 17 + seed, 2654435761) >>> 24) & 255;
      const bytes = samplePng(48, 50, (x, y) => [pixel(x, y), pixel(y, x), 7, 255], filter);
      const { data } = readPicture(bytes);
      for (let y = 0; y < 50; y++)
        for (let x = 0; x < 48; x++)
          expect([...data.subarray((y * 48 + x) * 3, (y * 48 + x) * 3 + 3)]).toEqual([
            pixel(x, y),
            pixel(y, x),
            7,
          ]);
    }),
    { numRuns: 10 },
  );
  const clear = readPicture(samplePng(48, 48, () => [0, 0, 0, 0]));
  expect(new Set(clear.data)).toEqual(new Set([255]));
});

it('says what is wrong with a picture that cannot be printed', () => {
  const good = samplePng(64, 64, () => [200, 30, 30, 255]);
  const changed = (at: number, value: number) => Buffer.from(good).fill(value, at, at + 1);
  expect(pictureFault(good)).toBeNull();
  expect(pictureFault(Buffer.from('GIF89a'))).toBe('kind');
  expect(pictureFault(samplePng(20, 400, () => [0, 0, 0, 255]))).toBe('size');
  // Bit depth, interlace and a cut file.
  expect(pictureFault(changed(24, 16))).toBe('colours');
  expect(pictureFault(changed(28, 1))).toBe('interlaced');
  expect(pictureFault(good.subarray(0, good.length - 20))).toBe('broken');
  // A picture that says it is small and unpacks to more than that is no picture.
  const bomb = Buffer.from(good);
  const idat = bomb.indexOf('IDAT');
  deflateSync(Buffer.alloc(1 << 20)).copy(bomb, idat + 4, 0, bomb.readUInt32BE(idat - 4));
  expect(pictureFault(bomb)).toBe('broken');
  const jpeg = (components: number) =>
    Buffer.from([
      ...[0xff, 0xd8, 0xff, 0xc0, 0, 8 + 3 * components, 8, 0, 60, 0, 90, components],
      ...[...Array(3 * components).fill(1), 0xff, 0xd9],
    ]);
  expect(pictureFault(jpeg(3))).toBeNull();
  expect(readPicture(jpeg(1))).toMatchObject({ width: 90, height: 60, space: 'DeviceGray' });
  expect(pictureFault(jpeg(4))).toBe('colours');
});
