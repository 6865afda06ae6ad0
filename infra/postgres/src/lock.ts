import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { isAlive, startedAt } from './processes.ts';

/** Who supervises a data folder: written when it is taken, completed with the port once the server answers. */
export interface Holder {
  pid: number;
  started: string;
  port?: number;
}

const lockFile = (dataDir: string) => `${dataDir}.lock`;

/** The living process that supervises the folder, or undefined. */
export function readHolder(dataDir: string): Holder | undefined {
  let holder: Holder;
  try {
    holder = JSON.parse(readFileSync(lockFile(dataDir), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
  return isAlive(holder.pid) && startedAt(holder.pid) === holder.started ? holder : undefined;
}

/** Takes the folder for this process; throws one plain line while another living process holds it. */
export function takeLock(dataDir: string): void {
  const holder = readHolder(dataDir);
  if (holder !== undefined) {
    throw new Error(
      `The database in ${dataDir} is already in use by process ${holder.pid}: stop that one first (Ctrl-C in its window).`,
    );
  }
  rmSync(lockFile(dataDir), { force: true });
  try {
    const file = openSync(lockFile(dataDir), 'wx', 0o600);
    writeSync(file, JSON.stringify(ourselves()));
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Somebody was faster: look again who it is.
    takeLock(dataDir);
  }
}

/** Tells others that the server answers at this port. The rename keeps a reader from seeing half a file. */
export function announcePort(dataDir: string, port: number): void {
  const fresh = `${lockFile(dataDir)}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ ...ourselves(), port }), { mode: 0o600 });
  renameSync(fresh, lockFile(dataDir));
}

/** Gives the folder back. */
export function releaseLock(dataDir: string): void {
  rmSync(lockFile(dataDir), { force: true });
}

function ourselves(): Holder {
  return { pid: process.pid, started: startedAt(process.pid) };
}
