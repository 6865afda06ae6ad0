import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOfRoute, firstRouteKilobytes, type Manifest, readManifest } from './first-route.ts';

const manifest: Manifest = {
  entry: { module: '/a/entry.js', imports: ['/a/react.js'] },
  routes: {
    root: { id: 'root', module: '/a/root.js', imports: ['/a/react.js', '/a/words.js'] },
    layout: { id: 'layout', parentId: 'root', module: '/a/layout.js', imports: [] },
    today: {
      id: 'today',
      parentId: 'layout',
      module: '/a/today.js',
      imports: ['/a/words.js', '/a/chart.js'],
    },
    other: { id: 'other', parentId: 'root', module: '/a/other.js', imports: [] },
  },
};

let folder: string;
const texts = new Map<string, string>();
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-route-'));
  mkdirSync(path.join(folder, 'a'));
  mkdirSync(path.join(folder, 'assets'));
  for (const file of filesOfRoute(manifest, 'today')) {
    texts.set(file, `// ${file}\n`.repeat(file.length * 10));
    writeFileSync(path.join(folder, file), texts.get(file) as string);
  }
  writeFileSync(
    path.join(folder, 'assets/manifest-0.js'),
    `window.__reactRouterManifest=${JSON.stringify(manifest)};`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes the entry, the route, all around it and what they import, each once', () => {
  expect(filesOfRoute(manifest, 'today').sort()).toEqual([
    '/a/chart.js',
    '/a/entry.js',
    '/a/layout.js',
    '/a/react.js',
    '/a/root.js',
    '/a/today.js',
    '/a/words.js',
  ]);
});

it('knows no route that is none', () => {
  expect(() => filesOfRoute(manifest, 'nowhere')).toThrow('no route nowhere');
});

it('reads the manifest of a build and adds up what travels', () => {
  expect(readManifest(folder)).toEqual(manifest);
  const bytes = [...texts.values()].reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0);
  expect(firstRouteKilobytes(folder, '', 'today')).toBeCloseTo(bytes / 1000);
});
