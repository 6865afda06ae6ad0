import type { ProcessKind } from '../../src/settings.ts';
import { type Running, start } from '../../src/start/start.ts';
import { freePort } from './free-port.ts';
import { shiftedClock } from './shifted-clock.ts';

export interface Serving {
  ownerUrl: string;
  dataDir: string;
  clockOffsetMs: number;
  process: ProcessKind;
  /** Absent: a free one. */
  port?: number;
}

/** The real server of this process on its own port, its clock beside the machine's, without a story that goes on. */
export async function serveProduct(serving: Serving): Promise<Running & { origin: string }> {
  const settings = {
    host: '127.0.0.1',
    port: serving.port ?? (await freePort()),
    process: serving.process,
    databaseUrl: serving.ownerUrl,
    dataDir: serving.dataDir,
    origin: null,
    trustProxy: false,
    tellsDemoStory: false,
    smtpUrl: null,
    mailFrom: null,
    dev: false,
  };
  const running = await start(
    settings,
    (_step, run) => run(),
    logTrouble,
    shiftedClock(serving.clockOffsetMs),
  );
  if (running.pagesMissing.length > 0 || !running.origin) {
    await running.stop();
    throw new Error(`not built: ${running.pagesMissing.join(', ')}. Run: npm exec turbo run build`);
  }
  return { ...running, origin: running.origin };
}

/** What went wrong inside is wanted when a journey fails; what went well is not. */
function logTrouble(line: Record<string, unknown>): void {
  if (line.level === 'error' || line.level === 'warn' || Number(line.status) >= 500)
    process.stderr.write(`${JSON.stringify(line)}\n`);
}
