import path from 'node:path';
import type { SyncResponse } from '@zhiqin/duty/rules';
import { ask, keptConnections } from '../ask-http.ts';
import { type BenchDatabase, connections } from '../bench-database.ts';
import type { Company } from '../company.ts';
import { type Figure, figureOf } from '../figure.ts';
import { freePort } from '../free-port.ts';
import { inLanes, interleave } from '../interleave.ts';
import { startMeasured } from '../measured-process.ts';
import { type BenchPhone, enrolPhones } from './phones.ts';
import { insertRaw, makeRawTable } from './raw-insert.ts';

const server = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts');
const batchSize = 50;
/** What a phone that was two days in a basement sends when it comes up. */
const waitingEntries = 500;

export interface ScanSizes {
  rounds: number;
  /** Of one scan each, per phone and round. */
  singles: number;
  /** Of fifty scans each, per phone and round. */
  batches: number;
  /** Of five hundred scans each, one phone, one after another, per round. */
  backlogs: number;
  rawRows: number;
}

/**
 * Signed scans over HTTP into the product in a process of its own: recognised, verified, judged behind row-level
 * security, logged, projected, audited, committed; against the database taking equal rows and nothing else.
 */
export async function scanFigures(
  database: BenchDatabase,
  company: Company,
  { rounds, singles, batches, backlogs, rawRows }: ScanSizes,
): Promise<Figure[]> {
  // One more lends its first scan's form to the raw rows: the others' logs reach the server without a gap.
  const [lender, ...phones] = await enrolPhones(company, database.db, connections + 1);
  await makeRawTable(database.owner);
  const [like] = (await lender?.sign(1)) ?? [];
  if (!like) throw new Error('a phone signs what it is asked to');
  const agent = keptConnections(1);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const product = await startMeasured(
    [server],
    {
      DATABASE_URL: database.ownerUrl,
      ZHIQIN_DATA: path.join(database.folder, 'data'),
      ZHIQIN_PROCESS: 'web',
      ZHIQIN_DEMO: '0',
      PORT: String(port),
    },
    () => ask(`${url}/ready`, agent).then(Boolean, () => false),
  );

  const cpu = { single: [] as number[], batch: [] as number[], backlog: [] as number[] };
  /** Sends what was signed beforehand, one phone a lane. @returns entries a second. */
  const send = async (
    kind: keyof typeof cpu,
    requests: number,
    size: number,
    senders: readonly BenchPhone[] = phones,
  ): Promise<number> => {
    const bodies = await Promise.all(senders.map((phone) => bodiesOf(phone, requests, size)));
    const entries = senders.length * requests * size;
    // Open beforehand and of this round alone: the server closes one that stood idle while the other sides ran.
    const lanes = keptConnections(senders.length);
    await inLanes([...senders.keys()], senders.length, async () => void (await ask(`${url}/ready`, lanes)));
    const usedBefore = await product.cpuMicros();
    const startedAt = performance.now();
    await inLanes([...senders.keys()], senders.length, async (i) => {
      for (const body of bodies[i] ?? []) await sendOne(url, lanes, senders[i] as BenchPhone, body, size);
    });
    const seconds = (performance.now() - startedAt) / 1000;
    lanes.destroy();
    cpu[kind].push(((await product.cpuMicros()) - usedBefore) / entries);
    return entries / seconds;
  };

  try {
    const values = await interleave(
      {
        raw: () => insertRaw(database.owner, like, rawRows),
        single: () => send('single', singles, 1),
        batch: () => send('batch', batches, batchSize),
        rawAlone: () => insertRaw(database.owner, like, Math.ceil(rawRows / 4), 1),
        backlog: () => send('backlog', backlogs, waitingEntries, phones.slice(0, 1)),
      },
      rounds,
      2,
    );
    const against: [string, number[]] = ['raw insert', values.raw];
    const lanes = `${connections} connections`;
    return [
      figureOf({
        name: `one scan through everything ÷ raw insert of an equal row, ${lanes}`,
        ours: ['scan', values.single],
        against,
        unit: 'a second',
        bar: { is: 'at least', value: 0.25 },
      }),
      figureOf({
        name: `scans in batches of ${batchSize} ÷ raw single inserts, ${lanes}`,
        ours: ['batched scan', values.batch],
        against,
        unit: 'a second',
        bar: { is: 'at least', value: 2 },
      }),
      figureOf({
        name: `${waitingEntries} waiting entries synced in one go ÷ raw single inserts, one connection each`,
        ours: ['waiting entry', values.backlog],
        against: ['raw insert', values.rawAlone],
        unit: 'a second',
        bar: { is: 'at least', value: 2 },
      }),
      figureOf({
        name: `CPU of the server for a scan in a batch of ${batchSize} ÷ 1 ms`,
        ours: ['scan', cpu.batch.slice(-rounds)],
        against: ['aim', [1000]],
        unit: 'CPU µs',
        bar: { is: 'at most', value: 1 },
      }),
      figureOf({
        name: 'CPU of the server for a scan sent alone ÷ in a batch',
        ours: ['alone', cpu.single.slice(-rounds)],
        against: ['in a batch', cpu.batch.slice(-rounds)],
        unit: 'CPU µs',
      }),
    ];
  } finally {
    agent.destroy();
    await product.stop();
  }
}

async function bodiesOf(phone: BenchPhone, requests: number, size: number): Promise<string[]> {
  const bodies: string[] = [];
  for (let i = 0; i < requests; i++) {
    const entries = await phone.sign(size);
    bodies.push(JSON.stringify({ lastSeq: phone.log.lastSeq, entries, packVersion: null }));
  }
  return bodies;
}

async function sendOne(
  url: string,
  agent: ReturnType<typeof keptConnections>,
  phone: BenchPhone,
  body: string,
  size: number,
): Promise<void> {
  const text = await ask(`${url}/api/sync`, agent, { body, headers: { authorization: phone.authorization } });
  const { results } = JSON.parse(text) as SyncResponse;
  // What is not taken in must not look fast.
  const taken = results.filter(({ status }) => status === 'accepted');
  if (taken.length !== size) throw new Error(`not all scans were taken in: ${text.slice(0, 400)}`);
}
