import { addPost, createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { contributeLeaver, registerGuard, startLeaving } from '@zhiqin/workforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignGuard, withdrawLeaver } from './index.ts';
import { shift } from './schema.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  contributeLeaver(withdrawLeaver);
});
afterAll(() => database.drop());

describe('somebody who leaves', () => {
  it('keeps the shifts up to his last day and leaves those after it open', async () => {
    const contractor = await makeContractor(database);
    const { run, tenantId } = contractor;
    const site = { code: 'A', name: '项目A', siteType: 'office', zone: 'Asia/Shanghai' };
    const { id: siteId } = await run(createSite, site);
    const { id: postId } = await run(addPost, {
      siteId,
      code: 'G1',
      name: '东门',
      kind: 'gate',
      heads: 1,
      shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
    });
    const person = { siteIds: [siteId], staffNo: '1', name: '张伟', rank: 'guard', joinedOn: '2025-01-01' };
    const { id: guardId } = await run(registerGuard, person);
    const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
    const days = ['2027-03-09', '2027-03-10', '2027-03-11', '2027-04-02'];
    for (const day of days) {
      const shiftId = crypto.randomUUID();
      const [startsAt, endsAt] = [new Date(`${day}T08:00:00+08:00`), new Date(`${day}T20:00:00+08:00`)];
      await database.db.write(wall, async (tx) => {
        await tx
          .insert(shift)
          .values({ tenantId, id: shiftId, siteId, postId, day, code: 'D', startsAt, endsAt, heads: 1 });
      });
      await run(assignGuard, { shiftId, guardId });
    }
    await run(startLeaving, { guardId, reason: 'resigned', lastDay: '2027-03-10', endsAccessNow: false });
    const rows = await database.owner`
      select s.day, a.withdrawn_at is not null as open from assignment a join shift s on s.id = a.shift_id
      where a.tenant_id = ${tenantId} order by s.day`;
    expect(rows.map((row) => [row.day, row.open])).toEqual([
      ['2027-03-09', false],
      ['2027-03-10', false],
      ['2027-03-11', true],
      ['2027-04-02', true],
    ]);
  });
});
