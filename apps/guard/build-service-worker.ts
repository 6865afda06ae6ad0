/**
 * Writes build/client/sw.js after the build: every file of the phone, with the words it speaks in both languages, kept
 * under one version. Prints what the first screen costs.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const client = join(import.meta.dirname, 'build/client');
const base = '/guard/';
const phoneContexts = new Set([
  'guard',
  'duty',
  'guardOwn',
  'guardRoster',
  'guardMonth',
  'guardLearn',
  'guardLeave',
  'guardCover',
  'training',
]);

interface ManifestChunk {
  file: string;
  src?: string;
  imports?: string[];
}
const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  ManifestChunk
>;

for (const source of Object.keys(manifest)) {
  const context = /\/words\/([^/]+)\//.exec(source)?.[1];
  if (context !== undefined && !phoneContexts.has(context))
    throw new Error(`words the phone never speaks are in its build: ${source}`);
}

const files = readdirSync(client, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(client.length + 1))
  .filter((file) => file !== 'sw.js' && !file.startsWith('.vite'))
  .sort();
/** What belongs to the server alone; the module graph is watched by bundle.test.ts. */
const serverOnly = /["'`](node:\w+|drizzle-orm|postgres|pdfkit)["'`]/;
for (const file of files.filter((name) => name.endsWith('.js'))) {
  if (serverOnly.test(readFileSync(join(client, file), 'utf8')))
    throw new Error(`a server module reached ${file}`);
}
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(readFileSync(join(client, file)));
const version = hash.digest('hex').slice(0, 16);

const template = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
writeFileSync(
  join(client, 'sw.js'),
  template
    .replace("'__VERSION__'", JSON.stringify(version))
    .replace("'__FILES__'", JSON.stringify(files.map((file) => base + file))),
);

const page = readFileSync(join(client, 'index.html'), 'utf8');
const first = new Set([...page.matchAll(/\/guard\/(assets\/[\w.-]+\.js)/g)].map((match) => match[1] ?? ''));
const home =
  manifest['src/routes/home.tsx?__react-router-build-client-route'] ?? manifest['src/routes/home.tsx'];
if (!home) throw new Error('the manifest does not name the home screen');
first.add(home.file);
const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
const reach = (file: string) => {
  for (const source of byFile.get(file)?.imports ?? []) {
    const imported = manifest[source]?.file;
    if (imported && !first.has(imported)) {
      first.add(imported);
      reach(imported);
    }
  }
};
for (const file of [...first]) reach(file);
const gzipKilobytes = (file: string) =>
  gzipSync(readFileSync(join(client, file)), { level: 6 }).length / 1000;
const firstKilobytes = [...first].reduce((sum, file) => sum + gzipKilobytes(file), 0);
console.log(`service worker ${version}: ${files.length} files kept for offline use`);
for (const file of [...first].sort((a, b) => gzipKilobytes(b) - gzipKilobytes(a)))
  console.log(`  ${gzipKilobytes(file).toFixed(1).padStart(6)} kB  ${file}`);
console.log(`first screen: ${firstKilobytes.toFixed(1)} kB of JavaScript, gzip (aim: 150 kB)`);
