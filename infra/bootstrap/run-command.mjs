import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { PlainFailure } from './progress.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and returns its exit code. One Ctrl-C asks it to stop, a second one ends it.
 * Throws PlainFailure when the program does not exist.
 */
export function runCommand(program, args, options) {
  const posix = process.platform !== 'win32';
  const [command, ...rest] = dieWithUs([program, ...args]);
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      ...options,
      // A group of its own, so that a signal reaches it once, from us, and can be sent to all it has started.
      detached: posix && !ownsTerminal(options.stdio),
      shell: !posix,
    });
    const group = posix && !ownsTerminal(options.stdio) ? -child.pid : child.pid;
    const stopForwarding = forwardSignals(group);
    child.once('error', (error) => {
      stopForwarding();
      const reason = error.code === 'ENOENT' ? 'is not installed' : error.message;
      reject(new PlainFailure(`${program} ${reason}`));
    });
    child.once('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** A program that reads the terminal must stay in its foreground group; it hears Ctrl-C by itself. */
function ownsTerminal(stdio) {
  return stdio === 'inherit' && process.stdin.isTTY === true;
}

let askedToStop = false;

/** Whether Ctrl-C (or a plain kill) has come, so that what failed since then failed on purpose. */
export function wasAskedToStop() {
  return askedToStop;
}

function forwardSignals(target) {
  let firstAt;
  const forward = (signal) => {
    askedToStop = true;
    const now = performance.now();
    // npm passes on a Ctrl-C that the terminal has already sent us: two within a moment are one.
    if (firstAt !== undefined && now - firstAt < 500) return;
    send(target, firstAt === undefined ? signal : 'SIGKILL');
    firstAt ??= now;
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

function send(target, signal) {
  try {
    process.kill(target, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

let setprivWorks;

/** On Linux the kernel ends the program when we are killed outright; elsewhere it would live on. */
function dieWithUs(words) {
  if (process.platform !== 'linux') return words;
  const wish = ['setpriv', '--pdeathsig', 'TERM'];
  setprivWorks ??= spawnSync(wish[0], [...wish.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
  return setprivWorks ? [...wish, ...words] : words;
}
