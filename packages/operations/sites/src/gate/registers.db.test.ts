import { readWorkbook, writeWorkbook } from '@zhiqin/documents';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../create-site.ts';
import {
  addAgreement,
  addBan,
  addDirectoryLine,
  addKey,
  addLongPass,
  addUtility,
  directoryWorkbookTemplate,
  endAgreement,
  endDirectoryLine,
  endLongPass,
  endUtility,
  importDirectory,
  liftBan,
  listAgreements,
  listBans,
  listDirectory,
  listKeys,
  listLongPasses,
  listUtilities,
  previewDirectoryImport,
  retireKey,
  reviewLongPass,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  usePrivacyKey(new Uint8Array(32).fill(7));
});
afterAll(() => database.drop());

async function openGate() {
  const contractor = await makeContractor(database);
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '云栖花园',
    siteType: 'residential',
    zone: 'Asia/Shanghai',
  });
  return { contractor, siteId };
}

const heads = ['楼栋', '房号 *', '业主、住户或公司', '类别', '联系电话', '车牌'];
async function sheet(rows: string[][]): Promise<string> {
  const columns = heads.map((header) => ({ header, width: 18, type: 'text' as const }));
  return (await writeWorkbook({ sheets: [{ name: '通讯录', columns, rows }] })).toString('base64');
}

async function directoryOf(contractor: Contractor, siteId: string, search?: string) {
  const { lines } = await contractor.run(listDirectory, { siteId, search });
  return lines.map((line) => [
    line.building,
    line.unit,
    line.occupant,
    line.phoneMasked,
    line.plates.join(' '),
  ]);
}

describe('the directory', () => {
  it('is imported whole or not at all, each fault named by its cell', async () => {
    const { contractor, siteId } = await openGate();
    const wrong = await sheet([
      ['3号楼', '1502', '王建国', '业主', '13812345678', '沪A12345、沪B00001'],
      ['3号楼', '', '李四', '房东', 'no phone', ''],
      ['3号楼', '1502', '王建国', '', '', ''],
    ]);
    const { errors } = await contractor.run(previewDirectoryImport, { siteId, bytesBase64: wrong });
    expect(errors.map((error) => [error.cell, error.code])).toEqual([
      ['B3', 'required'],
      ['E3', 'bad-phone'],
      ['D3', 'unknown-kind'],
      ['B4', 'duplicate'],
    ]);
    await expect(contractor.run(importDirectory, { siteId, bytesBase64: wrong })).rejects.toMatchObject({
      code: 'directory-import.refused',
      params: { faults: 4 },
      fields: { B3: 'directory-import.required' },
    });
    expect(await directoryOf(contractor, siteId)).toEqual([]);
  });

  it('takes units in, and gives one that comes again its new phone and plates', async () => {
    const { contractor, siteId } = await openGate();
    const first = await sheet([
      ['3号楼', '1502', '王建国', '业主', '13812345678', '沪A·12345，沪B00001'],
      ['3号楼', '202', '明远商贸有限公司', 'Firm', '', ''],
    ]);
    const take = (bytesBase64: string) => contractor.run(importDirectory, { siteId, bytesBase64 });
    expect(await take(first)).toEqual({ imported: 2 });
    await take(await sheet([['3号楼', '1502', '王建国', '业主', '13900000000', '']]));
    expect(await directoryOf(contractor, siteId)).toEqual([
      ['3号楼', '202', '明远商贸有限公司', null, ''],
      ['3号楼', '1502', '王建国', '139****0000', ''],
    ]);
    expect(await directoryOf(contractor, siteId, 'wjg')).toHaveLength(1);
    expect(await directoryOf(contractor, siteId, '明远')).toHaveLength(1);
    const { lines } = await contractor.run(listDirectory, { siteId });
    await contractor.run(endDirectoryLine, { lineId: lines[0]?.id });
    expect(await directoryOf(contractor, siteId)).toHaveLength(1);
    const stored = await database.owner`select contact_sealed from directory_line where site_id = ${siteId}`;
    expect(JSON.stringify(stored)).not.toContain('13900000000');
  });

  it('offers an empty sheet that it reads itself', async () => {
    const { contractor, siteId } = await openGate();
    const { bytesBase64 } = await contractor.run(directoryWorkbookTemplate, {});
    const { sheets } = await readWorkbook(Buffer.from(bytesBase64, 'base64'), { maxRows: 10, maxBytes: 1e6 });
    expect(sheets[0]?.rows[0]).toEqual(heads);
    const { errors } = await contractor.run(previewDirectoryImport, { siteId, bytesBase64 });
    expect(errors).toMatchObject([{ code: 'no-rows' }]);
  });
});

describe('the ban list', () => {
  const untilDay = '2026-12-31';

  it('asks for a reason, a last day and somebody to recognise, and never bans an occupier', async () => {
    const { contractor, siteId } = await openGate();
    const line = { building: '3', unit: '1502', occupant: '王建国', occupantKind: 'owner', phone: null };
    await contractor.run(addDirectoryLine, { siteId, ...line, plates: ['沪A12345'] });
    const ban = { siteId, name: '赵大', plate: null, reason: '盗窃', untilDay, isNoOccupier: true };
    const refused = (change: object) => contractor.run(addBan, { ...ban, ...change });
    await expect(refused({ reason: '' })).rejects.toMatchObject({ fields: { reason: 'field.required' } });
    await expect(refused({ untilDay: '' })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(refused({ name: null })).rejects.toMatchObject({ fields: { name: 'field.required' } });
    await expect(refused({ isNoOccupier: false })).rejects.toMatchObject({
      fields: { isNoOccupier: 'field.required' },
    });
    await expect(refused({ plate: '沪A·12345' })).rejects.toMatchObject({ code: 'ban.occupier' });
    const { id } = await contractor.run(addBan, ban);
    expect(await contractor.run(listBans, { siteId })).toMatchObject([
      { name: '赵*', reason: '盗窃', untilDay },
    ]);
    await contractor.run(liftBan, { banId: id, reason: '查明不是他' });
    expect(await contractor.run(listBans, { siteId })).toEqual([]);
    expect(await contractor.run(listBans, { siteId, includesEnded: true })).toMatchObject([
      { id, endReason: '查明不是他' },
    ]);
    await expect(contractor.run(liftBan, { banId: id, reason: '又一次' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is decided above the gate, and unknown to guards and other sites', async () => {
    const { contractor, siteId } = await openGate();
    const ban = { siteId, name: '赵大', reason: '盗窃', untilDay, isNoOccupier: true };
    for (const role of ['captain', 'guard', 'hr'] as const)
      await expect(contractor.run(addBan, ban, contractor.member(role))).rejects.toMatchObject({
        code: 'access.forbidden',
      });
    const elsewhere = contractor.member('area_manager', { sites: [] });
    await expect(contractor.run(addBan, ban, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('keys, agreements, passes and utilities', () => {
  it('are entered once by their number, listed, and end', async () => {
    const { contractor, siteId } = await openGate();
    const { run } = contractor;
    const key = { siteId, keyNo: 'K1', opens: '配电房', ring: '机房', place: '1 号柜', copies: 2 };
    const { id: keyId } = await run(addKey, key);
    await expect(run(addKey, key)).rejects.toMatchObject({ code: 'key.no-taken', params: { keyNo: 'K1' } });
    expect(await run(listKeys, { siteId })).toMatchObject([{ keyNo: 'K1', copies: 2 }]);
    await run(retireKey, { keyId });
    expect(await run(listKeys, { siteId })).toEqual([]);

    const paper = {
      kind: 'construction',
      agreementNo: 'SG-1',
      firm: '宏远装饰',
      workers: ['李木匠', '李木匠'],
    };
    const days = { startsOn: '2026-11-01', endsOn: '2026-12-31' };
    const { id: agreementId } = await run(addAgreement, { siteId, ...paper, ...days });
    await expect(run(addAgreement, { siteId, ...paper, ...days })).rejects.toMatchObject({
      code: 'agreement.no-taken',
    });
    await expect(
      run(addAgreement, { siteId, ...paper, agreementNo: 'SG-2', ...days, endsOn: '2026-10-01' }),
    ).rejects.toMatchObject({ fields: { endsOn: 'field.before-start' } });
    expect(await run(listAgreements, { siteId })).toMatchObject([{ agreementNo: 'SG-1', workers: ['李**'] }]);
    await run(endAgreement, { agreementId, reason: '提前完工' });
    expect(await run(listAgreements, { siteId })).toEqual([]);

    const pass = { passNo: 'C-1', kind: 'contractor', holder: '孙师傅', phone: '13812345678' };
    const valid = { validFrom: '2026-11-01', validUntil: '2027-10-31', hoursFrom: '08:00' };
    await expect(run(addLongPass, { siteId, ...pass, ...valid })).rejects.toMatchObject({
      fields: { hoursUntil: 'field.required' },
    });
    const { id: passId } = await run(addLongPass, { siteId, ...pass, ...valid, hoursUntil: '18:00' });
    expect(await run(listLongPasses, { siteId })).toMatchObject([
      { holder: '孙**', phone: '138****5678', reviewedOn: '2026-11-01' },
    ]);
    contractor.clock.advance({ hours: 48 });
    expect(await run(reviewLongPass, { passId })).toMatchObject({ reviewedOn: '2026-11-03' });
    await run(endLongPass, { passId, reason: '离职' });
    expect(await run(listLongPasses, { siteId })).toEqual([]);

    const valve = { siteId, kind: 'water', name: '总阀', place: '地下一层' };
    const { id: utilityId } = await run(addUtility, valve);
    expect(await run(listUtilities, { siteId })).toMatchObject([{ name: '总阀', place: '地下一层' }]);
    await run(endUtility, { utilityId });
    expect(await run(listUtilities, { siteId })).toEqual([]);
  });
});
