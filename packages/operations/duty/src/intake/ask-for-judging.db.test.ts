import type { UseContext } from '@zhiqin/access';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestSite, type TestSite } from '../fixture.ts';
import { entryKinds } from '../kinds/index.ts';
import { askForJudging, type Occurred } from './ask-for-judging.ts';
import type { LastReport } from './read-site.ts';

let database: TestDatabase;
let place: TestSite;
beforeAll(async () => {
  database = await testDatabase();
  place = await makeTestSite(database);
});
afterAll(() => database.drop());

const report = (iso: string, statedLastSeq: number, contiguousSeq: number): LastReport => ({
  heardAt: new Date(iso),
  statedLastSeq,
  contiguousSeq,
});

const daysAsked = async (...[occurred, before, now]: Parameters<typeof asked>) =>
  (await asked(occurred, before, now)).map((job) => job.day);

async function asked(
  occurred: (string | Partial<Occurred>)[],
  before: LastReport | undefined,
  now: LastReport,
): Promise<Record<string, unknown>[]> {
  const jobs: Record<string, unknown>[] = [];
  const wall = {
    tenantId: place.tenantId,
    audience: 'staff',
    sites: 'all',
    clientIds: [],
    personId: null,
  } as const;
  await database.db.read(wall, async (tx) => {
    const enqueue = async (_task: string, payload: Record<string, unknown>, key: string) => {
      expect(key.length, 'a key the queue takes').toBeLessThanOrEqual(512);
      jobs.push(payload);
    };
    const ctx = { tx, tenantId: place.tenantId, enqueue } as unknown as UseContext;
    await askForJudging(
      ctx,
      { siteId: place.siteId, zone: 'Asia/Shanghai' },
      occurred.map((one) => ({
        kind: 'patrol.scan',
        postId: place.gate,
        shiftId: null,
        ...(typeof one === 'string' ? { at: new Date(one) } : { at: new Date(0), ...one }),
      })),
      before,
      now,
    );
  });
  return jobs;
}

describe('askForJudging', () => {
  it("asks once for each of the site's days that a batch touches", async () => {
    const occurred = ['2026-11-19T15:59:00Z', '2026-11-19T16:01:00Z', '2026-11-19T17:00:00Z'];
    expect(await daysAsked(occurred, undefined, report('2026-11-20T00:00:00Z', 3, 3))).toEqual([
      '2026-11-19',
      '2026-11-20',
    ]);
  });

  it('says which kinds came at which post between which hours, and the whole day where no post is named', async () => {
    const now = report('2026-11-20T00:00:00Z', 3, 3);
    const at = new Date('2026-11-19T17:30:00Z');
    const scan = { at, kind: 'patrol.scan', postId: place.gate };
    const admitted = { at, kind: 'visit.admit', postId: place.siteId };
    expect(await asked([scan, { ...scan, kind: 'patrol.end' }, admitted], undefined, now)).toMatchObject([
      {
        day: '2026-11-20',
        touched: {
          postId: place.gate,
          kinds: ['patrol.end', 'patrol.scan'],
          from: '2026-11-19T17:00:00.000Z',
          to: '2026-11-19T18:00:00.000Z',
        },
      },
      { day: '2026-11-20', touched: { postId: place.siteId, kinds: ['visit.admit'] } },
    ]);
    const [whole] = await asked([scan, { at, kind: 'device.away', postId: null }], undefined, now);
    expect(whole).toEqual({ siteId: place.siteId, day: '2026-11-20' });
  });

  it('asks for the whole day of a post where a busy shift came at once', async () => {
    const at = new Date('2026-11-19T17:30:00Z');
    const now = report('2026-11-20T00:00:00Z', 3, 3);
    const longestFirst = [...entryKinds.keys()].sort((a, b) => b.length - a.length);
    const shiftId = place.siteId;
    for (let kinds = 1; kinds <= longestFirst.length; kinds++) {
      const occurred = longestFirst.slice(0, kinds).map((kind) => ({ at, kind, shiftId }));
      const [only, ...more] = await asked(occurred, undefined, now);
      expect(more).toEqual([]);
      if (kinds === longestFirst.length) expect(only).toEqual({ siteId: place.siteId, day: '2026-11-20' });
    }
  });

  it('asks for nothing at an ordinary heartbeat', async () => {
    expect(
      await daysAsked([], report('2026-11-20T00:00:00Z', 3, 3), report('2026-11-20T00:01:00Z', 3, 3)),
    ).toEqual([]);
  });

  it('asks for the days of a silence that a whole log has ended, and not while something is missing', async () => {
    const before = report('2026-11-18T00:00:00Z', 3, 3);
    expect(await daysAsked([], before, report('2026-11-20T00:00:00Z', 3, 3))).toEqual([
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ]);
    expect(await daysAsked([], before, report('2026-11-20T00:00:00Z', 4, 3))).toEqual([]);
  });
});
