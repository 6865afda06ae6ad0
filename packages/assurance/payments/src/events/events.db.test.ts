import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSubscription } from '../subscription/read-subscription.ts';
import { confirmSubscription, startSubscription } from '../subscription/start-subscription.ts';
import { Killed, killedBeforeCommit, makePaymentsWorld, type PaymentsWorld } from '../test-world.ts';
import { follow } from './follow.ts';
import { followTask } from './receive-event.ts';

const isFull = process.env.ZHIQIN_TEST_SIZE === 'full';
let database: TestDatabase;
let world: PaymentsWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
afterEach(() => world?.stop());

type Told = ReturnType<PaymentsWorld['sim']['events']>[number];
const check = (on = world.environment) => follow(on, { subject: 'subscription', checkoutId: null });
const ofSubscription = () =>
  world.sim.events().filter(({ type }) => type.startsWith('customer.subscription.'));

/** The six turns of a subscription's life, each of which Stripe tells once. */
const life: readonly ((w: PaymentsWorld) => unknown)[] = [
  // Begun, in trial.
  (w) => w.sim.pay(Object.keys(w.sim.books().sessions)[0] ?? '', { card: 'later' }),
  // The first charge is refused.
  (w) => w.pass({ days: 31 }),
  // A working card pays it.
  (w) => {
    const [customer = ''] = Object.keys(w.sim.books().customers);
    w.sim.setCard(customer, true);
    w.sim.payInvoice(Object.values(w.sim.books().invoices).find(({ status }) => status === 'open')?.id ?? '');
  },
  // More seats, then the wish to end, then the end.
  (w) =>
    change(w, (id, item) => w.at.stripe.subscriptions.update(id, { items: [{ id: item, quantity: 9 }] })),
  (w) => change(w, (id) => w.at.stripe.subscriptions.update(id, { cancel_at_period_end: true })),
  (w) => change(w, (id) => w.at.stripe.subscriptions.cancel(id)),
];

function change(w: PaymentsWorld, to: (id: string, item: string) => Promise<unknown>) {
  const [one] = Object.values(w.sim.books().subscriptions);
  return to(one?.id ?? '', one?.items.data[0]?.id ?? '');
}

async function begin(): Promise<void> {
  await world?.stop();
  world = await makePaymentsWorld(database);
  await world.run(startSubscription, { plan: 'monthly' });
}

/** The turn's one message about the subscription. */
async function live(turn: number): Promise<Told> {
  await life[turn]?.(world);
  const told = ofSubscription().filter(({ type }) => !type.endsWith('trial_will_end'));
  expect(told).toHaveLength(turn + 1);
  return told[turn] as Told;
}

/** What a reader who had seen every turn at once and in order holds in the end. */
const ended = {
  status: 'canceled',
  seats: 9,
  plan: 'monthly',
  endsAtPeriodEnd: true,
  bills: [
    { status: 'paid', amountFen: 0 },
    { status: 'paid', amountFen: 1500, paidFen: 1500 },
  ],
};

describe('whatever happens to its messages, a subscription ends as Stripe has it', () => {
  it('in every order of six, five times each', async () => {
    await begin();
    const told: Told[] = [];
    for (const turn of life.keys()) told.push(await live(turn));
    await check();
    const end = await world.kept();
    expect(end).toMatchObject(ended);
    const orders = isFull ? permutations([0, 1, 2, 3, 4, 5]) : [];
    const some = fc.sample(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), 2);
    for (const order of isFull ? orders : some) {
      for (const at of order) {
        // Each order is told as if for the first time: under ids of its own.
        const event = { ...(told[at] as Told), id: `evt_${uuidv7()}` };
        const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => world.tell(event)));
        expect(receipts.sort()).toEqual(['known', 'known', 'known', 'known', 'noted']);
        await check();
      }
      expect(await world.kept()).toEqual(end);
    }
  }, 1_800_000);

  it('while it is still happening: dropped and told later, doubled, delayed, read late or twice at once', async () => {
    const step = fc.constantFrom('live', 'tell', 'tell', 'again', 'read', 'race', 'kill');
    const property = fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
      await begin();
      const happened: Told[] = [];
      const arrived: Told[] = [];
      const wanting = () => happened.find((event) => !arrived.includes(event));
      const tell = async (event: Told | undefined) => {
        if (!event) return;
        await world.tell(event);
        arrived.push(event);
      };
      for (const [at, what] of steps.entries()) {
        if (what === 'live' && happened.length < life.length) happened.push(await live(happened.length));
        // Late ones first: an old message after a newer one.
        if (what === 'tell')
          await tell(at % 2 === 0 ? happened.findLast((one) => !arrived.includes(one)) : wanting());
        if (what === 'again' && arrived.length > 0) await tell(arrived[at % arrived.length]);
        if (what === 'read') await check();
        if (what === 'race') await Promise.all([check(), check()]);
        const next = wanting();
        if (what === 'kill' && next) {
          await expect(world.tell(next, { kills: true })).rejects.toBeInstanceOf(Killed);
          await expect(
            check({ ...world.environment, db: killedBeforeCommit(database.db) }),
          ).rejects.toBeInstanceOf(Killed);
        }
      }
      while (happened.length < life.length) happened.push(await live(happened.length));
      // At least once each, whenever: what was dropped is told again, and the last message is followed by a reading.
      for (let event = wanting(); event; event = wanting()) await tell(event);
      await check();
      expect(await world.kept()).toMatchObject(ended);
      expect(Object.values(world.sim.books().charges).filter(({ paid }) => paid)).toHaveLength(1);
    });
    await fc.assert(property, { numRuns: isFull ? 200 : 3 });
  }, 1_800_000);

  it('when an old answer arrives after a newer one was taken over', async () => {
    await begin();
    await live(0);
    // The first reader's answer is on its way while the second reads what is newer.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let first = true;
    world.sim.beforeAnswer(async (_method, path) => {
      if (!path.startsWith('/v1/subscriptions') || !first) return;
      first = false;
      await held;
    });
    const slow = check();
    while (first) await wait(5);
    await live(1);
    await check();
    release();
    await slow;
    expect(await world.run(readSubscription, {})).toMatchObject({ standing: 'past-due' });
  });
});

describe('a message', () => {
  it('counts by its body, its secret and its time; what is refused changes nothing', async () => {
    await begin();
    const event = await live(0);
    await expect(world.tell(event, { secret: 'whsec_wrong' })).rejects.toMatchObject({
      code: 'payments.signature',
    });
    await expect(world.tell(event, { lateSeconds: 301 })).rejects.toMatchObject({
      code: 'payments.signature',
    });
    expect(await world.tell(event, { lateSeconds: 299 })).toBe('noted');
    expect(await world.tell(event)).toBe('known');
    const jobs = (await database.queuedJobs()).filter(
      ({ task, payload }) => task === followTask && payload.tenantId === world.tenantId,
    );
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.payload).toMatchObject({ subject: 'subscription' });
    expect(JSON.stringify(jobs)).not.toContain('sub_');
  });

  it('of nobody here is let go', async () => {
    await begin();
    const event = await live(0);
    const marked = (metadata: object) => ({ ...event, data: { object: { id: 'sub_1', metadata } } });
    expect(await world.tell(marked({}))).toBe('ignored');
    expect(await world.tell(marked({ tenant_id: uuidv7() }))).toBe('ignored');
    expect(await world.tell(marked({ tenant_id: "x' or 1=1" }))).toBe('ignored');
  });

  it('that was lost between receipt and commit comes again, and leads to one reading', async () => {
    await begin();
    const event = await live(0);
    for (let time = 0; time < 3; time += 1)
      await expect(world.tell(event, { kills: true })).rejects.toBeInstanceOf(Killed);
    expect(await world.tell(event)).toBe('noted');
    const dying = { ...world.environment, db: killedBeforeCommit(database.db) };
    await expect(check(dying)).rejects.toBeInstanceOf(Killed);
    await check();
    await world.run(confirmSubscription, {});
    expect(await world.run(readSubscription, {})).toMatchObject({
      standing: 'trial',
      isLiving: true,
      seats: 1,
    });
  });
});

function permutations(of: readonly number[]): number[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((first) =>
    permutations(of.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}
