import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMoneyWorld } from './fixture.ts';
import {
  acceptStatement,
  agreeStatement,
  allocateReceipt,
  answerDispute,
  captureInvoice,
  disputeStatement,
  draftStatement,
  getAgeing,
  getInvoice,
  getStatement,
  listInvoices,
  listStatements,
  recordReceipt,
  refundReceipt,
  reverseInvoice,
  sendStatement,
  setRateCard,
} from './index.ts';
import { acceptedMonth, pdf } from './test-steps.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('from the statement to the money', () => {
  it('goes from draft to settled, by part payments, and back by a refund', async () => {
    const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
    const { run, clientId, who } = world;
    const { statementId, data } = await acceptedMonth(world);
    expect(data.totals).toMatchObject({ netFen: 1_000_000, taxFen: 60_000, grossFen: 1_060_000 });
    const capture = {
      statementIds: [statementId],
      kind: 'special',
      number: '26312000000000000001',
      issuedOn: '2026-11-03',
    };
    await expect(run(captureInvoice, { ...capture, grossFen: 1_059_999 })).rejects.toMatchObject({
      code: 'invoice.amount-differs',
    });
    const { invoiceId } = await run(captureInvoice, { ...capture, grossFen: 1_060_000, fileBase64: pdf });
    await expect(
      run(captureInvoice, { ...capture, number: '26312000000000000002', grossFen: 1_060_000 }),
    ).rejects.toMatchObject({ code: 'invoice.statement-invoiced' });
    const came = {
      clientId,
      receivedOn: '2026-11-10',
      method: 'bank',
      outsideRef: 'B-1',
      amountFen: 400_000,
    };
    const first = await run(recordReceipt, came);
    expect(first).toMatchObject({
      isRepeat: false,
      unallocatedFen: 0,
      allocations: [{ invoiceId, amountFen: 400_000 }],
    });
    expect(await run(recordReceipt, came)).toEqual({ ...first, isRepeat: true });
    await expect(run(recordReceipt, { ...came, amountFen: 400_001 })).rejects.toMatchObject({
      code: 'receipt.ref-taken',
    });
    expect(await run(getInvoice, { invoiceId })).toMatchObject({
      openFen: 660_000,
      state: 'partly',
      dueOn: '2026-12-03',
    });
    await run(recordReceipt, { ...came, outsideRef: 'B-2', amountFen: 700_000 });
    expect(await run(listStatements, {})).toMatchObject([{ state: 'settled', openFen: 0 }]);
    expect(await run(getAgeing, {})).toMatchObject([{ openFen: 0, creditFen: 40_000 }]);
    const back = {
      receiptId: first.receiptId,
      amountFen: 150_000,
      receivedOn: '2026-11-12',
      outsideRef: 'R-1',
    };
    const refunded = await run(refundReceipt, back);
    expect(refunded.allocations).toEqual([{ invoiceId, amountFen: -150_000 }]);
    expect(await run(refundReceipt, back)).toEqual({ ...refunded, isRepeat: true });
    await expect(
      run(refundReceipt, { ...back, outsideRef: 'R-2', amountFen: 250_001 }),
    ).rejects.toMatchObject({
      code: 'receipt.over-refund',
    });
    world.clock.advance({ minutes: 45 * 24 * 60 });
    const [late] = await run(listInvoices, { onlyOpen: true }, who.client_approver);
    expect(late).toMatchObject({ openFen: 150_000, overdueDays: 14, state: 'partly' });
    expect((await run(getAgeing, {}))[0]?.buckets).toMatchObject({ current: 0, to30: 150_000 });
  });

  it('is questioned, answered, corrected by a new number, and reversed by a red-letter invoice', async () => {
    const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
    const { run, siteId, clientId, contractId, postId, who } = world;
    const first = await acceptedMonth(world);
    const { statementId } = first;
    const capture = { statementIds: [statementId], kind: 'special', issuedOn: '2026-11-03' };
    const { invoiceId } = await run(captureInvoice, { ...capture, number: '2631-0001', grossFen: 1_060_000 });
    const paid = await run(recordReceipt, {
      clientId,
      receivedOn: '2026-11-05',
      method: 'bank',
      amountFen: 1_060_000,
    });
    await run(setRateCard, {
      ...{ contractId, fromDay: '2026-10-16', note: '十月十六日起减一人' },
      terms: world.terms({
        posts: [{ postId, siteId, basis: 'month', rateFen: 530_000, minutesPerDay: 720, shortfall: 'shown' }],
      }),
    });
    await expect(run(draftStatement, { siteId, month: '2026-10' })).rejects.toMatchObject({
      code: 'statement.reason-needed',
    });
    const second = await run(draftStatement, { siteId, month: '2026-10', reason: '减岗漏算' });
    // 15 of 31 days at 10,600.00 and 16 at 5,300.00, each by its place in the calendar.
    expect(second.data.lines.map((line) => line.amountFen)).toEqual([512_903, 273_548]);
    expect(second).toMatchObject({ revision: 2, state: 'draft' });
    const seen = { statementId, digest: second.digest };
    await expect(run(agreeStatement, { statementId, digest: first.digest })).rejects.toMatchObject({
      code: 'statement.changed',
    });
    expect(await run(getStatement, { statementId }, who.client_approver)).toMatchObject({
      revision: { number: 1, state: 'superseded' },
    });
    await run(agreeStatement, seen);
    await run(sendStatement, seen);
    const lineKey = second.data.lines[0]?.key;
    await run(disputeStatement, { ...seen, lineKey, note: '为什么是十五天？' }, who.client_approver);
    await expect(run(sendStatement, seen)).rejects.toMatchObject({ code: 'statement.state' });
    await run(answerDispute, { ...seen, note: '一日至十五日按原价。' });
    await run(acceptStatement, seen, who.client_approver);
    const again = { ...capture, number: '2631-0003', grossFen: second.data.totals.grossFen };
    await expect(run(captureInvoice, again)).rejects.toMatchObject({ code: 'invoice.statement-invoiced' });
    const red = { invoiceId, number: '2631-0002', issuedOn: '2026-11-20', reason: '减岗漏算' };
    await run(reverseInvoice, red);
    await expect(run(reverseInvoice, { ...red, number: '2631-0009' })).rejects.toMatchObject({
      code: 'invoice.reversed',
    });
    expect(await run(getInvoice, { invoiceId })).toMatchObject({ state: 'reversed', openFen: 0, paidFen: 0 });
    const next = await run(captureInvoice, again);
    expect(await run(getAgeing, {})).toMatchObject([{ openFen: 786_451, creditFen: 1_060_000 }]);
    await run(allocateReceipt, {
      receiptId: paid.receiptId,
      allocations: [{ invoiceId: next.invoiceId, amountFen: 786_451 }],
    });
    await run(refundReceipt, { receiptId: paid.receiptId, amountFen: 273_549, receivedOn: '2026-11-25' });
    expect(await run(getAgeing, {})).toMatchObject([{ openFen: 0, creditFen: 0 }]);
    const all = await run(listInvoices, {});
    expect(all.reduce((sum, one) => sum + one.grossFen, 0)).toBe(786_451);
    expect(
      (await run(getStatement, { statementId }, who.client_approver)).steps.map((step) => step.kind),
    ).toEqual(['sent', 'accepted', 'sent', 'disputed', 'answered', 'accepted']);
  });
});
