import { readSettings } from './settings.ts';
import { logLines } from './start/log-lines.ts';
import { progressOn } from './start/progress.ts';
import { start } from './start/start.ts';
import { enrolmentLine, startTable } from './start/start-table.ts';

const stopWithinMs = 5000;
const out = process.stdout;

/** One line for a person; the stack only where we did not foresee it. */
function giveUp(error: unknown): never {
  process.stderr.write(`zhiqin: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.ZHIQIN_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
}

let asked = false;
let stopRunning: (() => Promise<void>) | undefined;

function askToStop(): void {
  // A second Ctrl-C means now.
  if (asked) process.exit(130);
  asked = true;
  out.write('\nstopping …\n');
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  void stopRunning?.().then(
    () => process.exit(0),
    (error) => giveUp(error),
  );
}
process.on('SIGINT', askToStop);
process.on('SIGTERM', askToStop);

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  const running = await start(
    settings,
    progressOn(out),
    logLines(out, () => new Date()),
  );
  stopRunning = running.stop;
  if (asked) {
    await running.stop();
    process.exit(0);
  }
  out.write(startTable(running));
  const { origin } = running;
  if (origin) {
    const shown = await running.telling?.enrolment().catch(() => null);
    if (shown) out.write(enrolmentLine(origin, shown));
  }
} catch (error) {
  giveUp(error);
}
