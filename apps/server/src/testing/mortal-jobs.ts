// A process of its own: the product's job loop by a clock its parent tells, to be killed at any moment.
import { start } from '../start/start.ts';

let offsetMs = Number(process.env.MORTAL_CLOCK_OFFSET_MS);
process.on('message', (told: { offsetMs: number }) => {
  offsetMs = told.offsetMs;
});
process.on('disconnect', () => process.exit(0));

await start(
  {
    ...{ host: '127.0.0.1', port: 0, process: 'jobs', origin: null, trustProxy: false, dev: false },
    databaseUrl: process.env.DATABASE_URL as string,
    dataDir: process.env.ZHIQIN_DATA as string,
    ...{ tellsDemoStory: false, smtpUrl: null, mailFrom: null },
  },
  (_step, run) => run(),
  (line) => {
    if (line.level !== 'info') process.stderr.write(`${JSON.stringify(line)}\n`);
  },
  { now: () => new Date(Date.now() + offsetMs) },
);
process.send?.('up');
