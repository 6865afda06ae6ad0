import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMoneyWorld } from './fixture.ts';
import {
  draftStatement,
  issueInvoice,
  printInvoice,
  printStatement,
  reverseInvoice,
  setBillingProfile,
  setRateCard,
} from './index.ts';
import { acceptedMonth } from './test-steps.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const folder = mkdtempSync(join(tmpdir(), 'money-print-'));
/** What a reader of the PDF reads, without spaces. */
function textOf(base64: string): string {
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
}

it('prints a statement in both languages: its lines, its shifts and its total', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { run, siteId, contractId } = world;
  await run(setRateCard, { contractId, fromDay: '2026-10-01', terms: world.terms({ nightPercent: 120 }) });
  for (const day of ['2026-10-05', '2026-10-06']) await world.stand(day, '20:00', '08:00');
  const { statementId, data } = await run(draftStatement, { siteId, month: '2026-10' });
  expect(data.lines.map((line) => [line.hourKind, line.minutes, line.amountFen])).toEqual([
    ['plain', 480, 24_000],
    ['night', 960, 57_600],
  ]);
  for (const [language, words] of [
    ['zh-CN', ['结算单', '东门岗服务费·夜间', '¥816.00', '2026-10-06']],
    ['en', ['Statement', '东门岗·Night', 'CN¥816.00', 'Rostered']],
  ] as const) {
    const { base64 } = await run(printStatement, { statementId, language });
    const text = textOf(base64);
    for (const word of words) expect(text).toContain(word);
  }
});

it('prints one invoice of ours for several statements, and what takes it back names it', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { run } = world;
  const months = [await acceptedMonth(world, '2026-09'), await acceptedMonth(world, '2026-10')];
  await run(setBillingProfile, {
    title: 'Sicher GmbH',
    taxNo: 'DE123456789',
    bankAccount: 'DE02120300000000202051',
  });
  const { invoiceId, number } = await run(issueInvoice, {
    statementIds: months.map((one) => one.statementId),
  });
  const { base64 } = await run(printInvoice, { invoiceId, language: 'en' });
  const said = textOf(base64);
  for (const word of ['SicherGmbH', 'DE123456789', '2026-09', '2026-10', 'Dueon2026-12-02', 'CN¥21,200.00'])
    expect(said).toContain(word);
  expect(said).toContain(`PleasepayCN¥21,200.00by2026-12-02andnameinvoice${number}.`);
  const red = await run(reverseInvoice, { invoiceId, issuedOn: '2026-11-03', reason: '名称有误' });
  const back = textOf((await run(printInvoice, { invoiceId: red.invoiceId })).base64);
  for (const word of ['红字发票', `冲销发票${number}`, '-¥21,200.00', '名称有误'])
    expect(back).toContain(word);
  expect(back).not.toContain('请于');
});
