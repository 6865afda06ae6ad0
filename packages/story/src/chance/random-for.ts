/** Chance that repeats: the same seed and keys give the same draws, in whatever order the story asks for them. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  isLucky(probability: number): boolean;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** A generator of its own for each thing that is drawn (sfc32, seeded by a hash of the keys). Not for secrets. */
export function randomFor(seed: string, ...keys: readonly (string | number)[]): Chance {
  const draw = sfc32(hash128([seed, ...keys].join('\u001f')));
  const int = (from: number, to: number) => from + Math.floor(draw() * (to - from + 1));
  return {
    next: draw,
    int,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    isLucky: (probability) => draw() < probability,
    bytes: (length) => Uint8Array.from({ length }, () => int(0, 255)),
  };
}

/** cyrb128: four well mixed words from a text. */
function hash128(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const draw = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) draw();
  return draw;
}
