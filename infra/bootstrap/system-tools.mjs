import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './progress.mjs';

/** What the tests need of the machine, and the Debian package that brings it. */
const needs = [
  {
    package: 'chromium',
    present: (look) =>
      look.setChromium || look.has('chromium') || look.has('chromium-browser') || look.has('google-chrome'),
  },
  { package: 'poppler-utils', present: (look) => look.has('pdftotext') && look.has('pdftoppm') },
  { package: 'qpdf', present: (look) => look.has('qpdf') },
  { package: 'fontconfig', present: (look) => look.has('fc-list') },
  { package: 'fonts-noto-cjk', present: (look) => look.hasChineseFont() },
];

/** The Debian packages of what is missing, judged by `look`. */
export function missingPackages(look) {
  return needs.filter((need) => !need.present(look)).map((need) => need.package);
}

/** The line to type for them. */
export function installLine(packages) {
  return `apt-get update && apt-get install -y ${packages.join(' ')}`;
}

/** Installs what is missing where we may, else says exactly how. */
export async function ensureSystemTools(house) {
  const missing = missingPackages(lookAround(house.env));
  if (missing.length === 0) return 'ready';
  const mayInstall = process.getuid?.() === 0 && lookAround(house.env).has('apt-get');
  if (!mayInstall)
    throw new PlainFailure(`the tests need more of this machine: run (as root) ${installLine(missing)}`);
  const env = { ...house.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...missing]]) {
    const code = await house.run('apt-get', args, { env });
    if (code !== 0)
      throw new PlainFailure(`apt-get ${args[0]} failed (exit ${code}): try ${installLine(missing)}`);
  }
  const still = missingPackages(lookAround(house.env));
  if (still.length > 0) throw new PlainFailure(`still missing after apt-get: ${still.join(', ')}`);
  return `installed ${missing.join(', ')}`;
}

function lookAround(env) {
  const folders = (env.PATH ?? '').split(path.delimiter);
  return {
    setChromium: Boolean(env.CHROMIUM_PATH) && existsSync(env.CHROMIUM_PATH),
    has: (program) => folders.some((folder) => existsSync(path.join(folder, program))),
    hasChineseFont: () =>
      (spawnSync('fc-list', [':lang=zh'], { env, encoding: 'utf8' }).stdout ?? '').trim() !== '',
  };
}
