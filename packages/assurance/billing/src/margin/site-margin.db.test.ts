import { site } from '@zhiqin/access/schema';
import { guardDay, guardMonth, payStatement } from '@zhiqin/hours/schema';
import { uuidv7, windowAt } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMoneyWorld } from '../fixture.ts';
import { draftStatement, getMargins, setRateCard } from '../index.ts';
import { minuteOf } from '../statement/billed-minutes.ts';
import { payBySite } from './site-margin.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('cuts pay by the minutes at each site so that the shares make it again, whatever the month', () => {
  const minutes = fc.uniqueArray(
    fc.record({ siteId: fc.constantFrom('a', 'b', 'c', 'd'), minutes: fc.integer({ min: 1, max: 20_000 }) }),
    { minLength: 1, selector: (one) => one.siteId },
  );
  const month = fc.record({
    guardMonthId: fc.uuid(),
    grossFen: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    minutes,
  });
  fc.assert(
    fc.property(fc.array(month, { maxLength: 12 }), (months) => {
      const shares = payBySite(months);
      const all = months.reduce((sum, one) => sum + (one.grossFen ?? 0), 0);
      expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBe(all);
      for (const [siteId, fen] of shares) {
        const exact = months.reduce((sum, one) => {
          const total = one.minutes.reduce((to, at) => to + at.minutes, 0);
          const here = one.minutes.find((at) => at.siteId === siteId)?.minutes ?? 0;
          return sum + ((one.grossFen ?? 0) * here) / total;
        }, 0);
        expect(Math.abs(fen - exact)).toBeLessThan(Math.max(1, months.length));
      }
      expect(payBySite(months.toReversed())).toEqual(shares);
    }),
  );
});

it('holds a month’s net revenue against the pay of whoever stood there, and says whose pay is not final', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { tenantId, siteId, postId, contractId, guardId, run, write, who } = world;
  const month = '2026-10';
  const posts = [
    { postId, siteId, basis: 'hour', rateFen: 3_180, minutesPerDay: 1_440, shortfall: 'shown' } as const,
  ];
  await run(setRateCard, { contractId, fromDay: '2026-10-01', terms: world.terms({ posts }) });
  await world.stand('2026-10-05', '08:00', '20:00');
  await world.stand('2026-10-06', '08:00', '16:00');
  const elsewhere = uuidv7();
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const others = { leave: uuidv7(), open: uuidv7() };
  await write(async (tx) => {
    await tx.insert(site).values({
      ...{ tenantId, id: elsewhere, code: 'JA', name: '江岸中心', siteType: 'office', createdAt },
      ...{ zone: 'Asia/Shanghai', clientId: world.clientId },
    });
    const [own] = await tx.select().from(guardMonth).where(eq(guardMonth.tenantId, tenantId));
    if (!own) throw new Error('he has stood');
    const sheet = (id: string, guardMonthId: string, at: string, grossFen: number) => ({
      ...{ tenantId, id: uuidv7(), siteId: at, guardId: id, guardMonthId, month, statement: {} as never },
      ...{ grossFen, madeAt: createdAt },
    });
    const day = (id: string, guardMonthId: string, at: string, span: [string, string] | null) => {
      const { startsAt, endsAt } = windowAt('2026-10-07', ...(span ?? ['08:00', '09:00']), 'Asia/Shanghai');
      const piece = { source: 'presence', siteId: at, postId: null, entryIds: [], closedBy: 'signed' };
      const pieces = span ? [{ ...piece, fromMin: minuteOf(startsAt), toMin: minuteOf(endsAt) }] : [];
      const computed = { day: '2026-10-07', siteId: at, zone: 'Asia/Shanghai', duties: [], pieces } as never;
      return {
        ...{ tenantId, id: uuidv7(), siteId: at, guardId: id, guardMonthId, day: '2026-10-07', computed },
        ...{ nightMinutes: 0, holidayMinutes: 0, workedMinutes: 0, restDayMinutes: 0 },
      };
    };
    // He of the first site helps out for four of his twenty-four hours: a sixth of his pay goes there.
    await tx.insert(guardDay).values(day(guardId, own.id, elsewhere, ['08:00', '12:00']));
    await tx.insert(payStatement).values(sheet(guardId, own.id, siteId, 500_003));
    for (const [name, id] of Object.entries(others)) {
      const guardMonthId = uuidv7();
      const named = { staffNo: name, name, pinyin: name, rank: 'guard', joinedOn: '2020-01-01', createdAt };
      await tx.insert(guard).values({ tenantId, id, siteIds: [elsewhere], ...named });
      await tx.insert(guardMonth).values({ ...own, id: guardMonthId, guardId: id, siteId: elsewhere });
      const isOnLeave = name === 'leave';
      await tx
        .insert(guardDay)
        .values(day(id, guardMonthId, elsewhere, isOnLeave ? null : ['12:00', '20:00']));
      if (isOnLeave) await tx.insert(payStatement).values(sheet(id, guardMonthId, elsewhere, 120_000));
    }
  });
  await run(draftStatement, { siteId, month });
  // Twenty hours at 31.80 with 6 % tax inside; 500,003 × 20 / 24 is 416,669.17.
  const [there, here] = await run(getMargins, { month });
  expect(here).toMatchObject({
    ...{ siteCode: 'YQ', revenueFen: 60_000, payFen: 416_669, marginFen: -356_669, workedMinutes: 1_200 },
    ...{ guardsNotFinal: 0, marginBasisPoints: -59_445 },
  });
  expect(there).toMatchObject({
    ...{ siteCode: 'JA', revenueFen: null, payFen: 83_334 + 120_000, marginFen: null, guardsNotFinal: 1 },
    ...{ workedMinutes: 240 + 480, marginBasisPoints: null },
  });
  await expect(run(getMargins, { month }, who.client_approver)).rejects.toMatchObject({
    code: 'access.forbidden',
  });
});
