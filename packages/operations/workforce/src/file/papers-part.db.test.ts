import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { query } from '@zhiqin/access';
import { localFolder, useFileStore } from '@zhiqin/files';
import { createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addPaper, papersPart, registerGuard } from '../index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiqin-papers-'));
  useFileStore(localFolder(folder));
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

it('encloses the contract as scanned, names the medical and leaves its scan where it is', async () => {
  const contractor = await makeContractor(database);
  const { id: siteId } = await contractor.run(createSite, {
    ...{ code: 'A', name: '项目A', siteType: 'office', zone: 'Asia/Shanghai' },
  });
  const person = { siteIds: [siteId], staffNo: '1', name: '张伟', rank: 'guard', joinedOn: '2025-01-01' };
  const { id: guardId } = await contractor.run(registerGuard, { ...person, certificates: [] });
  const add = (kind: string, more: object) =>
    contractor.run(addPaper, { guardId, kind, startsOn: '2025-01-01', ...more });
  await add('contract', { paperNo: 'HT-1', fileBase64: onePixel });
  await add('medical', { isPassed: true, fileBase64: onePixel });
  await add('undertaking', {});
  const collect = query({
    ...{ action: 'dispute-file.export', input: z.object({}) },
    run: (ctx) => papersPart.collect(ctx, guardId, { language: 'zh-CN' }),
  });
  const { rows, scans } = await contractor.run(collect, {}, contractor.member('hr'));
  expect(rows.map((row) => [row[0], row[2], row.at(-1)]).sort()).toEqual([
    ['体检', null, '属敏感信息，不附'],
    ['保密承诺书', null, '没有'],
    ['劳动合同文本', 'HT-1', '附后'],
  ]);
  expect(scans.map(({ ending, bytes }) => [ending, Buffer.from(bytes).toString('base64')])).toEqual([
    ['png', onePixel],
  ]);
});
