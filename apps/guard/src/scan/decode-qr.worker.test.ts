import { encode } from 'uqr';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type CameraView, pictureOf, plainView } from './test-picture.ts';

const text = 'ZQ1:K7QX4MPA6D2R9TVW';
// As the label sheet prints it.
const modules = encode(text, { ecc: 'M', border: 0 }).data;

/** The worker as the phone starts it, without a thread of its own. */
const worker: {
  onmessage?: (event: { data: ImageData }) => void;
  postMessage: (text: string | null) => void;
} = { postMessage: () => undefined };

/** The camera looks on while nothing is found: two pictures of the same view. */
function read(brightness: Uint8ClampedArray, width: number): string | null {
  return readOnce(brightness, width) ?? readOnce(brightness, width);
}

function readOnce(brightness: Uint8ClampedArray, width: number): string | null {
  const data = new Uint8ClampedArray(brightness.length * 4);
  for (let i = 0; i < brightness.length; i++) data.fill(brightness[i] ?? 0, i * 4, i * 4 + 3);
  let said: string | null = null;
  worker.postMessage = (answer) => {
    said = answer;
  };
  worker.onmessage?.({ data: { data, width, height: brightness.length / width } as ImageData });
  return said;
}

const seen = (view: Partial<CameraView>) =>
  read(pictureOf(modules, { ...plainView, ...view }), view.width ?? plainView.width);

describe("the phone's own reader of labels", () => {
  beforeAll(async () => {
    vi.stubGlobal('self', worker);
    await import('./decode-qr.worker.ts');
    return () => vi.unstubAllGlobals();
  });

  it.each([90, 140, 220, 380])('reads a label %i pixels wide', (sidePixels) => {
    expect(seen({ sidePixels })).toBe(text);
  });

  it.each([-170, -90, -20, 7, 45, 135])('reads it turned by %i°', (turnDegrees) => {
    expect(seen({ turnDegrees })).toBe(text);
  });

  it.each([
    [1, 160],
    [2, 240],
    [3, 380],
  ])('reads it out of focus (radius %i at %i pixels)', (blurPixels, sidePixels) => {
    expect(seen({ blurPixels, sidePixels })).toBe(text);
  });

  it.each([
    ['in the dark of a garage', { ink: 8, paper: 52 }],
    ['bleached by the sun', { ink: 150, paper: 215 }],
    ['grey on grey', { ink: 90, paper: 130 }],
  ])('reads it %s', (_where, view) => {
    expect(seen(view)).toBe(text);
  });

  it('reads it crooked, blurred, dim and grainy at once', () => {
    const view = { sidePixels: 240, turnDegrees: 17, blurPixels: 1, ink: 40, paper: 120, noise: 14 };
    expect(seen(view)).toBe(text);
  });

  it('reads it beside a lamp that blinds the camera', () => {
    const picture = pictureOf(modules, { ...plainView, ink: 60, paper: 120, noise: 6 });
    for (let y = 0; y < 80; y++) picture.fill(255, y * plainView.width, y * plainView.width + 80);
    expect(read(picture, plainView.width)).toBe(text);
  });

  it('says that a bare wall carries no code', () => {
    expect(read(pictureOf(null, { ...plainView, noise: 20 }), plainView.width)).toBeNull();
  });
});
