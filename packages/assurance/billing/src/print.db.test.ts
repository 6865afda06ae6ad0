import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMoneyWorld } from './fixture.ts';
import { draftStatement, printStatement, setRateCard } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

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
  const folder = mkdtempSync(join(tmpdir(), 'statement-'));
  for (const [language, words] of [
    ['zh-CN', ['结算单', '东门岗服务费·夜间', '¥816.00', '2026-10-06']],
    ['en', ['Statement', '东门岗·Night', 'CN¥816.00', 'Rostered']],
  ] as const) {
    const { base64 } = await run(printStatement, { statementId, language });
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, Buffer.from(base64, 'base64'));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(
      /\s+/g,
      '',
    );
    for (const word of words) expect(text).toContain(word);
  }
});
