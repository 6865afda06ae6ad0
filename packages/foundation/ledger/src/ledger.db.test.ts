import { randomBytes } from 'node:crypto';
import { createTenant, execute, systemActor } from '@zhiqin/access';
import type { Tx } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { reportFigure, type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appendLeaves,
  bySubject,
  contributeLedgerSource,
  dayRoots,
  keepLedger,
  newestHead,
  proveConsistency,
  proveInclusion,
  publicKeys,
  signHead,
  verifyLedger,
} from './index.ts';
import { type LeafContent, verifyConsistency, verifyHead, verifyInclusion } from './rules.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const deeds = ['commitment', 'subject', 'kind', 'delete', 'swap'] as const;

let database: TestDatabase;
let clock: TestClock;
let tenantId: string;

beforeAll(async () => {
  usePrivacyKey(randomBytes(32));
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(found);

async function found(): Promise<void> {
  clock = testClock('2026-11-20T09:00:00+08:00');
  const made = await createTenant(
    { db: database.db, clock, requestId: 'test' },
    {
      companyName: '安澜保安服务有限公司',
      operatorKind: 'self_hiring',
      province: '浙江省',
      ownerName: '陈启明',
      login: `${uuidv7()}@example.com`,
      password: 'three guards and a gate',
      language: 'zh-CN',
    },
  );
  tenantId = made.tenantId;
}

const wall = () => ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;
const inLedger = <T>(work: (ctx: Parameters<typeof appendLeaves>[0]) => Promise<T>): Promise<T> =>
  database.db.write(wall(), (tx: Tx) => work({ tx, tenantId, now: clock.now(), newId: uuidv7 }));
const things = (count: number, kind = 'thing'): LeafContent[] =>
  Array.from({ length: count }, (_, i) => ({
    kind,
    subject: uuidv7(),
    commitment: i.toString(16).padStart(64, '0'),
  }));

describe('a contractor’s ledger', () => {
  it('takes each leaf once, shows each in a signed head, and shows that heads only grow', async () => {
    const first = things(5);
    expect(await inLedger((ctx) => appendLeaves(ctx, [...first, first[0] as LeafContent]))).toEqual({
      added: 5,
      size: 5,
    });
    const early = await inLedger(signHead);
    const more = things(9);
    expect(await inLedger((ctx) => appendLeaves(ctx, [...first, ...more]))).toEqual({ added: 9, size: 14 });
    const head = await inLedger(signHead);
    expect(head).toMatchObject({ ledger: tenantId, size: 14 });
    const [key] = await inLedger(publicKeys);
    expect(await verifyHead(head, key as JsonWebKey)).toBe(true);
    expect(await verifyHead({ ...head, size: 13 }, key as JsonWebKey)).toBe(false);
    expect(await inLedger(newestHead)).toMatchObject({ size: 14, root: head.root });
    for (const leaf of [...first, ...more]) {
      const proof = await inLedger((ctx) => proveInclusion(ctx, leaf, head.size));
      expect(proof && (await verifyInclusion(leaf, proof, head))).toBe(true);
    }
    expect(await inLedger((ctx) => proveInclusion(ctx, more[0] as LeafContent, early.size))).toBeNull();
    expect(
      await inLedger((ctx) => proveInclusion(ctx, { ...(first[0] as LeafContent), kind: 'x' }, 14)),
    ).toBeNull();
    const path = await inLedger((ctx) => proveConsistency(ctx, early.size, head.size));
    expect(await verifyConsistency(early, head, path)).toBe(true);
  });

  it('has no gap and no two roots when many write at once', async () => {
    const batches = Array.from({ length: 12 }, (_, i) => things(i + 1, `kind-${i}`));
    await Promise.all(batches.map((batch) => inLedger((ctx) => appendLeaves(ctx, batch))));
    const rows = await database.owner`
      select no::int as no, kind from ledger_leaf where tenant_id = ${tenantId} order by no`;
    expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 78 }, (_, i) => i));
    const head = await inLedger(signHead);
    for (const leaf of batches.flat()) {
      const proof = await inLedger((ctx) => proveInclusion(ctx, leaf, 78));
      expect(proof && (await verifyInclusion(leaf, proof, head))).toBe(true);
    }
  });

  it('leaves no trace of an append that was taken back', async () => {
    await inLedger((ctx) => appendLeaves(ctx, things(3)));
    const before = await inLedger(signHead);
    await expect(
      inLedger(async (ctx) => {
        await appendLeaves(ctx, things(4));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await inLedger(signHead)).toMatchObject({ size: 3, root: before.root });
  });

  it('cannot be changed or shortened by the product itself', async () => {
    await inLedger((ctx) => appendLeaves(ctx, things(2)));
    for (const statement of [
      "update ledger_leaf set commitment = ''",
      'delete from ledger_node',
      'truncate ledger_head',
    ])
      await expect(
        database.db.write(wall(), (tx) => tx.execute(statement)),
        statement,
      ).rejects.toThrow();
  });
});

describe('keeping the ledger', () => {
  /** Things with the instant they were written, as a package would hold them. */
  const written: { tenantId: string; subject: string; commitment: string; at: Date }[] = [];
  beforeAll(() => {
    contributeLedgerSource({
      kind: 'test-note',
      async read(ctx, { before, limit }) {
        // Files share a process: once this one is done, its database is gone, and nothing is left to be told of.
        const own = written.filter((one) => one.tenantId === ctx.tenantId && one.at < before);
        if (own.length === 0) return [];
        const standing = await database.owner`
          select subject_id from ledger_leaf where tenant_id = ${ctx.tenantId} and kind = 'test-note'`;
        const known = new Set(standing.map((row) => row.subject_id));
        return own
          .filter((one) => !known.has(one.subject))
          .slice(0, limit)
          .map(({ subject, commitment }) => ({ subject, commitment }));
      },
      recompute: async (ctx, subjects) =>
        bySubject(written.filter((one) => one.tenantId === ctx.tenantId && subjects.includes(one.subject))),
    });
  });
  afterAll(() => {
    written.length = 0;
  });
  const write = (at: string) =>
    written.push({ tenantId, subject: uuidv7(), commitment: 'a'.repeat(64), at: new Date(at) });
  const keep = () =>
    execute(
      keepLedger,
      { db: database.db, clock, actor: systemActor(tenantId), language: 'zh-CN', requestId: 'test' },
      {},
    );
  const roots = () => inLedger((ctx) => dayRoots(ctx, { fromDay: '2026-11-01', toDay: '2026-11-30' }));

  it('closes each day with what was written before its midnight, after an outage too, once', async () => {
    write('2026-11-20T23:59:00+08:00');
    write('2026-11-21T00:01:00+08:00');
    write('2026-11-22T12:00:00+08:00');
    clock.set('2026-11-23T08:00:00+08:00');
    expect(await keep()).toMatchObject({ added: 3, closed: ['2026-11-20', '2026-11-21', '2026-11-22'] });
    const days = await roots();
    expect(days.map(({ day, size, at }) => [day, size, at])).toEqual([
      ['2026-11-20', 1, '2026-11-20T16:00:00.000Z'],
      ['2026-11-21', 2, '2026-11-21T16:00:00.000Z'],
      ['2026-11-22', 3, '2026-11-22T16:00:00.000Z'],
    ]);
    expect(await keep()).toMatchObject({ added: 0, closed: [] });
    expect(await roots()).toEqual(days);
    const [key] = await inLedger(publicKeys);
    for (const root of days) expect(await verifyHead(root, key as JsonWebKey)).toBe(true);
  });

  describe('with roots kept outside', () => {
    const verify = async (kept: Awaited<ReturnType<typeof roots>>) =>
      execute(
        verifyLedger,
        { db: database.db, clock, actor: systemActor(tenantId), language: 'zh-CN', requestId: 'test' },
        { roots: kept.map(({ day, size, root }) => ({ day, size, root })) },
      );
    async function threeDays() {
      for (const day of ['20', '21', '22'])
        for (let n = 0; n < 5; n++) write(`2026-11-${day}T1${n}:00:00+08:00`);
      clock.set('2026-11-23T08:00:00+08:00');
      await keep();
      return roots();
    }

    it('is sound as it grew, and with a day that stands twice in what is kept', async () => {
      const kept = await threeDays();
      expect(await verify(kept)).toEqual({ sound: true, entries: 15, roots: 3, firstFault: null });
      expect(await verify([...kept, ...kept])).toMatchObject({ sound: true });
    });

    it('names the day of a row the database’s owner changed, took out, swapped or put in', async () => {
      const own = () => database.owner;
      const tamper: [string, () => Promise<unknown>][] = [
        [
          '2026-11-21',
          () =>
            own()`update ledger_leaf set commitment = repeat('b', 64) where tenant_id = ${tenantId} and no = 7`,
        ],
        ['2026-11-20', () => own()`delete from ledger_leaf where tenant_id = ${tenantId} and no = 3`],
        ['2026-11-22', () => own()`delete from ledger_leaf where tenant_id = ${tenantId} and no >= 12`],
        [
          '2026-11-21',
          async () => {
            await own()`update ledger_leaf set no = 1000 where tenant_id = ${tenantId} and no = 6`;
            await own()`update ledger_leaf set no = 6 where tenant_id = ${tenantId} and no = 8`;
            await own()`update ledger_leaf set no = 8 where tenant_id = ${tenantId} and no = 1000`;
          },
        ],
        [
          '2026-11-22',
          async () => {
            const thing = written.filter((one) => one.tenantId === tenantId)[11];
            if (thing) thing.commitment = 'c'.repeat(64);
          },
        ],
      ];
      for (const [day, change] of tamper) {
        await found();
        const kept = await threeDays();
        await change();
        expect(await verify(kept), `${day} ${change}`).toMatchObject({ sound: false, firstFault: { day } });
      }
    });

    it('notices whatever is done to whichever row, and gives no alarm where nothing was done', async () => {
      const times = full ? 10_000 : 60;
      const own = database.owner;
      const kept = await threeDays();
      const rows = await own`select * from ledger_leaf where tenant_id = ${tenantId} order by no`;
      const dayOfRow = (no: number) => kept.find(({ size }) => size > no)?.day;
      const any = fc.sample(fc.tuple(fc.nat(14), fc.nat(14), fc.constantFrom(...deeds), fc.nat(63)), times);
      let [undetected, falseAlarms] = [0, 0];
      for (const [i, [no, other, deed, place]] of any.entries()) {
        const row = rows[no] as (typeof rows)[number];
        const otherRow = rows[other === no ? (no + 1) % rows.length : other] as typeof row;
        const changed = (text: string) =>
          text.slice(0, place) + (text[place] === 'd' ? 'e' : 'd') + text.slice(place + 1);
        const at = own`tenant_id = ${tenantId} and id = ${row.id}`;
        if (deed === 'commitment')
          await own`update ledger_leaf set commitment = ${changed(row.commitment)} where ${at}`;
        else if (deed === 'subject') await own`update ledger_leaf set subject_id = ${uuidv7()} where ${at}`;
        else if (deed === 'kind') await own`update ledger_leaf set kind = 'other-note' where ${at}`;
        else if (deed === 'delete') await own`delete from ledger_leaf where ${at}`;
        else {
          // Two change places; their numbers are unique, so by way of a third.
          await own`update ledger_leaf set no = 1000 where ${at}`;
          await own`update ledger_leaf set no = ${row.no} where tenant_id = ${tenantId} and id = ${otherRow.id}`;
          await own`update ledger_leaf set no = ${otherRow.no} where ${at}`;
        }
        const first = deed === 'swap' ? Math.min(row.no, otherRow.no) : row.no;
        const found = await verify(kept);
        if (found.sound || found.firstFault?.day !== dayOfRow(first)) undetected += 1;
        await own`delete from ledger_leaf where tenant_id = ${tenantId}`;
        await own`insert into ledger_leaf ${own(rows)}`;
        if (i % 10 === 0 && !(await verify(kept)).sound) falseAlarms += 1;
      }
      if (full) {
        reportFigure('ledger rows tampered with', times);
        reportFigure('tamperings undetected', undetected);
        reportFigure('false alarms', falseAlarms);
      }
      expect({ undetected, falseAlarms }).toEqual({ undetected: 0, falseAlarms: 0 });
    }, 1_800_000);
  });
});
