import { type Actor, execute } from '@zhiqin/access';
import { getInvoice, listReceipts, recordReceipt } from '@zhiqin/billing';
import { invoice } from '@zhiqin/billing/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { follow } from '../events/follow.ts';
import { reconcile } from '../events/reconcile.ts';
import { Killed, killedBeforeCommit, makePaymentsWorld, type PaymentsWorld } from '../test-world.ts';
import { confirmInvoicePayment, payInvoice, payingOnline } from './pay-invoice.ts';
import { listOnlineReceipts, refundOnline } from './refund-online.ts';
import { confirmOnlinePayment, readOnlinePayment, switchOnlinePayment } from './switch-online-payment.ts';

let database: TestDatabase;
let world: PaymentsWorld;
let invoiceId: string;
let clientId: string;
let payer: Actor;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makePaymentsWorld(database);
  const { tenantId } = world;
  [invoiceId, clientId] = [uuidv7(), uuidv7()];
  payer = { ...world.owner, role: 'client_approver', clientIds: [clientId] };
  const party = { name: '云栖物业', taxNo: null, address: null, bank: null };
  await database.db.write(
    { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    async (tx) => {
      const createdAt = world.clock.now();
      await tx.insert(client).values({ tenantId, id: clientId, code: 'JIA', name: '云栖物业', createdAt });
      await tx.insert(invoice).values({
        ...{ tenantId, id: invoiceId, clientId, kind: 'own', series: '2026', number: '2026-0001' },
        ...{ issuedOn: '2026-02-27', dueOn: '2026-03-20', currency: 'CNY' },
        ...{ netFen: 100_000, taxFen: 6_000, grossFen: 106_000 },
        ...{ buyer: party as never, seller: party as never, recordedAt: createdAt },
      });
    },
  );
});
afterEach(() => world.stop());

const accountRef = async () => (await world.run(readOnlinePayment, {})).accountRef ?? '';
const books = async () => world.sim.books(await accountRef());
const sessions = async () => Object.values((await books()).sessions);
const charged = async () => Object.values((await books()).charges).filter(({ paid }) => paid);
const pay = () => world.run(payInvoice, { invoiceId }, payer);
const standing = () => world.run(getInvoice, { invoiceId });
const receipts = () => world.run(listReceipts, {});
const told = async (type: string) => world.sim.events(await accountRef()).filter((one) => one.type === type);

async function switchOn(): Promise<void> {
  const { url } = await world.run(switchOnlinePayment, { on: true });
  const path = (url ?? '').replace('http://pages.example', '');
  world.sim.page({ method: 'POST', url: path, body: 'back=/' });
  await world.run(confirmOnlinePayment, {});
}

async function payOnPage(method = 'card'): Promise<void> {
  await pay();
  const open = (await sessions()).find(({ status }) => status === 'open');
  expect(world.sim.pay(open?.id ?? '', { method, accountId: await accountRef() })).toBe(true);
}

const followPaid = async () => {
  const [row] = await world.run(listOnlineReceipts, {});
  await follow(world.environment, { subject: 'checkout', checkoutId: row?.checkoutId ?? '' });
};

describe('a client pays an invoice online', () => {
  it('only where the contractor wants it and its account takes money', async () => {
    const isPossible = async () => (await world.run(payingOnline, {}, payer)).isPossible;
    await expect(pay()).rejects.toMatchObject({ code: 'payments.off' });
    const { url } = await world.run(switchOnlinePayment, { on: true });
    expect(url).toContain('http://pages.example/join/acct_');
    expect(await isPossible()).toBe(false);
    await expect(pay()).rejects.toMatchObject({ code: 'payments.off' });
    await switchOn();
    expect(await isPossible()).toBe(true);
    expect(Object.keys(world.sim.books().sessions)).toEqual([]);
    const stranger: Actor = { ...payer, clientIds: [uuidv7()] } as Actor;
    await expect(world.run(payInvoice, { invoiceId }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await world.run(switchOnlinePayment, { on: false });
    await expect(pay()).rejects.toMatchObject({ code: 'payments.off' });
  });

  it.each(['card', 'wechat_pay', 'alipay'])(
    'by %s: a receipt, once, however often it is told',
    async (method) => {
      await switchOn();
      await payOnPage(method);
      const [done] = await told('checkout.session.completed');
      if (!done) throw new Error('nothing was told');
      await expect(world.tell(done, { kills: true })).rejects.toBeInstanceOf(Killed);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.tell(done)));
      expect(answers.filter((one) => one === 'noted')).toHaveLength(1);
      const [row] = await world.run(listOnlineReceipts, {});
      const job = { subject: 'checkout', checkoutId: row?.checkoutId ?? '' };
      const dying = { ...world.environment, db: killedBeforeCommit(database.db) };
      await expect(follow(dying, job)).rejects.toBeInstanceOf(Killed);
      await Promise.all([follow(world.environment, job), follow(world.environment, job)]);
      await world.run(confirmInvoicePayment, { invoiceId }, payer);
      expect(await standing()).toMatchObject({ openFen: 0, paidFen: 106_000, state: 'paid' });
      expect((await receipts()).map(({ amountFen, method: by }) => [amountFen, by])).toEqual([
        [106_000, 'online'],
      ]);
      await expect(pay()).rejects.toMatchObject({ code: 'payments.nothing-open' });
      expect(await charged()).toHaveLength(1);
    },
  );

  it('on one page, whatever breaks; when less is open, the old page takes nothing', async () => {
    await switchOn();
    world.sim.trouble({ kind: 'lost-answer', times: 2, when: (method) => method === 'POST' });
    await Promise.allSettled([pay(), pay(), pay()]);
    await pay();
    expect(await sessions()).toHaveLength(1);
    const bank = { clientId, receivedOn: '2026-03-01', method: 'bank' as const };
    await world.run(recordReceipt, { ...bank, amountFen: 6000, outsideRef: 'B1' });
    await pay();
    expect((await sessions()).map(({ status, amount_total }) => [status, amount_total])).toEqual([
      ['expired', 106_000],
      ['open', 100_000],
    ]);
    const [old, now] = await sessions();
    expect(world.sim.pay(old?.id ?? '', { accountId: await accountRef() })).toBe(false);
    // The bank is faster: what comes online after it is the client's credit, and nothing is lost.
    await world.run(recordReceipt, { ...bank, amountFen: 100_000, outsideRef: 'B2' });
    world.sim.pay(now?.id ?? '', { accountId: await accountRef() });
    await reconcile(world.environment);
    expect(await standing()).toMatchObject({ openFen: 0, paidFen: 106_000 });
    const online = (await receipts()).find(({ method }) => method === 'online');
    expect(online).toMatchObject({ amountFen: 100_000, creditFen: 100_000, pays: [] });
  });

  it('while Stripe is away for a day: the night makes up for what was not told', async () => {
    await switchOn();
    await payOnPage();
    world.sim.setDown(true);
    await expect(followPaid()).rejects.toMatchObject({ code: 'payments.unreachable' });
    await expect(world.run(confirmInvoicePayment, { invoiceId }, payer)).rejects.toMatchObject({
      code: 'payments.unreachable',
    });
    expect(await standing()).toMatchObject({ openFen: 106_000 });
    world.pass({ days: 1 });
    world.sim.setDown(false);
    await reconcile(world.environment);
    await reconcile(world.environment);
    expect(await standing()).toMatchObject({ openFen: 0 });
    expect(await receipts()).toHaveLength(1);
    expect(await charged()).toHaveLength(1);
  }, 20_000);
});

describe('money goes back', () => {
  beforeEach(async () => {
    await switchOn();
    await payOnPage();
    await followPaid();
  });

  it('to the fen, once for each wish, and no more than came', async () => {
    const [row] = await world.run(listOnlineReceipts, {});
    const checkoutId = row?.checkoutId ?? '';
    const part = { checkoutId, amountFen: 40_001, wishId: uuidv7() };
    world.sim.trouble({ kind: 'lost-answer', times: 1, when: (_method, path) => path === '/v1/refunds' });
    await world.run(refundOnline, part);
    await world.run(refundOnline, part);
    expect(await standing()).toMatchObject({ openFen: 40_001, paidFen: 65_999, state: 'partly' });
    await expect(
      world.run(refundOnline, { checkoutId, amountFen: 66_000, wishId: uuidv7() }),
    ).rejects.toMatchObject({ code: 'payments.over-refund' });
    await world.run(refundOnline, { checkoutId, amountFen: 65_999, wishId: uuidv7() });
    expect(await standing()).toMatchObject({ openFen: 106_000, paidFen: 0, state: 'open' });
    expect((await receipts()).map(({ amountFen }) => amountFen).sort((a, b) => a - b)).toEqual([
      -65_999, -40_001, 106_000,
    ]);
    const [charge] = await charged();
    expect(charge?.amount_refunded).toBe(106_000);
    // The client may pay it again, on a page of its own.
    await payOnPage();
    await world.run(confirmInvoicePayment, { invoiceId }, payer);
    expect(await standing()).toMatchObject({ openFen: 0, state: 'paid' });
  });

  it('also when it was given back at Stripe itself, told or not', async () => {
    const [charge] = await charged();
    const as = { stripeAccount: await accountRef() };
    await world.at.stripe.refunds.create({ payment_intent: charge?.payment_intent ?? '', amount: 500 }, as);
    const [event] = await told('charge.refunded');
    if (!event) throw new Error('nothing was told');
    expect(await world.tell(event)).toBe('noted');
    await followPaid();
    await world.at.stripe.refunds.create({ payment_intent: charge?.payment_intent ?? '', amount: 700 }, as);
    await reconcile(world.environment);
    expect(await standing()).toMatchObject({ openFen: 1200, paidFen: 104_800 });
    expect(await world.run(listOnlineReceipts, {})).toMatchObject([{ paidFen: 106_000, refundedFen: 1200 }]);
  });
});

it('nobody gives back but the owner and finance', async () => {
  const wish = { checkoutId: uuidv7(), amountFen: 1, wishId: uuidv7() };
  for (const role of ['operations', 'auditor', 'client_approver'] as const)
    await expect(
      execute(refundOnline, { ...world.environment, actor: { ...world.owner, role } }, wish),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
  await expect(world.run(refundOnline, wish)).rejects.toMatchObject({ code: 'not-found' });
});
