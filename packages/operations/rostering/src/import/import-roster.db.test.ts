import { readWorkbook, writeWorkbook } from '@zhiqin/documents';
import { addPost, createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getRoster, importRoster, previewRosterImport, rosterTemplate } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const days = Array.from({ length: 31 }, (_, n) => String(n + 1));

async function workbook(rows: string[][]): Promise<string> {
  const [head = [], ...rest] = rows;
  const bytes = await writeWorkbook({
    sheets: [{ name: '排班', columns: head.map((header) => ({ header, type: 'text' })), rows: rest }],
  });
  return bytes.toString('base64');
}

it('takes in a real twelve-hour roster: findings are listed and stop nothing', async () => {
  const contractor = await makeContractor(database);
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '云栖大厦',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  await contractor.run(addPost, {
    siteId,
    code: 'G1',
    name: '东门岗',
    kind: 'gate',
    heads: 1,
    shiftPattern: [
      { code: 'D', startTime: '07:00', endTime: '19:00' },
      { code: 'N', startTime: '19:00', endTime: '07:00' },
    ],
  });
  for (const [n, name] of ['张伟', '王芳', '李强'].entries())
    await contractor.run(registerGuard, {
      siteIds: [siteId],
      staffNo: `10${n}`,
      name,
      rank: 'guard',
      joinedOn: '2025-01-01',
      squadId: null,
      certificates: [],
    });
  const template = await contractor.run(rosterTemplate, { siteId, month });
  const { sheets } = await readWorkbook(Buffer.from(template.bytesBase64, 'base64'), {
    maxRows: 100,
    maxBytes: 1e6,
  });
  expect(sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual(['张伟', '王芳', '李强']);

  const bytesBase64 = await workbook([
    ['姓名', ...days],
    ['张伟', ...days.map(() => '白')],
    ['王芳', ...days.map(() => '夜')],
    ['李四', '白'],
    ['合计', '2'],
  ]);
  const input = { siteId, month, bytesBase64 };
  const first = await contractor.run(previewRosterImport, input);
  expect(first.faults).toEqual([{ cell: 'A4', code: 'unknown-person', value: '李四' }]);
  await expect(contractor.run(importRoster, input)).rejects.toMatchObject({
    code: 'roster-import.refused',
    params: { faults: 1 },
  });
  // Put right on the page; his place that day is the first guard's already.
  const corrected = { ...input, corrections: [{ cell: 'A4', value: '102' }] };
  const preview = await contractor.run(previewRosterImport, corrected);
  expect(preview.faults).toEqual([]);
  expect(preview.shifts).toBe(63);
  expect(new Set(preview.findings.map(({ control }) => control))).toEqual(new Set(['R03', 'R04', 'R05']));
  const done = await contractor.run(importRoster, corrected);
  expect(done.imported).toBe(62);
  expect(done.refused).toMatchObject([{ cell: 'B4', code: 'roster.shift-full' }]);
  const roster = await contractor.run(getRoster, { siteId, month });
  expect(roster.open).toEqual([]);
  expect(roster.rows.map((row) => Object.keys(row.cells).length).sort()).toEqual([31, 31]);

  // Once more with another sheet: those in it get what it says, the others keep what they have.
  const changed = await workbook([
    ['姓名', ...days],
    ['张伟', '休', '白', '白', '白', '白'],
  ]);
  expect(await contractor.run(importRoster, { ...input, bytesBase64: changed })).toEqual({
    imported: 4,
    refused: [],
  });
  const later = await contractor.run(getRoster, { siteId, month });
  expect(later.rows.map((row) => [row.name, Object.keys(row.cells).length])).toEqual([
    ['王芳', 31],
    ['张伟', 4],
  ]);
});
