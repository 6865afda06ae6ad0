import path from 'node:path';
import { actorOfOwner, openSession, sessionCookieName, systemActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { systemClock } from '@zhiqin/kernel';
import superjson from 'superjson';
import { ask, keptConnections } from '../ask-http.ts';
import type { BenchDatabase } from '../bench-database.ts';
import { type Company, laySite } from '../company.ts';
import { type Figure, figureOf } from '../figure.ts';
import { freePort } from '../free-port.ts';
import { inLanes } from '../interleave.ts';
import { startMeasured } from '../measured-process.ts';

const server = path.resolve(import.meta.dirname, '../../../../apps/server/src/main.ts');
const senders = 32;
/** An address may send so many at once, and one more a minute. */
const takenAtOnce = 10;
const words = [
  '刷屏',
  `'; drop table ticket; --`,
  '=HYPERLINK("http://evil.example")',
  '<script>alert(1)</script>',
];

/**
 * A flood of posts at the public door of the product in a process of its own, while somebody signed in goes on working: how much
 * longer he waits, and how many posts are kept. @throws Error where one is neither taken nor told to wait, or too many are taken.
 */
export async function floodFigures(
  database: BenchDatabase,
  company: Company,
  posts: number,
): Promise<Figure[]> {
  const { siteId } = await laySite(company, database.db, 1);
  const actor = systemActor(company.tenantId);
  const asHouse = {
    db: database.db,
    clock: systemClock,
    actor,
    language: 'zh-CN',
    requestId: 'bench',
  } as const;
  const { token } = await createCaller(asHouse).service.renewPoster({ siteId });
  const cookie = await ownersCookie(database, company);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const worker = keptConnections(1);
  const product = await startMeasured(
    [server],
    {
      DATABASE_URL: database.ownerUrl,
      ZHIQIN_DATA: path.join(database.folder, 'data'),
      ZHIQIN_PROCESS: 'web',
      ZHIQIN_DEMO: '0',
      PORT: String(port),
    },
    () => ask(`${url}/ready`, worker).then(Boolean, () => false),
  );
  const works = async () => {
    const from = performance.now();
    await ask(`${url}/api/trpc/access.readSelf`, worker, { headers: { cookie } });
    return performance.now() - from;
  };
  try {
    const alone: number[] = [];
    for (let i = 0; i < 220; i++) alone.push(await works());
    const agent = keptConnections(senders);
    const answers = new Map<number, number>();
    const told = (status: number) => answers.set(status, (answers.get(status) ?? 0) + 1);
    const send = async (i: number) => {
      const body = superjson.stringify({ token, kind: 'complaint', text: `${words[i % words.length]} ${i}` });
      await ask(`${url}/api/trpc/service.sendFeedback`, agent, { body }).then(
        () => told(200),
        (error: Error) => told(Number.parseInt(error.message, 10) || 0),
      );
    };
    let isOver = false;
    const during: number[] = [];
    const working = (async () => {
      while (!isOver) during.push(await works());
    })();
    const from = performance.now();
    await inLanes([...Array(posts).keys()], senders, send);
    const seconds = (performance.now() - from) / 1000;
    isOver = true;
    await working;
    agent.destroy();
    const taken = answers.get(200) ?? 0;
    if (taken + (answers.get(429) ?? 0) !== posts || taken > takenAtOnce + Math.ceil(seconds / 60))
      throw new Error(`the flood was answered ${JSON.stringify(Object.fromEntries(answers))}`);
    // The first calls of a process compile.
    const calm = alone.slice(20);
    const unit = 'ms';
    return [
      figureOf({
        name: `a member’s request under ${posts} public posts from one address ÷ without them, median`,
        ours: ['flooded', [at(during, 0.5)]],
        against: ['calm', [at(calm, 0.5)]],
        unit,
      }),
      figureOf({
        name: 'the same, 95th percentile ÷ 1 s',
        ours: ['flooded', [at(during, 0.95)]],
        against: ['aim', [1000]],
        unit,
        bar: { is: 'at most', value: 1 },
      }),
      figureOf({
        name: 'posts of the flood that were kept ÷ what an address may send; the others were told to wait',
        ours: ['kept', [taken]],
        against: ['allowed', [takenAtOnce + Math.floor(seconds / 60)]],
        unit: 'posts',
        bar: { is: 'at most', value: 1 },
      }),
      figureOf({
        name: 'posts of the flood answered ÷ seconds it took',
        ours: ['posts', [posts]],
        against: ['seconds', [seconds]],
        unit: '',
      }),
    ];
  } finally {
    worker.destroy();
    await product.stop();
  }
}

const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

async function ownersCookie({ db }: BenchDatabase, { tenantId }: Company): Promise<string> {
  const owner = await actorOfOwner(db, tenantId);
  if (!owner) throw new Error('the company has an owner');
  const { accountId, membershipId } = owner;
  const { token } = await db.identity((tx) =>
    openSession(tx, { accountId, tenantId, membershipId, now: systemClock.now() }),
  );
  return `${sessionCookieName(false)}=${token}`;
}
