import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../free-port.ts';
import type { NightClock } from './night-clock.ts';

const program = path.join(import.meta.dirname, 'fault-server.ts');

/** The product's server as a process that can be killed and comes back on the same port. */
export class ProductProcess {
  readonly port: number;
  #child: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();
  readonly #env: NodeJS.ProcessEnv;
  readonly #clock: NightClock;
  /** What it complained of. */
  complaints = '';

  private constructor(port: number, env: NodeJS.ProcessEnv, clock: NightClock) {
    this.port = port;
    this.#env = env;
    this.#clock = clock;
  }

  static async start(databaseUrl: string, dataDir: string, clock: NightClock): Promise<ProductProcess> {
    const port = await freePort();
    const env = { DATABASE_URL: databaseUrl, ZHIQIN_DATA: dataDir, PORT: String(port) };
    const product = new ProductProcess(port, env, clock);
    product.#launch();
    await product.isUp();
    return product;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its clock goes as the site's. */
  tellTime(): void {
    if (this.#child?.connected) this.#child.send({ offsetMs: this.#clock.offsetMs });
  }

  /** kill -9, and started again at once. Returns before either has happened. */
  kill(): void {
    this.#child?.kill('SIGKILL');
    this.#launch();
  }

  isUp(): Promise<void> {
    return this.#up;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  #launch(): void {
    const before = this.#child;
    this.#up = (async () => {
      // The port is free once the one before is gone.
      if (before && before.exitCode === null && !before.signalCode) await once(before, 'exit');
      const child = spawn(process.execPath, [program], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          ...this.#env,
          FAULTS_CLOCK_OFFSET_MS: String(this.#clock.offsetMs),
        },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      this.#child = child;
      child.stderr?.on('data', (text: Buffer) => {
        this.complaints = (this.complaints + text).slice(-8000);
      });
      await new Promise<void>((resolve, reject) => {
        child.once('message', () => resolve());
        child.once('exit', (code, signal) =>
          reject(new Error(`the server ended (${code ?? signal}):\n${this.complaints}`)),
        );
      });
      this.tellTime();
    })();
    // Whoever needs it asks; a failure nobody asked about yet is no unhandled one.
    this.#up.catch(() => undefined);
  }
}
