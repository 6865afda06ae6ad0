import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endProtection, listProtections, recordProtection } from '../index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-protection-'));
  useFileStore(localFolder(folder));
  database = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

it('a protection with its paper is read by the keeper of the file alone, and leaves no ground in the audit', async () => {
  const contractor = await makeContractor(database, '2026-12-10T18:00:00+08:00');
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '云栖大厦',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const { id: guardId } = await contractor.run(registerGuard, {
    siteIds: [siteId],
    staffNo: '100',
    name: '王芳',
    rank: 'guard',
    joinedOn: '2025-01-01',
    squadId: null,
  });
  const hr = contractor.member('hr');
  const wish = {
    guardId,
    kind: 'nursing',
    fromDay: '2026-12-01',
    untilDay: '2027-06-30',
    evidenceBase64: Buffer.from('%PDF-1.7\n').toString('base64'),
  };
  const { id } = await contractor.run(recordProtection, wish, hr);
  const listed = await contractor.run(listProtections, { guardId }, hr);
  expect(listed).toMatchObject([{ kind: 'nursing', fromDay: '2026-12-01', untilDay: '2027-06-30' }]);
  const [file] = await database.owner`select site_id, person_id, purpose from stored_file
    where id = ${listed[0]?.evidenceFileId ?? ''}`;
  expect(file).toMatchObject({ site_id: null, person_id: guardId, purpose: 'protection-evidence' });
  for (const role of ['captain', 'squad_leader', 'area_manager', 'operations', 'auditor'] as const)
    await expect(
      contractor.run(listProtections, { guardId }, contractor.member(role, { sites: [siteId] })),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
  const audit = await database.owner`select detail::text as text from audit_entry
    where tenant_id = ${contractor.tenantId}`;
  expect(audit.map((row) => row.text).join(' ')).not.toMatch(/nursing|哺乳/);
  await contractor.run(endProtection, { protectionId: id }, hr);
  expect(await contractor.run(listProtections, { guardId }, hr)).toEqual([]);
});
