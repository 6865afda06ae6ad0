import { writeWorkbook } from '@zhiqin/documents';
import { usePrivacyKey } from '@zhiqin/privacy';
import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employmentTermsOf, importGuards, papersOf, previewGuardImport } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(3));
  database = await testDatabase();
});
afterAll(() => database.drop());

const isFull = process.env.ZHIQIN_TEST_SIZE === 'full';
const [rowCount, badCount, limitMs] = isFull ? [5000, 300, 180_000] : [250, 15, 20_000];

const heads = [
  '工号 *',
  '姓名 *',
  '项目编号 *',
  '入职日期 *',
  '手机号',
  '保安员证编号',
  '发证日期',
  '国籍',
  '用工形式',
  '工时制度',
  '月基本工资（元）',
  '背景审查日期',
  '意外险保单号',
  '意外险生效日期',
  '意外险到期日期',
];
/** Seven ways to be wrong, each in one cell: column and what stands there. */
const wrong = [
  [2, 'NOPE', 'unknown-site'],
  [3, '2026-02-30', 'bad-date'],
  [4, '12345', 'bad-mobile'],
  [8, '临时工', 'unknown-contract-type'],
  [9, '弹性', 'unknown-hour-regime'],
  [10, '四千二', 'bad-amount'],
  [14, '明年', 'bad-date'],
] as const;

const rowOf = (no: number): string[] => [
  `G${String(no).padStart(5, '0')}`,
  `赵${no}`,
  'A',
  '2026-03-01',
  `138${String(no).padStart(8, '0')}`,
  `沪保字${no}`,
  '2025-03-01',
  '中国',
  '劳动合同',
  '综合计算（月）',
  '4,200',
  '2026-02-20',
  `PICC${no}`,
  '2026-03-01',
  '2027-02-28',
];

const bookOf = async (rows: string[][]) => {
  const columns = heads.map((header) => ({ header, type: 'text' as const }));
  return (await writeWorkbook({ sheets: [{ name: '保安员', columns, rows }] })).toString('base64');
};

async function contractorWithSite(): Promise<Contractor> {
  const contractor = await makeContractor(database);
  const site = { code: 'A', name: '项目A', siteType: 'office', zone: 'Asia/Shanghai' };
  await contractor.run(createSite, site);
  return contractor;
}

describe('importing guards', () => {
  it(
    `names every bad cell of ${rowCount} rows, shows the good ones, and takes all in once corrected on the page`,
    async () => {
      const contractor = await contractorWithSite();
      const step = Math.floor(rowCount / badCount);
      const expected: string[] = [];
      const corrections: Record<string, string> = {};
      const rows = Array.from({ length: rowCount }, (_, index) => {
        const row = rowOf(index + 1);
        const badNo = Math.floor(index / step);
        if (index % step !== 0 || badNo >= badCount) return row;
        const [column, text, code] = wrong[badNo % wrong.length] as (typeof wrong)[number];
        const cell = `${String.fromCharCode(65 + column)}${index + 2}`;
        expected.push(`${cell} ${code}`);
        corrections[cell] = row[column] as string;
        row[column] = text;
        return row;
      });
      const bytesBase64 = await bookOf(rows);
      const begun = performance.now();
      const preview = await contractor.run(previewGuardImport, { bytesBase64 });
      const previewMs = Math.round(performance.now() - begun);
      expect(preview.errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual(expected);
      expect(preview.errors).toHaveLength(badCount);
      expect(preview.guards).toHaveLength(rowCount - badCount);
      await expect(contractor.run(importGuards, { bytesBase64 })).rejects.toMatchObject({
        code: 'guard-import.refused',
        params: { faults: badCount },
      });
      const counted =
        await database.owner`select count(*)::int as n from guard where tenant_id = ${contractor.tenantId}`;
      expect(counted[0]?.n).toBe(0);
      const again = performance.now();
      const { imported, guardIds } = await contractor.run(importGuards, { bytesBase64, corrections });
      expect(imported).toBe(rowCount);
      if (isFull) {
        const importMs = Math.round(performance.now() - again);
        const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
        console.info(
          `${rowCount} rows, ${badCount} bad: preview ${previewMs} ms, import ${importMs} ms, ${megabytes} MB`,
        );
      }
      const [first = ''] = guardIds;
      const wall = {
        tenantId: contractor.tenantId,
        audience: 'staff' as const,
        sites: 'all' as const,
        clientIds: [],
        personId: null,
      };
      const { terms, papers } = await database.db.read(wall, async (tx) => {
        const ctx = { tx, tenantId: contractor.tenantId };
        return { terms: await employmentTermsOf(ctx, [first]), papers: await papersOf(ctx, [first]) };
      });
      expect(terms.get(first)).toMatchObject([
        { startsOn: '2026-03-01', hourRegime: 'comprehensive', cycle: 'month', baseMonthlyFen: 420_000 },
      ]);
      expect(papers.get(first)?.map((one) => [one.kind, one.outcome, one.paperNo, one.endsOn])).toEqual([
        ['vetting', 'clear', null, null],
        ['insurance-accident', null, 'PICC1', '2027-02-28'],
      ]);
    },
    limitMs,
  );

  it('takes no correction of the head, nor of a cell that is none', async () => {
    const contractor = await contractorWithSite();
    const bytesBase64 = await bookOf([rowOf(1)]);
    await contractor.run(previewGuardImport, { bytesBase64, corrections: { A1: '姓名' } });
    const { errors } = await contractor.run(previewGuardImport, { bytesBase64, corrections: { A1: '姓名' } });
    expect(errors).toEqual([]);
    await expect(
      contractor.run(previewGuardImport, { bytesBase64, corrections: { '7B': 'x' } }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
