import { crc32, deflateSync } from 'node:zlib';

/** A PNG of 8 bits with alpha, for tests and samples. @param filter of PNG, 0–4, of every row */
export function samplePng(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number, number],
  filter = 0,
): Buffer {
  const stride = width * 4;
  const plain = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) plain.set(pixel(x, y), y * stride + x * 4);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= 4 ? (plain[at - 4] ?? 0) : 0;
      const up = y > 0 ? (plain[at - stride] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (plain[at - stride - 4] ?? 0) : 0;
      const distances = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
      const nearest = [left, up, corner][distances.indexOf(Math.min(...distances))] ?? 0;
      const guess = [0, left, up, (left + up) >> 1, nearest][filter] ?? 0;
      rows[y * (stride + 1) + 1 + x] = ((plain[at] ?? 0) - guess) & 255;
    }
  }
  const chunk = (kind: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
