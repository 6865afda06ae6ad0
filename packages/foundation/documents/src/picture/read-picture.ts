import { inflateSync } from 'node:zlib';

/** A picture as a page embeds it: a JPEG as it came, or the pixels of a PNG on white. */
export interface Picture {
  width: number;
  height: number;
  data: Buffer;
  filter: 'DCTDecode' | null;
  space: 'DeviceRGB' | 'DeviceGray';
}

/** Why a picture cannot be printed. */
export type PictureFault = 'kind' | 'colours' | 'interlaced' | 'size' | 'broken';

/** Sides in pixels between which a logo or a seal prints well and costs little. */
const leastSide = 48;
const mostSide = 2400;

const isFault = (value: Picture | PictureFault): value is PictureFault => typeof value === 'string';

/** @throws Error for what {@link pictureFault} names: ask that first. */
export function readPicture(bytes: Uint8Array): Picture {
  const read = look(bytes);
  if (isFault(read)) throw new Error(`picture cannot be printed: ${read}`);
  return read;
}

/** What keeps a picture from being printed; null: it can be. */
export function pictureFault(bytes: Uint8Array): PictureFault | null {
  const read = look(bytes);
  return isFault(read) ? read : null;
}

function look(bytes: Uint8Array): Picture | PictureFault {
  const data = Buffer.from(bytes);
  try {
    if (data.subarray(0, 8).equals(pngSign)) return readPng(data);
    if (data[0] === 0xff && data[1] === 0xd8) return readJpeg(data);
    return 'kind';
  } catch {
    return 'broken';
  }
}

const fits = (width: number, height: number) =>
  Math.min(width, height) >= leastSide && Math.max(width, height) <= mostSide;

/** ITU-T T.81: the first frame header says size and components; the file must end as one. */
function readJpeg(data: Buffer): Picture | PictureFault {
  if (data.lastIndexOf(Buffer.from([0xff, 0xd9])) < data.length - 64) return 'broken';
  for (let at = 2; at < data.length - 9; ) {
    if (data[at] !== 0xff) return 'broken';
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) {
      at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
      continue;
    }
    const [height, width, components] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7), data[at + 9]];
    if (data[at + 4] !== 8 || (components !== 1 && components !== 3)) return 'colours';
    if (!fits(width, height)) return 'size';
    return { width, height, data, filter: 'DCTDecode', space: components === 1 ? 'DeviceGray' : 'DeviceRGB' };
  }
  return 'broken';
}

const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG colour type → samples of a pixel: grey, RGB, palette, grey with alpha, RGB with alpha. */
const samplesOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** PNG (ISO/IEC 15948) of 8 bits, not interlaced, laid on white: paper knows no transparency, and the archive likes none. */
function readPng(data: Buffer): Picture | PictureFault {
  const chunks = pngChunks(data);
  const head = chunks.find(({ kind }) => kind === 'IHDR')?.body;
  if (!head || head.length < 13) return 'broken';
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, interlace] = [head[8], head[9] ?? -1, head[12]];
  const samples = samplesOf[colour];
  if (depth !== 8 || samples === undefined) return 'colours';
  if (interlace !== 0) return 'interlaced';
  if (!fits(width, height)) return 'size';
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ body }) => body));
  const stride = width * samples;
  const raw = inflateSync(packed, { maxOutputLength: (stride + 1) * height });
  if (raw.length !== (stride + 1) * height) return 'broken';
  const pixels = unfilter(raw, stride, height, samples);
  const colours = chunks.find(({ kind }) => kind === 'PLTE')?.body;
  const veils = chunks.find(({ kind }) => kind === 'tRNS')?.body;
  if (colour === 3 && !colours) return 'broken';
  const rgb = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const at = i * samples;
    const index = (pixels[at] ?? 0) * 3;
    const isGrey = colour === 0 || colour === 4;
    const alpha =
      colour === 6
        ? (pixels[at + 3] ?? 255)
        : colour === 4
          ? (pixels[at + 1] ?? 255)
          : colour === 3
            ? (veils?.[pixels[at] ?? 0] ?? 255)
            : 255;
    for (let channel = 0; channel < 3; channel++) {
      const value =
        colour === 3 ? (colours?.[index + channel] ?? 0) : (pixels[at + (isGrey ? 0 : channel)] ?? 0);
      rgb[i * 3 + channel] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { width, height, data: rgb, filter: null, space: 'DeviceRGB' };
}

function pngChunks(data: Buffer): { kind: string; body: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const kind = data.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > data.length) throw new Error('cut off');
    chunks.push({ kind, body: data.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    if (kind === 'IEND') return chunks;
  }
  throw new Error('no end');
}

/** Takes back the five filters of PNG, row by row. */
function unfilter(raw: Buffer, stride: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    if (filter === undefined || filter > 4) throw new Error('filter');
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= step && row > 0 ? (out[at - stride - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = ((raw[row * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
