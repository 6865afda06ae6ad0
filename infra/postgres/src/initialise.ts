import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { superuser } from './credentials.ts';
import { commandLine, type Disguise, ownFolder } from './unprivileged.ts';

/** The line of PostgreSQL that the binaries belong to; a folder of another line can't be opened by them. */
const majorVersion = '18';

/**
 * Makes the data folder with initdb unless it exists. The work is done beside it and renamed into place,
 * so an interrupted start leaves no half-made folder.
 * Throws one plain line when the folder is of another PostgreSQL line, is something else, or initdb fails.
 */
export function initialise(
  dataDir: string,
  initdb: string,
  disguise: Disguise,
  superuserPassword: string,
  fsync: boolean,
): void {
  if (existsSync(dataDir)) {
    checkVersion(dataDir);
    return;
  }
  const unfinished = `${dataDir}.unfinished`;
  const passwordFile = `${dataDir}.superuser`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  ownFolder(disguise, unfinished);
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  try {
    const [program = initdb, ...args] = commandLine(
      disguise,
      [
        initdb,
        ...['-D', unfinished, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
        // The builtin provider sorts by code point on every machine alike, whatever C library it has.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...(fsync ? [] : ['--no-sync']),
      ],
      false,
    );
    const made = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    if (made.error) throw new Error(`initdb could not be run: ${made.error.message}`);
    if (made.status !== 0) throw new Error(`initdb failed: ${lastLine(made.stderr)}`);
    renameSync(unfinished, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function checkVersion(dataDir: string): void {
  let version: string;
  try {
    version = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Error(`${dataDir} exists but is no PostgreSQL data folder: move it away.`);
    }
    throw new Error(`${dataDir} can't be read by this user: it was made by another one.`);
  }
  if (version !== majorVersion) {
    throw new Error(`${dataDir} was made by PostgreSQL ${version}, the programs here are ${majorVersion}.`);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
