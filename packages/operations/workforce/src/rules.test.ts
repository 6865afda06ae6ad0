import { describe, expect, it } from 'vitest';
import {
  cellName,
  dayFrom,
  type GuardSheetFacts,
  headKey,
  readGuardSheet,
  type SheetHeads,
} from './guard-sheet.ts';
import { namePinyin } from './name-pinyin.ts';
import { isCertifiedOn, isMobile, isValidOn, maskedMobile, normalisedMobile } from './rules.ts';

describe('mobile numbers', () => {
  it('are read with country code and blanks', () => {
    expect(normalisedMobile('+86 138-0000 1234')).toBe('13800001234');
    expect(maskedMobile('13800001234')).toBe('138****1234');
    expect(isMobile('13800001234')).toBe(true);
    for (const wrong of ['12800001234', '1380000123', '021-55551234']) expect(isMobile(wrong)).toBe(false);
  });
});

describe('certificates (P01)', () => {
  const certificate = { kind: 'guard', issuedOn: '2024-03-01', expiresOn: null, revokedOn: null };
  it('hold from the day of issue; the undated for good', () => {
    expect(isValidOn(certificate, '2024-02-29')).toBe(false);
    expect(isValidOn(certificate, '2024-03-01')).toBe(true);
    expect(isValidOn(certificate, '2039-03-01')).toBe(true);
  });
  it('hold to the last day if dated, and not from the day they are revoked', () => {
    expect(isValidOn({ ...certificate, expiresOn: '2026-03-01' }, '2026-03-01')).toBe(true);
    expect(isValidOn({ ...certificate, expiresOn: '2026-03-01' }, '2026-03-02')).toBe(false);
    expect(isValidOn({ ...certificate, revokedOn: '2026-03-01' }, '2026-02-28')).toBe(true);
    expect(isValidOn({ ...certificate, revokedOn: '2026-03-01' }, '2026-03-01')).toBe(false);
  });
  it('of another kind do not make a guard certified', () => {
    expect(isCertifiedOn([{ ...certificate, kind: 'fire_control' }], '2026-01-01')).toBe(false);
    expect(isCertifiedOn([{ ...certificate, kind: 'fire_control' }, certificate], '2026-01-01')).toBe(true);
  });
});

describe('namePinyin', () => {
  it('reads surnames as surnames', () => {
    expect(['单雄信', '曾志伟', '欧阳修', '吕布', 'John  Smith'].map(namePinyin)).toEqual([
      'shan xiong xin',
      'zeng zhi wei',
      'ou yang xiu',
      'lv bu',
      'john smith',
    ]);
  });
});

describe('readGuardSheet', () => {
  const heads: SheetHeads = {
    columns: new Map([
      ['工号', 'staffNo'],
      ['姓名', 'name'],
      ['项目编号', 'site'],
      ['班组', 'squad'],
      ['入职日期', 'joinedOn'],
      ['身份证号', 'idNumber'],
      ['手机号', 'phone'],
      ['保安员证编号', 'certificateNo'],
      ['发证日期', 'certificateIssuedOn'],
    ]),
    ranks: new Map([['保安员', 'guard']]),
    educations: new Map(),
    contractTypes: new Map(),
    regimes: new Map(),
  };
  const facts: GuardSheetFacts = {
    siteIdByCode: new Map([['A', 'site-a']]),
    squadIdByKey: new Map([['A/甲班', 'squad-1']]),
    takenStaffNos: new Set(['G9']),
    takenCertificateNos: new Set(['C9']),
  };
  const head = [
    '工号 *',
    '姓名',
    '项目编号',
    '班组',
    '入职日期',
    '身份证号',
    '手机号',
    '保安员证编号',
    '发证日期',
  ];
  const read = (...rows: string[][]) => readGuardSheet([head, ...rows], heads, facts);

  it('takes good rows, passes over empty ones, and reads dates as people write them', () => {
    const { guards, errors } = read(
      ['G1', '张伟', 'A', '甲班', '2025年3月1日', '11010519491231002x', '138 0000 1234', 'C1', '2025/3/5'],
      [],
      ['G2', '王芳', 'A', '', '2025-03-01'],
    );
    expect(errors).toEqual([]);
    expect(guards).toEqual([
      expect.objectContaining({
        row: 2,
        siteId: 'site-a',
        squadId: 'squad-1',
        joinedOn: '2025-03-01',
        birthDate: '1949-12-31',
        phone: '13800001234',
        certificate: expect.objectContaining({ issuedOn: '2025-03-05' }),
      }),
      expect.objectContaining({ row: 4, staffNo: 'G2', squadId: null, certificate: null }),
    ]);
  });
  it('names every wrong cell', () => {
    const { errors } = read(
      ['G1', '张伟', 'A', '乙班', '2025-02-30', '110105194912310021', '12345', 'C9', ''],
      ['G1', '', 'Z', '', '昨天'],
      ['G9', '李强', 'A', '', '2025-03-01'],
    );
    expect(errors.map(({ cell, code }) => `${cell} ${code}`).sort()).toEqual([
      'A3 duplicate-staff-no',
      'A4 staff-no-taken',
      'B3 required',
      'C3 unknown-site',
      'D2 unknown-squad',
      'E2 bad-date',
      'E3 bad-date',
      'F2 bad-id-number',
      'G2 bad-mobile',
      'H2 certificate-taken',
      'H2 certificate-without-date',
    ]);
  });
  it('names missing and repeated columns', () => {
    const { errors } = readGuardSheet(
      [
        ['工号', '工号', '备注'],
        ['G1', '张伟', ''],
      ],
      heads,
      facts,
    );
    expect(errors.map(({ cell, code, value }) => [cell, code, value])).toEqual([
      ['B1', 'repeated-column', '工号'],
      ['1', 'missing-column', '姓名'],
      ['1', 'missing-column', '项目编号'],
      ['1', 'missing-column', '入职日期'],
    ]);
    expect(readGuardSheet([], heads, facts).errors.map((error) => error.code)).toEqual(
      Array(4).fill('missing-column'),
    );
    expect(read().errors).toEqual([{ cell: 'A2', code: 'no-rows', value: '' }]);
  });
  it('names columns as a spreadsheet does', () => {
    expect([cellName(0, 7), cellName(25, 1), cellName(26, 1), cellName(701, 1), cellName(702, 1)]).toEqual([
      'A7',
      'Z1',
      'AA1',
      'ZZ1',
      'AAA1',
    ]);
    expect(headKey(' 工号 *')).toBe('工号');
    expect(dayFrom('2025.3.1')).toBe('2025-03-01');
    expect(dayFrom('25-3-1')).toBeNull();
  });
});
