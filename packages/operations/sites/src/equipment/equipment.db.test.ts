import { writeWorkbook } from '@zhiqin/documents';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPost, createSite, importRegister, previewRegisterImport } from '../index.ts';
import {
  addCamera,
  addFireAsset,
  addGear,
  changeGear,
  listCameras,
  listFireAssets,
  listGear,
  retireCamera,
  retireFireAsset,
  retireGear,
} from './index.ts';

let database: TestDatabase;
let contractor: Contractor;
let siteId: string;
let postId: string;
beforeAll(async () => {
  database = await testDatabase();
  contractor = await makeContractor(database);
  ({ siteId, postId } = await open('A'));
});
afterAll(() => database.drop());

async function open(code: string) {
  const site = { code, name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai' };
  const { id } = await contractor.run(createSite, site);
  const shiftPattern = [{ code: 'D', startTime: '07:00', endTime: '19:00' }];
  const post = { siteId: id, code: 'G1', name: '东门岗', kind: 'gate', heads: 1, shiftPattern };
  return { siteId: id, postId: (await contractor.run(addPost, post)).id };
}

describe('the gear register', () => {
  it('says what is issued where, and keeps what was taken out of use', async () => {
    const radio = { siteId, kind: 'radio', gearNo: 'R-01', count: 1, postId, state: 'good' };
    const { id } = await contractor.run(addGear, radio);
    const torches = { siteId, kind: 'torch', count: 4, state: 'good' };
    const { id: torchId } = await contractor.run(addGear, torches);
    await expect(contractor.run(addGear, radio)).rejects.toMatchObject({ code: 'gear.no-taken' });
    expect(await contractor.run(listGear, { siteId })).toMatchObject([
      { id, kind: 'radio', gearNo: 'R-01', postName: '东门岗' },
      { id: torchId, count: 4, postId: null, gearNo: null },
    ]);
    await contractor.run(changeGear, { gearId: torchId, count: 3, postId, state: 'worn' });
    await contractor.run(retireGear, { gearId: id });
    await expect(contractor.run(retireGear, { gearId: id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await contractor.run(listGear, { siteId })).toMatchObject([
      { id: torchId, count: 3, postId, state: 'worn' },
    ]);
    expect(await contractor.run(listGear, { siteId, includesRetired: true })).toHaveLength(2);
  });

  it('takes no post of another site, no number for several, and nothing without a name for "other"', async () => {
    const elsewhere = await open('B');
    const piece = { siteId, kind: 'shield', count: 1, state: 'good' };
    await expect(contractor.run(addGear, { ...piece, postId: elsewhere.postId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(contractor.run(addGear, { ...piece, gearNo: 'S', count: 2 })).rejects.toMatchObject({
      fields: { count: 'field.invalid' },
    });
    await expect(contractor.run(addGear, { ...piece, kind: 'other' })).rejects.toMatchObject({
      fields: { name: 'field.required' },
    });
  });
});

describe('fire equipment and cameras', () => {
  it('are entered by number, empty days as none, and retired', async () => {
    const extinguisher = { siteId, assetNo: 'M-101', kind: 'powder', place: '1 号楼', madeOn: '2024-05-01' };
    const { id } = await contractor.run(addFireAsset, { ...extinguisher, scrapOn: '', labelCode: '' });
    await expect(contractor.run(addFireAsset, extinguisher)).rejects.toMatchObject({
      code: 'fire-asset.no-taken',
    });
    expect(await contractor.run(listFireAssets, { siteId })).toMatchObject([
      { id, assetNo: 'M-101', madeOn: '2024-05-01', scrapOn: null, labelCode: null },
    ]);
    await contractor.run(retireFireAsset, { assetId: id });
    expect(await contractor.run(listFireAssets, { siteId })).toEqual([]);

    // Fewer days than the law asks for are recorded as they are.
    const camera = { siteId, cameraNo: 'C-07', place: '东门', retentionDays: 15, filedOn: '' };
    const { id: cameraId } = await contractor.run(addCamera, camera);
    await expect(contractor.run(addCamera, camera)).rejects.toMatchObject({ code: 'camera.no-taken' });
    expect(await contractor.run(listCameras, { siteId })).toMatchObject([
      { retentionDays: 15, filedOn: null },
    ]);
    await contractor.run(retireCamera, { cameraId });
    expect(await contractor.run(listCameras, { siteId, includesRetired: true })).toHaveLength(1);
  });

  it('are kept by those who lead the site, and read by headquarters', async () => {
    const camera = { siteId, cameraNo: 'C-08', place: '西门', retentionDays: 30 };
    const asLeader = contractor.run(addCamera, camera, contractor.member('squad_leader'));
    await expect(asLeader).rejects.toMatchObject({ code: 'access.forbidden' });
    await contractor.run(addCamera, camera, contractor.member('captain', { sites: [siteId] }));
    expect(await contractor.run(listCameras, { siteId }, contractor.member('auditor'))).toHaveLength(1);
  });
});

describe('a register from a spreadsheet', () => {
  const book = async (rows: string[][]) => {
    const columns = ['器材编号', '器材种类', '位置', '应报废日期'].map((header) => ({ header }));
    return (await writeWorkbook({ sheets: [{ name: '台账', columns, rows }] })).toString('base64');
  };

  it('is taken in whole or not at all, and again without doubling anything', async () => {
    const { siteId: here } = await open('I');
    const ask = { siteId: here, register: 'fireAssets' };
    const wrong = await book([
      ['M-1', '干粉灭火器', '大厅', '2030-01-01'],
      ['M-2', '不知道', '大厅', '明年'],
    ]);
    const preview = await contractor.run(previewRegisterImport, { ...ask, bytesBase64: wrong });
    expect(preview.errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'B3 unknown-kind',
      'D3 bad-day',
    ]);
    await expect(contractor.run(importRegister, { ...ask, bytesBase64: wrong })).rejects.toMatchObject({
      code: 'register-import.refused',
      params: { faults: 2 },
      fields: { B3: 'register-import.unknown-kind' },
    });
    expect(await contractor.run(listFireAssets, { siteId: here })).toEqual([]);

    const right = await book([
      ['M-1', '干粉灭火器', '大厅', '2030-01-01'],
      ['M-2', 'hydrant', '三层', ''],
    ]);
    for (let i = 0; i < 2; i++)
      expect(await contractor.run(importRegister, { ...ask, bytesBase64: right })).toEqual({ imported: 2 });
    const moved = await book([['M-1', '干粉灭火器', '二层', '']]);
    await contractor.run(importRegister, { ...ask, bytesBase64: moved });
    expect(await contractor.run(listFireAssets, { siteId: here })).toMatchObject([
      { assetNo: 'M-1', kind: 'powder', place: '二层', scrapOn: null },
      { assetNo: 'M-2', kind: 'hydrant', place: '三层' },
    ]);
  });
});
