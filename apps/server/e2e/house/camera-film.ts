import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type CameraView, pictureOf, plainView } from '@zhiqin/guard/test-picture';

type Modules = boolean[][];

/** The QR code of a checkpoint as the label sheet on the screen shows it: rows of dark and light, without border. */
export async function printedModules(page: Page, name: RegExp): Promise<Modules> {
  const svg = page.getByRole('img', { name }).locator('svg');
  await expect(svg).toBeAttached();
  const [, , width = 0] = ((await svg.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const path = (await svg.locator('path').getAttribute('d')) ?? '';
  const squares = [...path.matchAll(/M(\d+),(\d+)h(\d+)v/g)].map((match) => match.slice(1).map(Number));
  expect(squares.length, 'squares of the printed code').toBeGreaterThan(100);
  const size = squares[0]?.[2] ?? 1;
  const border = Math.min(...squares.map(([x = 0]) => x)) / size;
  const count = width / size - 2 * border;
  const modules = Array.from({ length: count }, () => Array<boolean>(count).fill(false));
  for (const [x = 0, y = 0] of squares) (modules[y / size - border] as boolean[])[x / size - border] = true;
  return modules;
}

/** What the camera sees until the hand is steady: the wall, the label too blurred to be read, then crooked and grainy. */
export function filmLabel(file: string, modules: Modules): void {
  const camera = { ...plainView, width: 640, height: 480 };
  const label = { ink: 45, paper: 150, noise: 8 };
  const views: [Modules | null, Partial<CameraView>][] = [
    [null, { noise: 8 }],
    [modules, { ...label, sidePixels: 150, turnDegrees: 20, blurPixels: 7 }],
    [modules, { ...label, sidePixels: 200, turnDegrees: 14, blurPixels: 2 }],
    [modules, { ...label, sidePixels: 230, turnDegrees: 11, blurPixels: 1 }],
  ];
  // Brightness, then two flat planes of colour at half the size: grey.
  const colour = Buffer.alloc((camera.width * camera.height) / 2, 128);
  const frames = views.flatMap(([shown, view]) => [
    Buffer.from('FRAME\n'),
    Buffer.from(pictureOf(shown, { ...camera, ...view })),
    colour,
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${camera.width} H${camera.height} F2:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...frames]));
}
