import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { addressOf, databaseName, ownerRole, readOrMakeCredentials, superuser } from './credentials.ts';
import { initialise } from './initialise.ts';
import { announcePort, releaseLock, takeLock } from './lock.ts';
import { findBinaries } from './platform.ts';
import { assertPortFree, findFreePort } from './port.ts';
import { isAlive, isServerOf, readPostmaster, waitForEnd } from './processes.ts';
import { setUpOwner } from './set-up-owner.ts';
import {
  chooseDisguise,
  commandLine,
  type Disguise,
  namespacesAllowed,
  ownFolder,
  ownIdentity,
} from './unprivileged.ts';
import { withinReach } from './within-reach.ts';

export interface StartOptions {
  /** Folder of the database; made at the first start. Its password and lock lie beside it. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one is taken when left out. */
  port?: number;
  /** false trades safety for speed: for tests, never for data anybody wants to keep. Default true. */
  fsync?: boolean;
  /** false repeats the server's log on stderr. Default true. */
  quiet?: boolean;
  /** Further server settings, as `max_connections: '50'`. */
  settings?: Record<string, string>;
}

export interface RunningServer {
  /** Address of the owner of the product's database: may make roles and tables, is no superuser. */
  url: string;
  /** Address of the superuser, for set-up outside the product's own database. */
  superuserUrl: string;
  port: number;
  /** Number of the server process. */
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends open transactions, writes everything out and stops. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, making folder, owner role and database where needed.
 * A server left over by a killed process is stopped first. Throws one plain line when the programs are
 * missing, the port is busy, the folder is held by a living process or belongs to another user.
 */
export async function startPostgres(options: StartOptions): Promise<RunningServer> {
  const dataDir = path.resolve(options.dataDir);
  const installed = findBinaries();
  mkdirSync(path.dirname(dataDir), { recursive: true });
  if (options.port !== undefined) await assertPortFree(options.port);
  takeLock(dataDir);
  try {
    const disguise = chooseDisguise(ownIdentity(), namespacesAllowed);
    const binaries = withinReach(installed, disguise);
    const credentials = readOrMakeCredentials(dataDir);
    initialise(dataDir, binaries.initdb, disguise, credentials.superuserPassword, options.fsync ?? true);
    ownFolder(disguise, dataDir);
    await stopLeftOver(dataDir);
    const port = options.port ?? (await findFreePort());
    const server = await launch(binaries.postgres, dataDir, port, disguise, options);
    try {
      await setUpOwner(port, credentials);
    } catch (error) {
      await server.stop();
      throw error;
    }
    announcePort(dataDir, port);
    return {
      url: addressOf(ownerRole, credentials.ownerPassword, port, databaseName),
      superuserUrl: addressOf(superuser, credentials.superuserPassword, port, 'postgres'),
      port,
      ...server,
    };
  } catch (error) {
    releaseLock(dataDir);
    throw error;
  }
}

/** Stops the server of a process that was killed, and forgets a file that a stranger's number keeps alive. */
async function stopLeftOver(dataDir: string): Promise<void> {
  const left = readPostmaster(dataDir);
  if (left === undefined) return;
  if (isServerOf(left.pid, dataDir)) {
    process.kill(left.pid, 'SIGINT');
    if (!(await waitForEnd(left.pid, 15))) {
      process.kill(left.pid, 'SIGQUIT');
      if (!(await waitForEnd(left.pid, 5))) {
        throw new Error(`A PostgreSQL server left over on ${dataDir} (process ${left.pid}) does not stop.`);
      }
    }
  }
  rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}

async function launch(
  program: string,
  dataDir: string,
  port: number,
  disguise: Disguise,
  options: StartOptions,
): Promise<Pick<RunningServer, 'pid' | 'ended' | 'stop'>> {
  const [command = program, ...args] = commandLine(
    disguise,
    [program, '-D', dataDir, '-p', String(port), ...settingArguments(options)],
    process.platform === 'linux',
  );
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    // A session of its own: Ctrl-C in the terminal reaches us, and we stop the server last.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stopAtExit = () => child.kill('SIGINT');
  process.once('exit', stopAtExit);
  const pid = await untilReady(child, options.quiet ?? true);
  void ended.then(() => {
    process.off('exit', stopAtExit);
    releaseLock(dataDir);
  });
  return {
    pid,
    ended,
    async stop() {
      if (isAlive(pid)) child.kill('SIGINT');
      await ended;
    },
  };
}

const withoutSafety = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
/**
 * A table that filled up a minute ago and was never analysed has its foreign keys checked by walking a whole tenant:
 * seconds a batch instead of milliseconds. So a kept server looks twelve times as often whether one has grown.
 */
const younglyKnown = { autovacuum_naptime: '5s' };

function settingArguments(options: StartOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.fsync === false ? withoutSafety : younglyKnown),
    ...options.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Reads the server's log until it accepts connections; throws its own last complaint when it ends before. */
function untilReady(child: ChildProcess, quiet: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const complaints: string[] = [];
    const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      if (!quiet) process.stderr.write(`postgres: ${line}\n`);
      if (/FATAL|PANIC|ERROR|could not/.test(line) && complaints.length < 20) complaints.push(line);
      if (line.includes('ready to accept connections')) resolve(child.pid as number);
    });
    child.once('error', (error) => reject(new Error(`PostgreSQL could not be started: ${error.message}`)));
    lines.once('close', () => {
      const reason = complaints.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'no reason given';
      reject(new Error(`PostgreSQL did not start: ${reason}`));
    });
  });
}
