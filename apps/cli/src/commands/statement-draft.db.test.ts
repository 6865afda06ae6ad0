import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { systemClock } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingMember } from '../acting-member.ts';
import { runLine } from '../test-terminal.ts';

let database: TestDatabase;
let folder: string;

const terms = (siteId: string, postId: string) => ({
  currency: 'CNY' as const,
  pricesIncludeTax: true,
  taxKey: 'cn-general' as const,
  nightPercent: 100,
  holidayPercent: 300,
  overtimePercent: null,
  posts: [
    {
      ...{ postId, siteId, basis: 'month' as const, rateFen: 620_000 },
      ...{ minutesPerDay: 480, shortfall: 'shown' as const },
    },
  ],
  items: [],
  minimumFen: null,
  maximumFen: null,
  increaseCapBasisPoints: null,
  deductionRules: [],
  deductsAppraisal: false,
  paymentDays: 30,
});

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-statement-'));
  const base = { db: database.db, clock: systemClock, language: 'en', requestId: 'test' } as const;
  await createTenant(
    { ...base, isDemo: true },
    {
      companyName: '安衡保安',
      operatorKind: 'self_hiring',
      province: '上海市',
      ownerName: '周敏',
      login: 'demo@example.com',
      password: 'correct horse battery staple',
      language: 'zh-CN',
    },
  );
  const actor = await actingMember(base, { login: undefined, tenant: undefined, password: undefined });
  const caller = createCaller({ ...base, actor });
  const client = await caller.sites.createClient({ code: 'WJ', name: '望江物业' });
  const site = await caller.sites.createSite({
    ...{ code: 'WJDS', name: '望江大厦', nameEn: 'Wangjiang Tower', siteType: 'office' },
    ...{ zone: 'Asia/Shanghai', clientId: client.id },
  });
  const post = await caller.sites.addPost({
    ...{ siteId: site.id, code: 'G1', name: '大堂岗', kind: 'gate', registersVisitors: true, heads: 1 },
    shiftPattern: [{ code: 'D', startTime: '09:00', endTime: '17:00' }],
  });
  const contract = await caller.sites.createContract({
    ...{ clientId: client.id, contractNo: 'AH-1', title: '保安服务合同', siteIds: [site.id] },
    ...{ startsOn: '2026-01-01', endsOn: '2027-12-31' },
  });
  // Its six points are checked in engagement; here it is in force.
  await database.owner`update contract set state = 'active' where id = ${contract.id}`;
  await caller.billing.setRateCard({
    ...{ contractId: contract.id, fromDay: '2026-01-01', terms: terms(site.id, post.id) },
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const zhiqin = (line: string) => runLine(line, database, folder);

describe('zhiqin statement draft', () => {
  it('works a month out from the contract, for machines and for people, any number of times', async () => {
    const { code, out, error } = await zhiqin('statement draft --site WJDS --month 2026-10 --json');
    expect([code, error]).toEqual([0, '']);
    const drafted = JSON.parse(out);
    expect(drafted).toMatchObject({ site: 'WJDS', month: '2026-10', revision: 1, state: 'draft' });
    expect(drafted.data.totals).toMatchObject({ grossFen: 620_000 });
    const { netFen, taxFen, grossFen } = drafted.data.totals;
    expect(netFen + taxFen).toBe(grossFen);
    const again = await zhiqin('statement draft --site WJDS --month 2026-10');
    expect([again.code, again.error]).toEqual([0, '']);
    expect(again.out).toContain('6,200.00');
  });

  it('refuses a site that is not there and a month that has not begun', async () => {
    for (const line of ['--site NOPE --month 2026-10', '--site WJDS --month 2099-01'])
      expect(await zhiqin(`statement draft ${line}`)).toMatchObject({ code: 1, out: '' });
  });
});
