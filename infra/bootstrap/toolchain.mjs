import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from './progress.mjs';
import { fingerprint } from './stamps.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const stampFile = path.join(folder, 'node_modules', '.stamp');
const wantedMajor = 24;

// A dead registry is told within half a minute instead of several.
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];

/** Installs pnpm and Node 24 beside the bootstrap, by the hashes of its lock; nothing once that is done. */
export async function ensureToolchain(house) {
  const machine = `${process.platform}-${process.arch}`;
  const wanted = `${machine} ${fingerprint([path.join(folder, 'package-lock.json')])}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'ready';

  const [program, ...npm] = npmCommand(process.env);
  const code = await house.run(program, [...npm, 'ci', '--ignore-scripts', '--loglevel=error', ...patience], {
    cwd: folder,
  });
  if (code !== 0) {
    throw new PlainFailure(
      `npm could not bring pnpm and Node ${wantedMajor} (exit ${code}): is the package registry reachable? (npm config get registry)`,
    );
  }
  const version = nodeVersion(house.env);
  if (!isRecentEnough(version)) {
    throw new PlainFailure(
      `there is no Node ${wantedMajor} package for ${machine} and the Node here is ${version}: install Node ${wantedMajor} or newer`,
    );
  }
  writeFileSync(stampFile, wanted);
  return `Node ${version}`;
}

/** Whether a version as `v24.21.0` can run the product. */
export function isRecentEnough(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= wantedMajor;
}

/** The npm that called us, else the one on PATH. */
export function npmCommand(env) {
  const caller = env.npm_execpath ?? '';
  return path.basename(caller) === 'npm-cli.js' ? [process.execPath, caller] : ['npm'];
}

/** What `node` means under our PATH: the packaged one, or the machine's own where there is no package. */
function nodeVersion(env) {
  const asked = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : 'unusable';
}
