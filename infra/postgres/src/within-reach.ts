import { cpSync, lstatSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Binaries } from './platform.ts';
import type { Disguise } from './unprivileged.ts';

/**
 * Programs that the server's user may run. PostgreSQL asks `access(2)` whether it may run itself, and that call
 * passes over capabilities: under a folder of mode 700 the user `nobody` is told no. Then the programs are copied once
 * to where everybody may read.
 * @throws Error in one plain line where something else lies in the copy's place.
 */
export function withinReach(
  binaries: Binaries,
  disguise: Disguise,
  copies: string = path.join(tmpdir(), 'zhiqin-postgres-18'),
): Binaries {
  const installed = path.resolve(path.dirname(binaries.postgres), '..');
  if (disguise !== 'nobody' || isOpenToAll(installed)) return binaries;
  const copy = copyOf(installed, copies);
  const moved = (program: string) => path.join(copy, path.relative(installed, program));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** One copy for one state of the programs, so that a newer version never runs an older one's. */
function copyOf(installed: string, copies: string): string {
  const { mtimeMs, size } = statSync(path.join(installed, 'bin'));
  const copy = `${copies}-${Math.round(mtimeMs)}-${size}`;
  const known = lstatSync(copy, { throwIfNoEntry: false });
  if (!known) {
    const unfinished = mkdtempSync(`${copies}-unfinished-`);
    const made = path.join(unfinished, 'native');
    try {
      cpSync(installed, made, { recursive: true, verbatimSymlinks: true });
      renameSync(made, copy);
    } catch (error) {
      // Another process may have been quicker.
      if (!lstatSync(copy, { throwIfNoEntry: false })) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    return copyOf(installed, copies);
  }
  const isOurs = known.isDirectory() && known.uid === process.getuid?.() && (known.mode & 0o022) === 0;
  if (!isOurs) throw new Error(`${copy} is in the way of a copy of PostgreSQL: remove it.`);
  return copy;
}
