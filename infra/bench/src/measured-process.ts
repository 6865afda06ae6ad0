import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface MeasuredProcess {
  /** CPU it has used since its start, all threads, in microseconds. */
  cpuMicros(): Promise<number>;
  stop(): Promise<void>;
}

const tellCpu = path.join(import.meta.dirname, 'tell-cpu.ts');

/**
 * Starts a Node program of its own and waits until it answers.
 * @param isUp asked until it says true.
 * @throws Error with the program's last words when it ends before that.
 */
export async function startMeasured(
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  isUp: (out: string) => Promise<boolean>,
): Promise<MeasuredProcess> {
  const child = spawn(process.execPath, ['--import', tellCpu, ...program], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const keep = (text: Buffer) => {
    said = (said + text).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isUp(said))) {
    if (child.exitCode !== null) throw new Error(`${program.join(' ')} ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    cpuMicros: () => ask(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function ask(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve((answer as { cpuMicros: number }).cpuMicros));
    child.send('cpu', (error) => error && reject(error));
  });
}
