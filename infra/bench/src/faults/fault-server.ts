// A process of its own: the product's web server by a clock its parent tells, to be killed at any moment.
import { start } from '@zhiqin/server/start';

let offsetMs = Number(process.env.FAULTS_CLOCK_OFFSET_MS);
process.on('message', (told: { offsetMs: number }) => {
  offsetMs = told.offsetMs;
});
process.on('disconnect', () => process.exit(0));

await start(
  {
    host: '127.0.0.1',
    port: Number(process.env.PORT),
    process: 'web',
    databaseUrl: process.env.DATABASE_URL as string,
    dataDir: process.env.ZHIQIN_DATA as string,
    origin: null,
    trustProxy: false,
    tellsDemoStory: false,
    smtpUrl: null,
    mailFrom: null,
    dev: false,
  },
  (_step, run) => run(),
  (line) => {
    // A database that was shot is what this is about; anything else unforeseen is shown.
    if (line.level === 'error') process.stderr.write(`${JSON.stringify(line)}\n`);
  },
  { now: () => new Date(Date.now() + offsetMs) },
);
process.send?.('up');
