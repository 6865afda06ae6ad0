import { type Actor, execute, type MemberActor, systemActor, type Use } from '@zhiqin/access';
import { membership, tenant, tenantStanding } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { type StripeSimulator, signatureHeader, startStripeSimulator } from '@zhiqin/stripe-simulator';
import { type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { asc, eq } from 'drizzle-orm';
import { type Receipt, receiveEvent } from './events/receive-event.ts';
import { subscription, subscriptionInvoice } from './schema.ts';
import { openStripe, type StripeAtHand, useStripe } from './stripe-at-hand.ts';

type SimulatedEvent = ReturnType<StripeSimulator['events']>[number];

export const secret = 'whsec_test';

/** A contractor, and a Stripe of its own beside it, both by one clock. */
export interface PaymentsWorld {
  tenantId: string;
  clock: TestClock;
  sim: StripeSimulator;
  at: StripeAtHand;
  owner: MemberActor;
  run<I, O>(use: Use<I, O>, input: unknown, actor?: Actor): Promise<O>;
  environment: { db: Database; clock: TestClock; actor: Actor; language: 'zh-CN'; requestId: string };
  /** Time passes, for both. */
  pass(span: { days?: number; hours?: number; seconds?: number }): void;
  /** Stripe tells an event; `kills` dies when all is done and nothing is committed. */
  tell(
    event: SimulatedEvent,
    how?: { secret?: string; lateSeconds?: number; kills?: boolean },
  ): Promise<Receipt>;
  hire(count: number): Promise<void>;
  /** What our rows say, without ids of our own and times of reading. */
  kept(): Promise<unknown>;
  stop(): Promise<void>;
}

export class Killed extends Error {}

/** A database whose process dies when all is done and nothing is committed yet. */
export function killedBeforeCommit(db: Database): Database {
  return {
    ...db,
    write: (wall, work) =>
      db.write(wall, async (tx) => {
        await work(tx);
        throw new Killed();
      }),
  };
}

export async function makePaymentsWorld(
  { db }: TestDatabase,
  startIso = '2026-03-01T09:00:00+08:00',
): Promise<PaymentsWorld> {
  const tenantId = uuidv7();
  const clock = testClock(startIso);
  const sim = await startStripeSimulator({ now: () => clock.now().getTime(), pages: 'http://pages.example' });
  const api = { host: sim.host, port: sim.port };
  const origin = 'https://zhiqin.example';
  const at = await openStripe({
    secretKey: 'sk_test_1',
    webhookSecrets: ['whsec_other', secret],
    origin,
    api,
    retries: 1,
  });
  const before = useStripe(at);
  const owner: MemberActor = {
    ...{ kind: 'member', role: 'owner', tenantId, membershipId: uuidv7(), accountId: uuidv7() },
    ...{ personId: null, sites: 'all', clientIds: [], displayName: '王总', sessionId: 'session' },
  };
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(wall, async (tx) => {
    const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone: 'Asia/Shanghai' };
    const createdAt = clock.now();
    await tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(membership).values({
      ...{ tenantId, id: owner.membershipId, accountId: uuidv7(), role: 'owner', displayName: '王总' },
      ...{ allSites: true, siteIds: [], clientIds: [], createdAt },
    });
  });
  let hired = 0;
  const environment = {
    ...{ db, clock, actor: systemActor(tenantId) as Actor, language: 'zh-CN' as const, requestId: 'test' },
  };
  return {
    ...{ tenantId, clock, sim, at, owner, environment },
    run: (use, input, actor = owner) => execute(use, { ...environment, actor }, input),
    pass(span) {
      clock.advance(span);
      sim.catchUp();
    },
    async tell(event, { secret: under = secret, lateSeconds = 0, kills = false } = {}) {
      const body = JSON.stringify(event);
      const signature = signatureHeader(body, under, Math.floor(clock.now().getTime() / 1000) - lateSeconds);
      return receiveEvent({ ...environment, db: kills ? killedBeforeCommit(db) : db }, { body, signature });
    },
    async hire(count) {
      const rows = Array.from({ length: count }, () => {
        hired += 1;
        const own = {
          tenantId,
          id: uuidv7(),
          siteIds: [],
          staffNo: `G${hired}`,
          name: '张伟',
          rank: 'guard',
        };
        return { ...own, pinyin: 'zhang wei', joinedOn: '2026-01-01', createdAt: clock.now() };
      });
      await db.write(wall, (tx) => tx.insert(guard).values(rows));
    },
    kept: () =>
      db.read(wall, async (tx) => {
        const [own] = await tx.select().from(subscription).where(eq(subscription.tenantId, tenantId));
        const {
          version: _v,
          readAt: _r,
          createdAt: _c,
          tenantId: _t,
          id: _i,
          ...facts
        } = own ?? ({} as typeof own & object);
        const bills = await tx
          .select()
          .from(subscriptionInvoice)
          .where(eq(subscriptionInvoice.tenantId, tenantId))
          .orderBy(asc(subscriptionInvoice.number));
        const [standing] = await tx
          .select({ from: tenantStanding.readOnlyFrom })
          .from(tenantStanding)
          .where(eq(tenantStanding.tenantId, tenantId));
        return {
          ...facts,
          standing: standing?.from,
          bills: bills.map(({ id: _id, tenantId: _own, ...one }) => one),
        };
      }),
    async stop() {
      useStripe(before);
      await sim.stop();
    },
  };
}
