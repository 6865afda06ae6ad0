import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

/** How the server is started, since PostgreSQL refuses the effective user 0 and a user without a name. */
export type Disguise =
  /** We are an ordinary user: nothing to do. */
  | 'none'
  /** A user namespace in which we bear another number; files stay ours and no folder has to be opened. */
  | 'namespace'
  /** The user `nobody` with the one capability that lets it pass folders of mode 700. */
  | 'nobody';

/** A user that every system's list has; PostgreSQL looks the name up. */
const nobodyId = 65534;

/** Who we are, as far as PostgreSQL minds. */
export interface Identity {
  isRoot: boolean;
  /** false for a bare number, as containers are often given. */
  hasName: boolean;
}

/** Looks at this process. */
export function ownIdentity(): Identity {
  let hasName = true;
  try {
    userInfo();
  } catch {
    hasName = false;
  }
  return { isRoot: process.getuid?.() === 0, hasName };
}

/** Chooses how to start, given who we are and whether this machine allows user namespaces. */
export function chooseDisguise({ isRoot, hasName }: Identity, namespacesAllowed: () => boolean): Disguise {
  if (!isRoot && hasName) return 'none';
  if (namespacesAllowed()) return 'namespace';
  return isRoot ? 'nobody' : 'none';
}

const namespaceCommand = ['unshare', '--user', `--map-user=${nobodyId}`, `--map-group=${nobodyId}`];
const onlyPassFolders = '-all,+dac_override';
const nobodyCommand = [
  'setpriv',
  `--reuid=${nobodyId}`,
  `--regid=${nobodyId}`,
  '--clear-groups',
  `--inh-caps=${onlyPassFolders}`,
  `--ambient-caps=${onlyPassFolders}`,
  `--bounding-set=${onlyPassFolders}`,
];

/** Asks the machine itself: containers often refuse user namespaces. */
export function namespacesAllowed(): boolean {
  const [program = 'unshare', ...rest] = namespaceCommand;
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * The whole command line for a program under a disguise. With `dieWithParent` the kernel sends it SIGINT
 * when our process ends, even by kill -9; that exists on Linux only, elsewhere the next start cleans up.
 */
export function commandLine(disguise: Disguise, program: string[], dieWithParent: boolean): string[] {
  const prefix = disguise === 'namespace' ? namespaceCommand : disguise === 'nobody' ? nobodyCommand : [];
  // The wish to die comes last: the kernel forgets it when credentials change.
  const death = dieWithParent ? ['setpriv', '--pdeathsig', 'INT'] : [];
  return [...prefix, ...death, ...program];
}

/** Gives the data folder to the user the server will be, where an earlier start ran under another disguise. */
export function ownFolder(disguise: Disguise, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const wanted = disguise === 'nobody' ? nobodyId : 0;
  if (lstatSync(folder).uid !== wanted) giveTo(folder, wanted);
}

function giveTo(entry: string, userId: number): void {
  const stat = lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  if (stat.isDirectory()) for (const name of readdirSync(entry)) giveTo(path.join(entry, name), userId);
  chownSync(entry, userId, userId);
}
