import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from './progress.mjs';
import { fingerprint, installationFiles } from './stamps.mjs';

/** The top of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const stampFile = path.join(root, 'node_modules', '.stamp');

const installArguments = [
  'install',
  '--frozen-lockfile',
  '--prefer-offline',
  '--config.confirmModulesPurge=false',
  '--config.fetchRetryMintimeout=1000',
  '--config.fetchRetryMaxtimeout=8000',
];

/** Installs the packages of the lock; nothing, and no network, once that is done. */
export async function installWorkspace(house) {
  const wanted = fingerprint(installationFiles(root));
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'ready';
  const registry = house.env.npm_config_registry;
  const code = await house.run('pnpm', [
    ...installArguments,
    ...(registry ? [`--registry=${registry}`] : []),
  ]);
  if (code !== 0) {
    throw new PlainFailure(
      `pnpm could not install the packages (exit ${code}): see its lines above; if they speak of the network, is the registry reachable?`,
    );
  }
  writeFileSync(stampFile, wanted);
  return 'installed';
}

/** Builds what has a build; turbo repeats only what changed. */
export async function build(house, filters = []) {
  const code = await house.run('turbo', ['run', 'build', '--output-logs=errors-only', ...filters]);
  if (code !== 0) throw new PlainFailure(`the build failed (exit ${code}): see the lines above`);
}
