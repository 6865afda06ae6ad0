import { banMark, type GateRegisters } from '@zhiqin/duty/rules';
import { describe, expect, it } from 'vitest';
import { banHits } from './ban-hits.ts';
import { findUnits, ownerOfPlate, unitText } from './find-units.ts';
import { findPasses, passDoubt } from './pass-doubt.ts';

const salt = 'c2FsdHNhbHQ';
const registers = async (): Promise<GateRegisters> => ({
  version: 'r1',
  buildings: ['3号楼', '13号楼', ''],
  directory: [
    [0, '1502', '王建国', 'wjg', '13812345678', '沪A12345 沪B00001'],
    [1, '502', '欧阳明', 'oym', '', ''],
    [2, '大堂咖啡', '明远商贸有限公司', 'mysmyxgs', '021-5566', ''],
  ],
  utilities: [],
  keys: [],
  agreements: [],
  longPasses: [
    {
      id: 'p1',
      no: 'C-1',
      kind: 'contractor',
      holder: '孙师傅',
      firm: '宏远装饰',
      areas: null,
      from: '2026-11-01',
      until: '2026-11-30',
      hours: ['22:00', '06:00'],
      plate: null,
    },
  ],
  salt,
  bans: [
    {
      id: 'b1',
      name: '赵大',
      description: null,
      until: '2026-11-22',
      plateMark: await banMark(salt, '沪D66666'),
      idMark: await banMark(salt, '31010119800101123X'),
    },
  ],
});

describe('looking up at the gate', () => {
  it('finds a unit by its number, its name, its first letters and its plate, the closest first', async () => {
    const book = await registers();
    const found = (typed: string) => findUnits(book, typed, 5).map(unitText);
    expect(found('1502')).toEqual(['3号楼-1502 王建国']);
    expect(found('3-1502')).toEqual(['3号楼-1502 王建国']);
    expect(found('502')).toEqual(['13号楼-502 欧阳明', '3号楼-1502 王建国']);
    expect(found('oym')).toEqual(['13号楼-502 欧阳明']);
    expect(found('建国')).toEqual(['3号楼-1502 王建国']);
    expect(found('沪a·12345')).toEqual(['3号楼-1502 王建国']);
    expect(found('咖啡')).toEqual(['大堂咖啡 明远商贸有限公司']);
    expect(found('  ')).toEqual([]);
    expect(findUnits(null, '1502', 5)).toEqual([]);
    expect(ownerOfPlate(book, '沪B 00001')?.unit).toBe('3号楼-1502');
    expect(ownerOfPlate(book, '沪B0')).toBeUndefined();
  });

  it('knows a banned plate and number however they are written, a name only as the same name', async () => {
    const book = await registers();
    const hits = (who: Parameters<typeof banHits>[2], today = '2026-11-22') => banHits(book, today, who);
    expect(await hits({ plate: '沪d·66666' })).toMatchObject([{ isCertain: true, ban: { id: 'b1' } }]);
    expect(await hits({ idNumber: '310101 19800101 123x' })).toMatchObject([{ isCertain: true }]);
    expect(await hits({ name: '赵 大' })).toMatchObject([{ isCertain: false }]);
    expect(await hits({ name: '赵', plate: '沪D66667', idNumber: '' })).toEqual([]);
    expect(await hits({ plate: '沪D66666' }, '2026-11-23')).toEqual([]);
    expect(await banHits(null, '2026-11-22', { name: '赵大' })).toEqual([]);
  });

  it('says what speaks against a long-term pass, hours over midnight included', async () => {
    const [pass] = (await registers()).longPasses;
    expect(passDoubt(pass, '2026-11-22', '23:30')).toBeNull();
    expect(passDoubt(pass, '2026-11-22', '05:00')).toBeNull();
    expect(passDoubt(pass, '2026-11-22', '12:00')).toBe('outside-hours');
    expect(passDoubt(pass, '2026-12-01', '23:30')).toBe('expired');
    expect(passDoubt(pass, '2026-10-31', '23:30')).toBe('not-yet');
    expect(passDoubt(undefined, '2026-11-22', '12:00')).toBe('unknown');
    expect(findPasses((await registers()).longPasses, '孙', 4)).toHaveLength(1);
    expect(findPasses((await registers()).longPasses, ' ', 4)).toEqual([]);
  });
});
