import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { declarePeriod } from '@zhiqin/adoption';
import {
  evaluateSiteDays,
  verdictsInLedger,
  waiverEndsInLedger,
  waiversInLedger,
  waiveStanding,
} from '@zhiqin/compliance';
import { dutyEntriesInLedger, erasuresInLedger } from '@zhiqin/duty';
import { hashOf, sealBody } from '@zhiqin/duty/rules';
import { dutyEntry, entryValue } from '@zhiqin/duty/schema';
import { localFolder, useFileStore } from '@zhiqin/files';
import { canonicalJson, uuidv7 } from '@zhiqin/kernel';
import { contributeLedgerSource, dayRoots, keepLedger, verifyLedger } from '@zhiqin/ledger';
import { seal, usePrivacyKey } from '@zhiqin/privacy';
import { signaturesInLedger } from '@zhiqin/service';
import { createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { liveMonth } from '../testing/lived-month.ts';
import { reportFilesInLedger } from './report-files-in-ledger.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-ledgered-'));
let database: TestDatabase;
let clock: TestClock;
let tenantId: string;
let siteId: string;

beforeAll(async () => {
  database = await testDatabase();
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(folder));
  for (const source of [
    dutyEntriesInLedger,
    erasuresInLedger,
    verdictsInLedger,
    waiversInLedger,
    waiverEndsInLedger,
    signaturesInLedger,
    reportFilesInLedger,
  ])
    contributeLedgerSource(source);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const wall = () => ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;
const as = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
  execute(use, { db: database.db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
const run = <I, O>(use: UseCase<I, O>, input: unknown) => as(systemActor(tenantId), use, input);
const operations = (): MemberActor => ({
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
});

beforeEach(async () => {
  clock = testClock('2026-10-01T00:00:00Z');
  tenantId = uuidv7();
  await database.db.write(wall(), (tx) =>
    tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安衡保安服务有限公司',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN'],
      createdAt: clock.now(),
    }),
  );
  siteId = (
    await run(createSite, { code: 'BJHY', name: '滨江花园', siteType: 'residential', zone: 'Asia/Shanghai' })
  ).id;
  await liveMonth({ db: database.db, clock, tenantId, siteId, run });
  for (let seq = 1; seq <= 12; seq++) await enterNote(seq);
  clock.set('2026-11-03T00:00:00Z');
  await run(keepLedger, {});
});

/** An entry as the intake keeps one: what somebody wrote stands in it only as a commitment. */
async function enterNote(seq: number): Promise<void> {
  const [device] = await database.owner`select id from device where tenant_id = ${tenantId} limit 1`;
  const at = new Date(Date.UTC(2026, 9, 4 + seq, 3));
  const { body, sealed } = await sealBody({ text: `一切正常 ${seq}` }, ['text']);
  const id = uuidv7();
  const content = {
    v: 1 as const,
    id,
    tenant: tenantId,
    site: siteId,
    device: device?.id as string,
    seq,
    prev: null,
    kind: 'log.note',
    post: null,
    shift: null,
    person: null,
    at: at.toISOString(),
    clock: { wall: at.toISOString(), monoMs: 0, boot: 'b', anchor: null },
    cites: null,
    body,
  };
  const hash = await hashOf(content);
  await database.db.write(wall(), async (tx) => {
    await tx.insert(dutyEntry).values({
      tenantId,
      id,
      siteId,
      deviceId: content.device,
      seq,
      kind: content.kind,
      occurredAt: at,
      receivedAt: at,
      hash,
      fingerprint: id,
      signature: '',
      content,
      flags: [],
    });
    for (const [path, { salt, value }] of Object.entries(sealed))
      await tx.insert(entryValue).values({
        tenantId,
        id: uuidv7(),
        siteId,
        entryId: id,
        path,
        salt,
        sealed: seal(tenantId, canonicalJson(value)),
      });
  });
}

async function roots() {
  return database.db.read(wall(), (tx) =>
    dayRoots({ tx, tenantId }, { fromDay: '2026-10-01', toDay: '2026-12-31' }),
  );
}
async function verified() {
  const kept = (await roots()).map(({ day, size, root }) => ({ day, size, root }));
  return run(verifyLedger, { roots: kept });
}
const kinds = async () =>
  Object.fromEntries(
    (
      await database.owner`
        select kind, count(*)::int as count from ledger_leaf where tenant_id = ${tenantId} group by 1 order by 1`
    ).map((row) => [row.kind, row.count]),
  );

it('holds every entry and verdict, each state of one that was judged again, and what was waived', async () => {
  const [entries, results] = [
    (await database.owner`select count(*)::int as n from duty_entry where tenant_id = ${tenantId}`)[0]?.n,
    (await database.owner`select count(*)::int as n from control_result where tenant_id = ${tenantId}`)[0]?.n,
  ];
  expect(entries).toBeGreaterThan(10);
  expect(results).toBeGreaterThan(10);
  expect(await kinds()).toMatchObject({ 'duty-entry': entries, verdict: results });
  expect(await verified()).toMatchObject({ sound: true });
  const [post] = await database.owner`select id from post where tenant_id = ${tenantId} limit 1`;
  const day = { fromDay: '2026-10-05', untilDay: '2026-10-07' };
  await run(declarePeriod, {
    siteId,
    kind: 'client-shutdown',
    name: '停产检修',
    ...day,
    upliftRounds: 0,
    closedPostIds: [post?.id],
    extraPostIds: [],
  });
  const { changed } = await run(evaluateSiteDays, { siteId, fromDay: day.fromDay, toDay: day.untilDay });
  expect(changed).toBeGreaterThan(0);
  await as(operations(), waiveStanding, {
    siteId,
    controlCode: 'H01',
    postId: null,
    fromDay: '2026-11-01',
    untilDay: '2026-11-30',
    reason: '门禁改造，接班走侧门',
  });
  clock.set('2026-11-05T00:00:00Z');
  await run(keepLedger, {});
  expect(await kinds()).toMatchObject({ verdict: results + changed, waiver: 1 });
  expect(await verified()).toMatchObject({ sound: true, firstFault: null });
});

it('names the day from which a record is not as it was entered, whoever changed it', async () => {
  const { owner } = database;
  const [value] = await owner`select entry_id from entry_value where tenant_id = ${tenantId} limit 1`;
  const [entry] =
    await owner`select id, content from duty_entry where tenant_id = ${tenantId} and id <> ${value?.entry_id ?? uuidv7()} limit 1`;
  const [result] =
    await owner`select id from control_result where tenant_id = ${tenantId} and verdict = 'breached' limit 1`;
  const changes: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    [
      'duty-entry',
      () =>
        owner`update duty_entry set content = jsonb_set(content, '{at}', '"2026-10-05T00:00:00.000Z"') where id = ${entry?.id}`,
      () => owner`update duty_entry set content = ${owner.json(entry?.content)} where id = ${entry?.id}`,
    ],
    [
      'verdict',
      () => owner`update control_result set verdict = 'met' where id = ${result?.id}`,
      () => owner`update control_result set verdict = 'breached' where id = ${result?.id}`,
    ],
    [
      'duty-entry',
      () => owner`delete from entry_value where entry_id = ${value?.entry_id}`,
      async () => undefined,
    ],
  ];
  for (const [kind, tamper, mend] of changes) {
    expect(await verified(), kind).toMatchObject({ sound: true });
    await tamper();
    expect(await verified(), kind).toMatchObject({ sound: false, firstFault: { fault: 'thing', kind } });
    await mend();
  }
  // Erased by rule and written down, the same value is missing rightly.
  await owner`
    insert into erasure (tenant_id, id, site_id, data_class, entry_id, paths, days, erased_at)
    select tenant_id, ${uuidv7()}, site_id, 'visitor', id,
           (select array_agg(key) from jsonb_each(content -> 'body') where value ? 'commit'), 30, received_at
    from duty_entry where id = ${value?.entry_id}`;
  expect(await verified()).toMatchObject({ sound: true });
});
