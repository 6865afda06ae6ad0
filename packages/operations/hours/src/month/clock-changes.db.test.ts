import { uuidv7 } from '@zhiqin/kernel';
import { rosterPublication } from '@zhiqin/rostering/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHours, getGuardMonth, getSiteHours } from '../index.ts';
import { type HoursWorld, makeHoursWorld } from './fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

type Place = Awaited<ReturnType<HoursWorld['addSite']>>;
/** Where, the shift's day on the site's clock, and the pieces somebody was there, as instants. */
type Night = [place: Place, day: string, ...stays: (readonly [from: string, to: string])[]];

/** A contractor with a site in Shanghai and one in Berlin; each night is planned from 20:00 to 08:00 on the site's own clock. */
async function contractorOn(now: string, months: readonly string[]) {
  const world = await makeHoursWorld(database, now);
  const shanghai = await world.addSite('S', 'Asia/Shanghai');
  const berlin = await world.addSite('B', 'Europe/Berlin');
  const publishedAt = new Date('2025-12-01T00:00:00Z');
  await world.write((tx) =>
    tx
      .insert(rosterPublication)
      .values(
        [shanghai, berlin].flatMap(({ siteId }) =>
          months.map((month) => ({ tenantId: world.tenantId, id: uuidv7(), siteId, month, publishedAt })),
        ),
      ),
  );
  const guardWith = async (home: Place, name: string, nights: readonly Night[]) => {
    const guardId = await world.addGuard(home.siteId, name);
    for (const [place, day, ...stays] of nights) {
      const shiftId = await world.roster(place, guardId, day, '20:00', '08:00');
      for (const [from, to] of stays) await world.stay(place, guardId, shiftId, from, to);
    }
  };
  /** A month of a site as worked out, by guard, each with its days. */
  const monthAt = async ({ siteId }: Place, month: string) => {
    await world.run(computeHours, { siteId, month });
    const { guards } = await world.run(getSiteHours, { siteId, month });
    const records = [];
    for (const row of guards) {
      const { days } = await world.run(getGuardMonth, { guardMonthId: row.id });
      records.push({ row, days: days.map(({ day, counted }) => ({ ...counted, day })) });
    }
    return new Map(records.map((record) => [record.row.name, record]));
  };
  return { shanghai, berlin, guardWith, monthAt };
}
type Record =
  Awaited<ReturnType<Awaited<ReturnType<typeof contractorOn>>['monthAt']>> extends Map<string, infer R>
    ? R
    : never;

const hours = 60;
const of = (record: Record | undefined) =>
  record?.days.map(({ day, workedMinutes, nightMinutes, restDayMinutes, holidayMinutes }) => [
    day,
    ...[workedMinutes, nightMinutes, restDayMinutes, holidayMinutes].map((minutes) => minutes / hours),
  ]);

/** The days make up the month: worked, night, holiday and planned minutes. */
function expectDaysToSum(record: Record | undefined) {
  for (const key of ['workedMinutes', 'nightMinutes', 'holidayMinutes', 'plannedMinutes'] as const)
    expect(record?.row[key]).toBe(record?.days.reduce((sum, day) => sum + day[key], 0));
}

describe('a night of twelve hours on the clock, at sites in Shanghai and Berlin', () => {
  it('is thirteen in Berlin where the clock is put back, its night nine; the last of the month is all that month’s', async () => {
    const { shanghai, berlin, guardWith, monthAt } = await contractorOn('2026-12-02T09:00:00+08:00', [
      '2026-12',
    ]);
    await guardWith(berlin, 'Hans', [
      // The hour from two to three is there twice: two records that meet on the clock overlap by an hour.
      [
        berlin,
        '2026-10-24',
        ['2026-10-24T20:00+02:00', '2026-10-25T02:30+01:00'],
        ['2026-10-25T02:30+02:00', '2026-10-25T08:00+01:00'],
      ],
      [berlin, '2026-10-31', ['2026-10-31T20:00+01:00', '2026-11-01T08:00+01:00']],
      [berlin, '2026-11-02', ['2026-11-02T20:00+01:00', '2026-11-03T08:00+01:00']],
    ]);
    await guardWith(shanghai, '张伟', [
      [shanghai, '2026-10-24', ['2026-10-24T20:00+08:00', '2026-10-25T08:00+08:00']],
      [berlin, '2026-10-25', ['2026-10-25T20:00+01:00', '2026-10-26T08:00+01:00']],
    ]);
    const hans = (await monthAt(berlin, '2026-10')).get('Hans');
    expect(of(hans)).toEqual([
      ['2026-10-24', 13, 9, 13, 0],
      ['2026-10-31', 12, 8, 12, 0],
    ]);
    expect(hans?.row).toMatchObject({ workedMinutes: 25 * hours, plannedMinutes: 25 * hours });
    const november = (await monthAt(berlin, '2026-11')).get('Hans');
    expect(of(november)).toEqual([['2026-11-02', 12, 8, 0, 0]]);
    const zhang = (await monthAt(shanghai, '2026-10')).get('张伟');
    expect(of(zhang)).toEqual([
      ['2026-10-24', 12, 8, 12, 0],
      // Sunday until midnight; Monday's eight hours are of no day of rest.
      ['2026-10-25', 12, 8, 4, 0],
    ]);
    for (const record of [hans, november, zhang]) expectDaysToSum(record);
  });

  it('is eleven where it is put forward, its night seven', async () => {
    const { shanghai, berlin, guardWith, monthAt } = await contractorOn('2026-04-02T09:00:00+08:00', [
      '2026-03',
      '2026-04',
    ]);
    await guardWith(berlin, 'Hans', [
      [berlin, '2026-03-28', ['2026-03-28T20:00+01:00', '2026-03-29T08:00+02:00']],
      [berlin, '2026-03-31', ['2026-03-31T20:00+02:00', '2026-04-01T08:00+02:00']],
    ]);
    await guardWith(shanghai, '张伟', [
      [shanghai, '2026-03-28', ['2026-03-28T20:00+08:00', '2026-03-29T08:00+08:00']],
    ]);
    const hans = (await monthAt(berlin, '2026-03')).get('Hans');
    expect(of(hans)).toEqual([
      ['2026-03-28', 11, 7, 11, 0],
      ['2026-03-31', 12, 8, 0, 0],
    ]);
    expect(hans?.row).toMatchObject({ plannedMinutes: 23 * hours });
    const zhang = (await monthAt(shanghai, '2026-03')).get('张伟');
    expect(of(zhang)).toEqual([['2026-03-28', 12, 8, 12, 0]]);
    for (const record of [hans, zhang]) expectDaysToSum(record);
    expect((await monthAt(berlin, '2026-04')).get('Hans')?.row.workedMinutes ?? 0).toBe(0);
  });

  it('of New Year’s Eve is December’s, and what lies after the site’s own midnight is New Year’s Day’s', async () => {
    const { shanghai, berlin, guardWith, monthAt } = await contractorOn('2027-01-02T09:00:00+08:00', [
      '2026-12',
      '2027-01',
    ]);
    await guardWith(berlin, 'Hans', [
      [berlin, '2026-12-31', ['2026-12-31T20:00+01:00', '2027-01-01T08:00+01:00']],
    ]);
    await guardWith(shanghai, '张伟', [
      [shanghai, '2026-12-31', ['2026-12-31T20:00+08:00', '2027-01-01T08:00+08:00']],
    ]);
    for (const [place, name] of [
      [berlin, 'Hans'],
      [shanghai, '张伟'],
    ] as const) {
      const december = (await monthAt(place, '2026-12')).get(name);
      expect(of(december)).toEqual([['2026-12-31', 12, 8, 0, 8]]);
      expectDaysToSum(december);
      expect((await monthAt(place, '2027-01')).get(name)?.row.workedMinutes ?? 0).toBe(0);
    }
  });
});
