import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, claimDue, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { membership, site, tenant } from '@zhiqin/access/schema';
import type { Database, Tx } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { guardDay, guardMonth } from '@zhiqin/hours/schema';
import { type Day, instantAt, uuidv7, windowAt } from '@zhiqin/kernel';
import { inboxItem } from '@zhiqin/notifications/schema';
import { usePrivacyKey } from '@zhiqin/privacy';
import { rosterPublication, shift } from '@zhiqin/rostering/schema';
import { client, contract, post } from '@zhiqin/sites/schema';
import { runAsKilled, type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import {
  enterAgreement,
  enterAgreementTask,
  remindInvoice,
  remindInvoiceTask,
  tellFinance,
  tellFinanceTask,
} from './index.ts';
import type { RateTerms } from './rates/rate-terms.ts';
import { minuteOf } from './statement/billed-minutes.ts';

type Who = 'owner' | 'finance' | 'client_approver';
type AnyUse = UseCase<unknown, unknown>;

/** A contractor that serves a client at one site with one post, its guards' hours of a test's own making. */
export interface MoneyWorld {
  tenantId: string;
  siteId: string;
  clientId: string;
  contractId: string;
  postId: string;
  guardId: string;
  clock: TestClock;
  who: Record<Who, MemberActor>;
  run<I, O>(use: UseCase<I, O>, input: unknown, actor?: Actor): Promise<O>;
  write(fill: (tx: Tx) => Promise<unknown>): Promise<void>;
  /** A published shift, and what was stood of it by the guard; null: nobody came. */
  stand(day: Day, from: string, to: string, stood?: { from: string; to: string } | null): Promise<string>;
  terms(more?: Partial<RateTerms>): RateTerms;
  /** Lets time pass up to a minute of the company's clock. */
  until(day: Day, time: string): void;
  /** Runs what has fallen due and what waits; each job's worker killed before it commits and after. */
  work(): Promise<string[]>;
  /** Templates in somebody's inbox with the amount they name, oldest first. */
  inbox(who: Who): Promise<string[]>;
}

export async function makeMoneyWorld(
  database: TestDatabase,
  startIso: string,
  place: { zone?: string; startsOn?: Day; endsOn?: Day } = {},
): Promise<MoneyWorld> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  useFileStore(localFolder(mkdtempSync(join(tmpdir(), 'money-'))));
  const { db } = database;
  const [tenantId, siteId, clientId, contractId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const [postId, guardId] = [uuidv7(), uuidv7()];
  const clock = testClock(startIso);
  const zone = place.zone ?? 'Asia/Shanghai';
  const createdAt = new Date('2019-01-01T00:00:00Z');
  const actor = (role: MemberActor['role'], more: Partial<MemberActor>): MemberActor => ({
    ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: null, personId: null },
    ...{ sites: 'all', clientIds: [], displayName: role, sessionId: null },
    ...more,
  });
  const who = {
    owner: actor('owner', { displayName: '沈安澜' }),
    finance: actor('finance', { displayName: '钱文' }),
    client_approver: actor('client_approver', { sites: [], clientIds: [clientId], displayName: '高远' }),
  };
  const write: MoneyWorld['write'] = (fill) =>
    db.write({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }, async (tx) => {
      await fill(tx);
    });
  await write(async (tx) => {
    const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone };
    await tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(client).values({ tenantId, id: clientId, code: 'JIA', name: '云栖物业', createdAt });
    await tx.insert(site).values({
      ...{
        tenantId,
        id: siteId,
        code: 'YQ',
        name: '云栖花园',
        siteType: 'residential',
        zone,
        clientId,
        createdAt,
      },
    });
    await tx.insert(contract).values({
      ...{ tenantId, id: contractId, clientId, contractNo: 'AL-1', title: '保安服务合同', siteIds: [siteId] },
      ...{
        startsOn: place.startsOn ?? '2020-01-01',
        endsOn: place.endsOn ?? '2030-12-31',
        state: 'active',
        createdAt,
      },
    });
    await tx.insert(post).values({
      ...{ tenantId, id: postId, siteId, code: 'G1', name: '东门岗', kind: 'gate', shiftPattern: [] },
    });
    await tx.insert(guard).values({
      ...{
        tenantId,
        id: guardId,
        siteIds: [siteId],
        staffNo: 'A1',
        name: '周国强',
        pinyin: 'zhou',
        rank: 'guard',
      },
      ...{ joinedOn: '2019-01-01', createdAt },
    });
    await tx.insert(membership).values(
      Object.entries(who).map(([role, one]) => ({
        ...{ tenantId, id: one.membershipId, accountId: uuidv7(), role, displayName: one.displayName },
        ...{ allSites: one.sites === 'all', siteIds: [], clientIds: [...one.clientIds], createdAt },
      })),
    );
  });
  const months = new Map<string, string>();
  const runOn =
    (on: Database, by: Actor): MoneyWorld['run'] =>
    (use, input, as = by) =>
      execute(use, { db: on, clock, actor: as, language: 'zh-CN', requestId: 'test' }, input);
  const jobs: Record<string, AnyUse> = {
    [remindInvoiceTask]: remindInvoice as unknown as AnyUse,
    [tellFinanceTask]: tellFinance as unknown as AnyUse,
    [enterAgreementTask]: enterAgreement as unknown as AnyUse,
  };
  const done = new Set<string>();
  return {
    ...{ tenantId, siteId, clientId, contractId, postId, guardId, clock, who, write },
    run: runOn(db, who.finance),
    until(day, time) {
      const ms = instantAt(day, time, zone).getTime() - clock.now().getTime();
      clock.advance({ minutes: ms / 60_000 });
    },
    async work() {
      const ran: string[] = [];
      for (;;) {
        while ((await claimDue(db, clock.now())) > 0);
        const waiting = (await database.queuedJobs()).filter(
          ({ task, key, payload }) =>
            payload.tenantId === tenantId && jobs[task] && !done.has(`${task} ${key} ${payload.dueAt}`),
        );
        if (waiting.length === 0) return ran;
        for (const { task, key, payload } of waiting) {
          done.add(`${task} ${key} ${payload.dueAt}`);
          const { tenantId: _own, dueAt: _due, ...input } = payload;
          await runAsKilled(db, (on) => runOn(on, systemActor(tenantId))(jobs[task] as AnyUse, input));
          ran.push(task);
        }
      }
    },
    async inbox(name) {
      const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
      const rows = await db.read(wall, (tx) =>
        tx
          .select({ template: inboxItem.template, params: inboxItem.params })
          .from(inboxItem)
          .where(and(eq(inboxItem.tenantId, tenantId), eq(inboxItem.membershipId, who[name].membershipId)))
          .orderBy(asc(inboxItem.createdAt), asc(inboxItem.id)),
      );
      return rows.map(({ template, params }) =>
        [template, (params as { amount?: string }).amount].filter(Boolean).join(' '),
      );
    },
    async stand(day, from, to, stood = { from, to }) {
      const shiftId = uuidv7();
      const month = day.slice(0, 7);
      const window = windowAt(day, from, to, zone);
      const span = (at: { startsAt: Date; endsAt: Date }) => ({
        fromMin: minuteOf(at.startsAt),
        toMin: minuteOf(at.endsAt),
      });
      await write(async (tx) => {
        let guardMonthId = months.get(month);
        if (!guardMonthId) {
          guardMonthId = uuidv7();
          months.set(month, guardMonthId);
          await tx
            .insert(rosterPublication)
            .values({ tenantId, id: uuidv7(), siteId, month, publishedAt: createdAt });
          await tx.insert(guardMonth).values({
            ...{ tenantId, id: guardMonthId, siteId, guardId, month, state: 'approved', plannedMinutes: 0 },
            ...{ workedMinutes: 0, nightMinutes: 0, holidayMinutes: 0, overtimeMinutes: 0, openDays: 0 },
            ...{ overtime: {} as never, hoursHash: '', factsHash: '', computedAt: createdAt },
          });
        }
        await tx
          .insert(shift)
          .values({ tenantId, id: shiftId, siteId, postId, day, code: from, ...window, heads: 1 });
        if (!stood) return;
        const piece = {
          ...{ source: 'presence', siteId, postId, entryIds: [], closedBy: 'signed' },
          ...span(windowAt(day, stood.from, stood.to, zone)),
        };
        const duty = { shiftId, siteId, postId, isPlanned: true, ...span(window) };
        await tx.insert(guardDay).values({
          ...{
            tenantId,
            id: uuidv7(),
            siteId,
            guardId,
            guardMonthId,
            day,
            nightMinutes: 0,
            holidayMinutes: 0,
          },
          ...{ workedMinutes: piece.toMin - piece.fromMin, restDayMinutes: 0 },
          computed: { day, siteId, zone, duties: [duty], pieces: [piece] } as never,
        });
      });
      return shiftId;
    },
    terms: (more = {}) => ({
      ...{
        currency: 'CNY',
        pricesIncludeTax: true,
        taxKey: 'cn-general',
        nightPercent: 100,
        holidayPercent: 100,
      },
      posts: [{ postId, siteId, basis: 'hour', rateFen: 3_000, minutesPerDay: 1_440, shortfall: 'shown' }],
      ...{
        overtimePercent: null,
        items: [],
        minimumFen: null,
        maximumFen: null,
        increaseCapBasisPoints: null,
      },
      ...{ deductionRules: [], deductsAppraisal: true, paymentDays: 30 },
      ...more,
    }),
  };
}
