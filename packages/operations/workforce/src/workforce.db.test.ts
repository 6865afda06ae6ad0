import { writeWorkbook } from '@zhiqin/documents';
import { addDays, uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCertificate,
  createSquad,
  getGuard,
  guardWorkbookTemplate,
  importGuards,
  listGuards,
  listSquads,
  previewGuardImport,
  registerGuard,
  revokeCertificate,
  setSquadLeader,
  startLeaving,
  updateGuard,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(3));
  database = await testDatabase();
});
afterAll(() => database.drop());

const idNumber = '11010519491231002X';
const notFound = { code: 'not-found', params: {} };

async function openSite(contractor: Contractor, code = 'A'): Promise<string> {
  return (
    await contractor.run(createSite, { code, name: `项目${code}`, siteType: 'office', zone: 'Asia/Shanghai' })
  ).id;
}

const person = (siteId: string, more: object = {}) => ({
  siteIds: [siteId],
  staffNo: 'G001',
  name: '张伟',
  rank: 'guard',
  joinedOn: '2025-03-01',
  ...more,
});

const certificate = { kind: 'guard', certificateNo: '沪保字001', issuedOn: '2025-03-01' };

describe('registering a guard', () => {
  it('keeps his file sealed and shows it masked, to HR, his captain and himself alone', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const otherSite = await openSite(contractor, 'B');
    const { id } = await contractor.run(
      registerGuard,
      person(siteId, { file: { idNumber, phone: '+86 13800001234' }, certificates: [certificate] }),
    );
    const [stored] =
      await database.owner`select id_number_sealed as id, phone_sealed as phone, birth_date from guard_file where guard_id = ${id}`;
    expect(stored?.id).not.toContain('19491231');
    expect(stored?.phone).not.toContain('13800001234');
    expect(stored?.birth_date).toBe('1949-12-31');
    const allowed = [
      contractor.member('hr'),
      contractor.member('captain', { sites: [siteId] }),
      contractor.member('guard', { sites: [siteId], personId: id }),
    ];
    for (const actor of allowed) {
      expect(await contractor.run(getGuard, { guardId: id }, actor)).toMatchObject({
        name: '张伟',
        pinyin: 'zhang wei',
        file: { idNumberMasked: '110*************2X', phoneMasked: '138****1234' },
        certificates: [certificate],
      });
    }
    for (const actor of [
      contractor.member('captain', { sites: [otherSite] }),
      contractor.member('guard', { sites: [siteId], personId: uuidv7() }),
    ]) {
      await expect(contractor.run(getGuard, { guardId: id }, actor)).rejects.toMatchObject(notFound);
    }
    const leader = contractor.member('squad_leader', { sites: [siteId] });
    await expect(contractor.run(getGuard, { guardId: id }, leader)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('refuses a staff or certificate number that is taken, and a wrong identity number by its field', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    await contractor.run(registerGuard, person(siteId, { certificates: [certificate] }));
    await expect(contractor.run(registerGuard, person(siteId))).rejects.toMatchObject({
      code: 'guard.staff-no-taken',
      params: { staffNo: 'G001' },
    });
    const twin = person(siteId, { staffNo: 'G002', certificates: [certificate] });
    await expect(contractor.run(registerGuard, twin)).rejects.toMatchObject({
      code: 'guard.certificate-taken',
    });
    const wrong = person(siteId, { staffNo: 'G003', file: { idNumber: '110105194912310021', phone: '1' } });
    await expect(contractor.run(registerGuard, wrong)).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { 'file.idNumber': 'field.id-number', 'file.phone': 'field.mobile' },
    });
    expect((await contractor.run(listGuards, {})).total).toBe(1);
  });

  it('takes no foreign site or squad', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    const siteId = await openSite(contractor);
    const secondSite = await openSite(contractor, 'B');
    const foreignSite = await openSite(other);
    const { id: squadB } = await contractor.run(createSquad, {
      siteId: secondSite,
      code: 'S1',
      name: '甲班',
    });
    for (const wrong of [
      { siteIds: [foreignSite] },
      { siteIds: [siteId, uuidv7()] },
      { squadId: squadB },
      { squadId: uuidv7() },
    ]) {
      await expect(contractor.run(registerGuard, person(siteId, wrong))).rejects.toMatchObject(notFound);
    }
    await expect(
      contractor.run(createSquad, { siteId: foreignSite, code: 'S1', name: '甲班' }),
    ).rejects.toMatchObject(notFound);
    expect((await contractor.run(listGuards, {})).total).toBe(0);
  });
});

describe('squads and lists', () => {
  it('list squads in pinyin order with leader and members', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { id: yi } = await contractor.run(createSquad, { siteId, code: 'S2', name: '乙班' });
    const { id: jia } = await contractor.run(createSquad, { siteId, code: 'S1', name: '甲班' });
    await expect(contractor.run(createSquad, { siteId, code: 'S1', name: '丙班' })).rejects.toMatchObject({
      code: 'squad.code-taken',
    });
    const { id } = await contractor.run(
      registerGuard,
      person(siteId, { squadId: jia, rank: 'squad_leader' }),
    );
    await contractor.run(setSquadLeader, { squadId: jia, guardId: id });
    await expect(contractor.run(setSquadLeader, { squadId: yi, guardId: id })).rejects.toMatchObject(
      notFound,
    );
    const squads = await contractor.run(listSquads, { siteId });
    expect(squads.map(({ name, leaderName, members }) => [name, leaderName, members])).toEqual([
      ['甲班', '张伟', 1],
      ['乙班', null, 0],
    ]);
  });

  it('find guards by name, pinyin, initials and staff number, in pinyin order', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    for (const [index, name] of ['张伟', '单雄信', '王芳', '阿木'].entries()) {
      await contractor.run(registerGuard, person(siteId, { staffNo: `G00${index}`, name }));
    }
    const found = async (search: string | null) =>
      (await contractor.run(listGuards, { siteId, search })).guards.map((one) => one.name);
    expect(await found(null)).toEqual(['阿木', '单雄信', '王芳', '张伟']);
    expect(await found('雄')).toEqual(['单雄信']);
    expect(await found('zhangw')).toEqual(['张伟']);
    expect(await found('zw')).toEqual(['张伟']);
    expect(await found('g002')).toEqual(['王芳']);
    expect(await found('%')).toEqual([]);
    const elsewhere = contractor.member('captain', { sites: [await openSite(contractor, 'B')] });
    expect((await contractor.run(listGuards, {}, elsewhere)).total).toBe(0);
    await expect(contractor.run(listGuards, { siteId }, elsewhere)).rejects.toMatchObject(notFound);
  });

  it('move a guard with all that is about him, and end his access when he leaves', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const secondSite = await openSite(contractor, 'B');
    const { id } = await contractor.run(registerGuard, person(siteId, { certificates: [certificate] }));
    await contractor.run(updateGuard, { guardId: id, siteIds: [secondSite], name: '章伟' });
    const captain = contractor.member('captain', { sites: [secondSite] });
    expect(await contractor.run(getGuard, { guardId: id }, captain)).toMatchObject({
      name: '章伟',
      file: {},
      certificates: [certificate],
    });
    const [member] = await database.owner`select site_ids, ended_at from membership where person_id = ${id}`;
    expect(member).toMatchObject({ site_ids: [secondSite], ended_at: null });
    const leave = { guardId: id, reason: 'resigned', endsAccessNow: false, note: null };
    await expect(contractor.run(startLeaving, { ...leave, lastDay: '2025-02-01' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { lastDay: 'field.before-start' },
    });
    await contractor.run(startLeaving, { ...leave, lastDay: '2026-10-31' });
    const [ended] = await database.owner`select ended_at from membership where person_id = ${id}`;
    expect(ended?.ended_at).not.toBeNull();
    expect((await contractor.run(listGuards, {})).total).toBe(0);
    expect((await contractor.run(listGuards, { includesLeft: true })).total).toBe(1);
    await expect(contractor.run(updateGuard, { guardId: uuidv7(), name: '无' })).rejects.toMatchObject(
      notFound,
    );
    const other = await makeContractor(database);
    await expect(other.run(updateGuard, { guardId: id, name: '无' })).rejects.toMatchObject(notFound);
  });

  it('know who is certified today, until the certificate is revoked', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { id } = await contractor.run(registerGuard, person(siteId));
    const isCertified = async () => (await contractor.run(listGuards, {})).guards[0]?.isCertified;
    expect(await isCertified()).toBe(false);
    const { id: certificateId } = await contractor.run(addCertificate, { guardId: id, certificate });
    expect(await isCertified()).toBe(true);
    await contractor.run(revokeCertificate, { certificateId, revokedOn: '2026-11-02' });
    expect(await isCertified()).toBe(true);
    contractor.clock.set('2026-11-02T09:00:00+08:00');
    expect(await isCertified()).toBe(false);
    await expect(
      contractor.run(revokeCertificate, { certificateId: uuidv7(), revokedOn: '2026-11-02' }),
    ).rejects.toMatchObject(notFound);
    await expect(contractor.run(addCertificate, { guardId: uuidv7(), certificate })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe('importing guards', () => {
  const heads = [
    '工号',
    '姓名',
    '项目编号',
    '班组',
    '职级',
    '入职日期',
    '身份证号',
    '手机号',
    '文化程度',
    '保安员证编号',
    '发证机关',
    '发证日期',
    '证件有效期至',
  ];
  const workbook = async (rows: string[][], head = heads) => {
    const bytes = await writeWorkbook({
      sheets: [{ name: '保安员', columns: head.map((header) => ({ header })), rows }],
    });
    return { bytesBase64: bytes.toString('base64') };
  };
  const good = (staffNo: string, more: Partial<Record<number, string>> = {}) =>
    Object.assign(
      [
        staffNo,
        '王芳',
        'A',
        '甲班',
        '保安员',
        '2025-03-01',
        '',
        '13800001234',
        '高中或中专',
        `证${staffNo}`,
        '上海市公安局',
        '2025-03-01',
        '',
      ],
      more,
    ) as string[];

  it('takes all rows of a right workbook in one go', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    await contractor.run(createSquad, { siteId, code: 'S1', name: '甲班' });
    const rows = Array.from({ length: 60 }, (_, i) =>
      good(`G${100 + i}`, i === 0 ? { 4: 'Squad leader', 6: idNumber } : {}),
    );
    const file = await workbook(rows);
    const preview = await contractor.run(previewGuardImport, file);
    expect(preview.errors).toEqual([]);
    expect(preview.guards).toHaveLength(60);
    expect((await contractor.run(listGuards, {})).total).toBe(0);
    const { imported, guardIds } = await contractor.run(importGuards, file);
    expect(imported).toBe(60);
    const { guards, total } = await contractor.run(listGuards, { siteId });
    expect(total).toBe(60);
    expect(guards.every((one) => one.isCertified && one.squadName === '甲班')).toBe(true);
    expect(await contractor.run(getGuard, { guardId: guardIds[0] })).toMatchObject({
      rank: 'squad_leader',
      file: { education: 'senior', birthDate: '1949-12-31' },
    });
    const again = await contractor.run(previewGuardImport, file);
    expect(again.errors.filter((error) => error.code === 'staff-no-taken')).toHaveLength(60);
  });

  it('takes nobody when one cell is wrong, and names the cell', async () => {
    const contractor = await makeContractor(database);
    await openSite(contractor);
    const file = await workbook([
      good('G1', { 3: '' }),
      good('G1', { 3: '丙班' }),
      good('G2', { 3: '', 5: '2025-13-01', 6: '110105194912310021' }),
    ]);
    await expect(contractor.run(importGuards, file)).rejects.toMatchObject({
      code: 'guard-import.refused',
      params: { faults: 5 },
      fields: {
        A3: 'guard-import.duplicate-staff-no',
        D3: 'guard-import.unknown-squad',
        F4: 'guard-import.bad-date',
        G4: 'guard-import.bad-id-number',
      },
    });
    expect((await contractor.run(listGuards, { includesLeft: true })).total).toBe(0);
  });

  it('names the columns a wrong workbook lacks, and refuses what is no workbook', async () => {
    const contractor = await makeContractor(database);
    const { errors } = await contractor.run(
      previewGuardImport,
      await workbook([['1', '2']], ['客户', '金额']),
    );
    expect(errors.map(({ code, value }) => [code, value])).toEqual([
      ['missing-column', '工号'],
      ['missing-column', '姓名'],
      ['missing-column', '项目编号'],
      ['missing-column', '入职日期'],
    ]);
    const garbage = { bytesBase64: Buffer.from('not a workbook').toString('base64') };
    await expect(contractor.run(importGuards, garbage)).rejects.toMatchObject({
      code: 'workbook.unreadable',
    });
  });

  it('offers a template that it reads itself', async () => {
    const contractor = await makeContractor(database);
    const { bytesBase64 } = await contractor.run(guardWorkbookTemplate, {});
    expect((await contractor.run(previewGuardImport, { bytesBase64 })).errors).toEqual([
      { cell: 'A2', code: 'no-rows', value: '' },
    ]);
  });

  it('knows no site of another contractor', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    await openSite(other, 'A');
    const { errors } = await contractor.run(previewGuardImport, await workbook([good('G1', { 3: '' })]));
    expect(errors).toEqual([{ cell: 'C2', code: 'unknown-site', value: 'A' }]);
  });
});

describe('leaving', () => {
  it('is the one way out: a change of the file neither ends access nor gives it back', async () => {
    const contractor = await makeContractor(database);
    const siteId = await openSite(contractor);
    const { id } = await contractor.run(registerGuard, person(siteId));
    await contractor.run(updateGuard, { guardId: id, leftOn: addDays('2026-11-01', 30) });
    const [guard] = await database.owner`select left_on from guard where id = ${id}`;
    expect(guard?.left_on).toBeNull();
    await contractor.run(startLeaving, {
      guardId: id,
      reason: 'resigned',
      lastDay: '2026-10-31',
      endsAccessNow: true,
      note: null,
    });
    await contractor.run(updateGuard, { guardId: id, name: '章伟' });
    const [member] = await database.owner`select ended_at from membership where person_id = ${id}`;
    expect(member?.ended_at).not.toBeNull();
  });
});
