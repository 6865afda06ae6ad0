import { createHash } from 'node:crypto';
import { type Actor, systemActor } from '@zhiqin/access';
import { contributeLedgerSource, keepLedger, verifyLedger } from '@zhiqin/ledger';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMoneyWorld } from './fixture.ts';
import {
  agreementsInLedger,
  captureInvoice,
  disputeStatement,
  getStatement,
  invoicesInLedger,
  recordReceipt,
  remindInvoiceTask,
  reverseInvoice,
  statementsInLedger,
} from './index.ts';
import { acceptedMonth, pdf } from './test-steps.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

// Each job of these tests is killed before it commits, runs, and runs again.
const overdue = (inbox: string[]) => inbox.filter((one) => one.startsWith('invoiceOverdue'));

describe('a late invoice', () => {
  it('is told on the 1st, 8th, 15th and 30th day, each once, by what is open then, until it is paid', async () => {
    const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
    const { run, clientId } = world;
    const { statementId } = await acceptedMonth(world);
    const own = { statementIds: [statementId], kind: 'special', issuedOn: '2026-11-03', grossFen: 1_060_000 };
    await run(captureInvoice, { ...own, number: '2631-0001' });
    const told = async (day: string, time: string) => {
      world.until(day, time);
      await world.work();
      expect(overdue(await world.inbox('finance'))).toEqual(overdue(await world.inbox('client_approver')));
      return overdue(await world.inbox('client_approver'));
    };
    expect(await told('2026-12-04', '09:29')).toEqual([]);
    expect(await told('2026-12-04', '09:30')).toEqual(['invoiceOverdue ¥10,600.00']);
    const came = { clientId, receivedOn: '2026-12-08', method: 'bank' };
    await run(recordReceipt, { ...came, amountFen: 400_000 });
    expect(await told('2026-12-11', '09:30')).toHaveLength(2);
    expect((await told('2026-12-18', '09:30')).at(-1)).toBe('invoiceOverdue ¥6,600.00');
    await run(recordReceipt, { ...came, amountFen: 660_000 });
    expect(await told('2027-03-01', '09:30')).toHaveLength(3);
  });

  it('is told at the half past nine of its country, the hour changed between; taken back, never', async () => {
    const world = await makeMoneyWorld(database, '2026-10-05T10:00:00+02:00', { zone: 'Europe/Berlin' });
    const { run } = world;
    const { statementId } = await acceptedMonth(world, '2026-09');
    const own = { statementIds: [statementId], kind: 'special', grossFen: 1_060_000, issuedOn: '2026-09-25' };
    const { invoiceId } = await run(captureInvoice, { ...own, number: '2631-0001' });
    // Due on the 25th of October, when the clock goes back: the next morning is an hour further away.
    world.clock.advance({
      minutes: (Date.parse('2026-10-26T08:29:00Z') - world.clock.now().getTime()) / 60_000,
    });
    expect(await world.work()).not.toContain(remindInvoiceTask);
    world.clock.advance({ minutes: 1 });
    expect(await world.work()).toContain(remindInvoiceTask);
    await run(reverseInvoice, { invoiceId, number: '2631-0002', issuedOn: '2026-10-27', reason: '税号有误' });
    world.until('2026-12-31', '12:00');
    await world.work();
    expect(overdue(await world.inbox('finance'))).toHaveLength(1);
  });
});

it('tells finance once of each question and agreement; the agreement stands in the ledger once, and a changed one is found', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { run, who, tenantId } = world;
  const system = systemActor(tenantId);
  contributeLedgerSource(agreementsInLedger);
  const said = () => world.inbox('finance');
  const { statementId, digest } = await acceptedMonth(world, '2026-10', async (seen) => {
    await run(disputeStatement, { ...seen, note: '为什么？' }, who.client_approver);
    await world.work();
    expect(await said()).toEqual(['statementDisputed']);
    world.clock.advance({ minutes: 1 });
  });
  const step = async (as?: Actor) =>
    (await run(getStatement, { statementId }, as)).steps.find((one) => one.kind === 'accepted');
  expect(await step()).toMatchObject({ ledgerNo: null, dataDigest: digest });
  await world.work();
  expect(await said()).toEqual(['statementDisputed', 'statementAccepted']);
  const fileSha256 = createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex');
  expect(await step(who.client_approver)).toMatchObject({ ledgerNo: 0, dataDigest: digest, fileSha256 });
  world.clock.advance({ minutes: 24 * 60 });
  await run(keepLedger, {}, system);
  const { owner } = database;
  const leaves = await owner`select kind from ledger_leaf where tenant_id = ${tenantId}`;
  expect(leaves.map((leaf) => leaf.kind)).toEqual(['statement-agreement']);
  const roots =
    (await owner`select day, size::int, root from ledger_head where tenant_id = ${tenantId} and size > 0`) as unknown as {
      day: string;
      size: number;
      root: string;
    }[];
  const verified = () => run(verifyLedger, { roots }, system);
  expect(await verified()).toMatchObject({ sound: true, entries: 1 });
  await owner`update statement_step set file_sha256 = ${digest} where tenant_id = ${tenantId} and kind = 'accepted'`;
  expect(await verified()).toMatchObject({
    sound: false,
    firstFault: { fault: 'thing', kind: 'statement-agreement' },
  });
});

it('keeps statements that were sent and every invoice in the ledger, and finds a figure, a line or a buyer changed since', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { run, tenantId } = world;
  const system = systemActor(tenantId);
  const { owner } = database;
  for (const source of [statementsInLedger, invoicesInLedger]) contributeLedgerSource(source);
  const { statementId } = await acceptedMonth(world);
  const own = { statementIds: [statementId], kind: 'special', issuedOn: '2026-11-03', grossFen: 1_060_000 };
  const { invoiceId } = await run(captureInvoice, { ...own, number: '2631-0001', fileBase64: pdf });
  await run(reverseInvoice, { invoiceId, number: '2631-0002', issuedOn: '2026-11-04', reason: '税号有误' });
  world.clock.advance({ minutes: 24 * 60 });
  await owner`update tenant set created_at = '2026-11-01T00:00:00Z' where id = ${tenantId}`;
  await run(keepLedger, {}, system);
  const leaves = await owner`select kind from ledger_leaf where tenant_id = ${tenantId} order by kind`;
  const kinds = leaves.map((leaf) => String(leaf.kind)).filter((kind) => kind !== 'statement-agreement');
  expect(kinds).toEqual(['invoice', 'invoice', 'statement']);
  const roots = [
    ...(await owner<{ day: string; size: number; root: string }[]>`
      select day, size::int, root from ledger_head where tenant_id = ${tenantId} and size > 0`),
  ];
  const verified = () => run(verifyLedger, { roots }, system);
  expect(await verified()).toMatchObject({ sound: true });
  const changes = [
    ['statement_revision', `data = jsonb_set(data, '{paymentDays}', '1')`, 'statement'],
    ['invoice', `buyer = jsonb_set(buyer, '{name}', '"别家公司"')`, 'invoice'],
    ['invoice_line', 'tax_fen = tax_fen + 1', 'invoice'],
    ['stored_file', `sha256 = repeat('0', 64)`, 'invoice'],
  ] as const;
  for (const [table, change, kind] of changes) {
    const keep = owner.unsafe(
      `create temp table kept as select * from ${table} where tenant_id = '${tenantId}'`,
    );
    await keep;
    await owner.unsafe(`update ${table} set ${change} where tenant_id = '${tenantId}'`);
    expect(await verified()).toMatchObject({ sound: false, firstFault: { fault: 'thing', kind } });
    const [column] = change.split(' ');
    await owner.unsafe(
      `update ${table} t set ${column} = k.${column} from kept k where k.id = t.id; drop table kept`,
    );
    expect(await verified()).toMatchObject({ sound: true });
  }
});
