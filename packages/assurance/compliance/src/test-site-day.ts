import { type Actor, execute, systemActor, type UseCase } from '@zhiqin/access';
import { device, tenant } from '@zhiqin/access/schema';
import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import type { Tx } from '@zhiqin/db';
import { deviceReport, patrolRound } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { ruleDocumentText } from '@zhiqin/regulations';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { addCheckpoint, addPost, addRoute, createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { evaluateSiteDays, listResults } from './index.ts';

/** A site with one gate and one patrol post, one day shift each, under the residential template. Live bindings. */
export const day = '2026-10-20';
export const start = new Date('2026-10-19T23:00:00Z');
export const end = new Date('2026-10-20T07:00:00Z');
/** What the days written here are judged by; the template asks for more. */
const judgedControls = ['R01', 'H01', 'H02', 'H03', 'T01', 'T02', 'T03', 'V01', 'V04', 'F05', 'P01', 'K09'];
export const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

export let database: TestDatabase;
export let clock: TestClock;
export let tenantId: string;
export let siteId: string;
export let gate: string;
export let patrol: string;
export let gatePhone: string;
export let patrolPhone: string;
export let zhou: string;
export let li: string;
export const shifts: Record<string, string> = {};

export async function openTestDatabase(): Promise<void> {
  database = await testDatabase();
}

export const runAs = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
  execute(use, { db: database.db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
export const run = <I, O>(use: UseCase<I, O>, input: unknown) => runAs(systemActor(tenantId), use, input);
export const asOperations = <I, O>(use: UseCase<I, O>, input: unknown) =>
  runAs(
    {
      kind: 'member',
      role: 'operations',
      tenantId,
      membershipId: uuidv7(),
      accountId: uuidv7(),
      personId: null,
      sites: 'all',
      clientIds: [],
      displayName: '林晓岚',
      sessionId: null,
    },
    use,
    input,
  );
const wall = () => ({
  tenantId,
  audience: 'staff' as const,
  sites: 'all' as const,
  clientIds: [],
  personId: null,
});
export const write = <T>(work: (tx: Tx) => Promise<T>) => database.db.write(wall(), work);

export async function heard(deviceId: string, at: Date): Promise<void> {
  await write((tx) =>
    tx
      .insert(deviceReport)
      .values({ tenantId, id: uuidv7(), siteId, deviceId, heardAt: at, statedLastSeq: 0, contiguousSeq: 0 }),
  );
}

export const span = (postId: string, personId: string, from: Date, to: Date | null, phone: string) => ({
  tenantId,
  id: uuidv7(),
  siteId,
  postId,
  personId,
  shiftId: shifts[postId] ?? null,
  deviceId: phone,
  fromAt: from,
  toAt: to,
  openingEntryId: uuidv7(),
  closingEntryId: to ? uuidv7() : null,
  identity: 'pin',
});

export async function round(startedAt: Date, scanned = 2): Promise<void> {
  await write((tx) =>
    tx.insert(patrolRound).values({
      tenantId,
      id: uuidv7(),
      siteId,
      roundId: uuidv7(),
      postId: patrol,
      shiftId: shifts[patrol] ?? null,
      personId: li,
      deviceId: patrolPhone,
      startedAt,
      endedAt: minutes(startedAt, 20),
      plannedPoints: 2,
      scannedPoints: scanned,
      missedPointIds: [],
      missed: [],
      isInOrder: null,
      entryIds: [uuidv7()],
    }),
  );
}

export const evaluate = () => run(evaluateSiteDays, { siteId, fromDay: day, toDay: day });
export async function verdicts(postId: string | null) {
  const rows = await run(listResults, { siteId, fromDay: day, toDay: '2026-10-31', limit: 500 });
  return Object.fromEntries(
    rows
      .filter((row) => postId === undefined || row.postId === postId)
      .map((row) => [row.controlCode, row.verdict]),
  );
}
export const resultOf = async (code: string, postId: string | null) =>
  (await run(listResults, { siteId, fromDay: day, toDay: day, controlCode: code })).find(
    (row) => row.postId === postId,
  );

/** A site with one gate and one patrol post, one day shift each, under the residential template. */
export async function layTestSite(): Promise<void> {
  clock = testClock('2026-10-01T00:00:00Z');
  tenantId = uuidv7();
  await database.db.write({ ...wall(), audience: 'staff' }, (tx) =>
    tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安泰',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN'],
      createdAt: clock.now(),
    }),
  );
  siteId = (
    await run(createSite, { code: 'A', name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai' })
  ).id;
  const shiftPattern = [{ code: 'D', startTime: '07:00', endTime: '15:00' }];
  gate = (
    await run(addPost, {
      siteId,
      code: 'G1',
      name: '南门岗',
      kind: 'gate',
      registersVisitors: true,
      heads: 1,
      shiftPattern,
    })
  ).id;
  patrol = (
    await run(addPost, { siteId, code: 'P1', name: '巡逻岗', kind: 'patrol', heads: 1, shiftPattern })
  ).id;
  const points = await Promise.all(
    ['A1', 'A2'].map((code) => run(addCheckpoint, { siteId, code, name: code })),
  );
  await run(addRoute, {
    siteId,
    postId: patrol,
    code: 'R1',
    name: '巡逻线',
    roundsPerShift: 4,
    checkpointIds: points.map((point) => point.id),
  });
  const { regulations } = await run(importRegulation, {
    siteId,
    code: 'MAIN',
    fileName: '制度.txt',
    language: 'zh-CN',
    document: { text: ruleDocumentText('residential', 'zh-CN') },
  });
  const versionId = regulations[0]?.versionId;
  await run(adoptTemplateBindings, { versionId, controls: judgedControls });
  await run(publishRegulation, { versionId, effectiveOn: '2026-10-01', skipReason: '沿用纸面制度' });
  [zhou, li, gatePhone, patrolPhone] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await write(async (tx) => {
    for (const [i, id] of [zhou, li].entries()) {
      await tx.insert(guard).values({
        tenantId,
        id,
        siteIds: [siteId],
        staffNo: `S${i}`,
        name: `保安${i}`,
        pinyin: 'bao an',
        rank: 'guard',
        joinedOn: '2026-01-01',
        createdAt: start,
      });
    }
    for (const [postId, guardId, phone] of [
      [gate, zhou, gatePhone],
      [patrol, li, patrolPhone],
    ] as const) {
      await tx.insert(device).values({
        tenantId,
        id: phone,
        siteId,
        postId,
        kind: 'site',
        label: `手机 ${phone.slice(-2)}`,
        publicKey: {},
        verifierSalt: '',
        enrolledAt: new Date('2026-10-01'),
      });
      const id = uuidv7();
      shifts[postId] = id;
      await tx
        .insert(shift)
        .values({ tenantId, id, siteId, postId, day, code: 'D', startsAt: start, endsAt: end, heads: 1 });
      await tx
        .insert(assignment)
        .values({ tenantId, id: uuidv7(), siteId, shiftId: id, guardId, startsAt: start, endsAt: end });
    }
  });
}
