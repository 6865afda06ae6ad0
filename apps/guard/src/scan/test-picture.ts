/** A printed label as a camera sees it, for tests: drawn by hand, the same every time. */
export interface CameraView {
  /** Pixels of the picture. */
  width: number;
  height: number;
  /** The code with its white border, in pixels along one edge. */
  sidePixels: number;
  turnDegrees: number;
  /** Radius of the blur; 0 is sharp. */
  blurPixels: number;
  /** Brightness of ink and paper, 0 to 255. */
  ink: number;
  paper: number;
  /** Largest random change of a pixel's brightness. */
  noise: number;
}

export const plainView: CameraView = {
  width: 400,
  height: 400,
  sidePixels: 240,
  turnDegrees: 0,
  blurPixels: 0,
  ink: 20,
  paper: 235,
  noise: 0,
};

/** Two looks a pixel across and down: edges are grey, as in a photo. */
const looks = [0.25, 0.75];

/**
 * Brightness of each pixel, row by row: the label in the middle of a grey wall that grows darker downwards.
 * @param modules rows of a QR code without border, true where it is dark; null: only the wall.
 */
export function pictureOf(
  modules: readonly (readonly boolean[])[] | null,
  view: CameraView,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, sidePixels, turnDegrees, ink, paper } = view;
  const picture = new Float64Array(width * height);
  const count = modules?.length ?? 0;
  const border = 2;
  const modulePixels = sidePixels / (count + 2 * border);
  const turn = (turnDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) / modulePixels, Math.sin(turn) / modulePixels];
  const wallAt = (y: number) => (ink + paper) / 2 - (y / height) * 30;
  const brightnessAt = (x: number, y: number) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    const column = Math.floor(cos * dx + sin * dy + count / 2);
    const row = Math.floor(cos * dy - sin * dx + count / 2);
    const isOnLabel = Math.min(column, row) >= -border && Math.max(column, row) < count + border;
    if (!modules || !isOnLabel) return wallAt(y);
    return modules[row]?.[column] ? ink : paper;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const down of looks) for (const across of looks) sum += brightnessAt(x + across, y + down);
      picture[y * width + x] = sum / looks.length ** 2;
    }
  }
  blur(picture, view);
  const random = repeatable();
  return Uint8ClampedArray.from(picture, (brightness) => brightness + (random() * 2 - 1) * view.noise);
}

/** Three box blurs each way come close to a lens out of focus. */
function blur(picture: Float64Array, { width, height, blurPixels }: CameraView): void {
  if (blurPixels === 0) return;
  for (let round = 0; round < 3; round++) {
    for (let y = 0; y < height; y++) blurLine(picture, y * width, 1, width, blurPixels);
    for (let x = 0; x < width; x++) blurLine(picture, x, width, height, blurPixels);
  }
}

function blurLine(picture: Float64Array, first: number, step: number, count: number, radius: number): void {
  const at = (i: number) => picture[first + Math.min(count - 1, Math.max(0, i)) * step] ?? 0;
  const blurred = new Float64Array(count);
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < count; i++) {
    blurred[i] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
  for (let i = 0; i < count; i++) picture[first + i * step] = blurred[i] ?? 0;
}

/** Mulberry32 from a fixed seed: a failing picture can be looked at again. */
function repeatable(): () => number {
  let state = 20261122;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
