import { describe, expect, it } from 'vitest';
import { newLabelCode } from './checkpoint-label.ts';
import {
  addPostInput,
  circumstancesOf,
  createContractInput,
  createSiteInput,
  inPinyinOrder,
  labelCodeIn,
  qrTextOf,
} from './rules.ts';

describe('pinyin order', () => {
  it('sorts names as a Chinese reader looks them up', () => {
    const names = ['赵敏', '王芳', '10号楼', '2号楼', '陈刚', 'Bob', '阿木'];
    expect(inPinyinOrder(names, (name) => name)).toEqual([
      '2号楼',
      '10号楼',
      '阿木',
      '陈刚',
      '王芳',
      '赵敏',
      'Bob',
    ]);
  });
});

describe('checkpoint labels', () => {
  it('are unlike each other and read back from the QR', () => {
    const codes = new Set(Array.from({ length: 500 }, newLabelCode));
    expect(codes.size).toBe(500);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
      expect(labelCodeIn(` ${qrTextOf(code)}\n`)).toBe(code);
    }
  });
  it('does not take another QR for a label', () => {
    for (const text of ['https://example.com', 'ZQ1:', 'ZQ2:ABCDEFGH23456789', 'zq1:ABCDEFGH23456789'])
      expect(labelCodeIn(text)).toBeNull();
  });
});

describe('site inputs', () => {
  const site = { code: 'SH-01', name: '陆家嘴中心', siteType: 'office', zone: 'Asia/Shanghai' };
  const messages = (result: { error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map((issue) => issue.message);
  it('refuse an unknown zone, type or code form by name', () => {
    expect(createSiteInput.safeParse(site).success).toBe(true);
    expect(messages(createSiteInput.safeParse({ ...site, zone: 'Mars/Base' }))).toEqual(['field.not-a-zone']);
    expect(messages(createSiteInput.safeParse({ ...site, siteType: 'castle' }))).toEqual(['field.invalid']);
    expect(messages(createSiteInput.safeParse({ ...site, code: '项目 1' }))).toEqual(['field.code-form']);
  });
  it('refuse two shifts of one code and a contract that ends before it starts', () => {
    const id = '0198c1d2-0000-7000-8000-000000000001';
    const day = { code: 'D', startTime: '08:00', endTime: '16:00' };
    const post = { siteId: id, code: 'G1', name: '东门岗', kind: 'gate', heads: 1, shiftPattern: [day, day] };
    expect(messages(addPostInput.safeParse(post))).toEqual(['field.duplicate']);
    const contract = {
      clientId: id,
      contractNo: 'HT-1',
      title: '合同',
      startsOn: '2026-02-01',
      endsOn: '2026-01-31',
      siteIds: [id],
    };
    expect(createContractInput.safeParse(contract).error?.issues[0]).toMatchObject({
      message: 'field.before-start',
      path: ['endsOn'],
    });
    expect(messages(createContractInput.safeParse({ ...contract, startsOn: '2026-02-30' }))).toContain(
      'field.not-a-day',
    );
  });
});

describe('circumstancesOf', () => {
  it('adds the overlays of the type to the site’s own', () => {
    const hospital = {
      siteType: 'hospital',
      overlays: ['high_rise', 'fire_key_unit', 'gone'],
      region: '3101',
    };
    expect(circumstancesOf(hospital, '2026-11-01')).toEqual({
      profile: 'office',
      overlays: ['public_gathering', 'fire_key_unit', 'high_rise'],
      region: '3101',
      day: '2026-11-01',
    });
  });
  it('reads a type no longer listed as an office', () => {
    expect(circumstancesOf({ siteType: 'castle', overlays: [], region: null }, '2026-11-01').profile).toBe(
      'office',
    );
  });
});
