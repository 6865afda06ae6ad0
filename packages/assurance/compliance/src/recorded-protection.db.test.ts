import { instantAt, uuidv7 } from '@zhiqin/kernel';
import { recordProtection } from '@zhiqin/rostering';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stored } from './test-places.ts';
import { ask, judged } from './test-recorded-facts.ts';
import {
  clock,
  database,
  gate,
  layTestSite,
  li,
  openTestDatabase,
  run,
  siteId,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const monthsEnd = new Date('2026-11-01T01:00:00Z');
const lastDay = '2026-10-31';
const of = async (guardId: string) => (await stored())('R07', `guard-month:${guardId}:2026-10`);

/** A planned shift of the gate, e.g. a night: `22:00` to `06:00`. */
async function plan(guardId: string, day: string, from: string, until: string, code: string) {
  const startsAt = instantAt(day, from, 'Asia/Shanghai');
  const endsAt = instantAt(until > from ? day : nextDay(day), until, 'Asia/Shanghai');
  const shiftId = uuidv7();
  await write(async (tx) => {
    const planned = { tenantId, siteId, startsAt, endsAt };
    await tx.insert(shift).values({ ...planned, id: shiftId, postId: gate, day, code, heads: 1 });
    await tx.insert(assignment).values({ ...planned, id: uuidv7(), shiftId, guardId });
  });
}
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('protected staff', () => {
  it('are judged by the published roster from the first to the last protected day, and nobody else is named', async () => {
    await ask('R07');
    await plan(zhou, '2026-10-09', '22:00', '06:00', 'N');
    await plan(zhou, '2026-10-12', '07:00', '15:00', 'E');
    await plan(li, '2026-10-12', '22:00', '06:00', 'N');
    clock.set('2026-10-08T00:00:00Z');
    await run(recordProtection, {
      guardId: zhou,
      kind: 'pregnant',
      fromDay: '2026-10-10',
      untilDay: '2026-10-20',
    });
    await judged(monthsEnd, lastDay, lastDay);
    // A draft binds nobody.
    expect(await of(zhou)).toBeUndefined();
    const publishedAt = new Date('2026-10-01T00:00:00Z');
    await write((tx) =>
      tx.insert(rosterPublication).values({ tenantId, id: uuidv7(), siteId, month: '2026-10', publishedAt }),
    );
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of(zhou)).toMatchObject({ verdict: 'met' });
    expect(await of(li)).toBeUndefined();

    await plan(zhou, '2026-10-15', '22:00', '06:00', 'L');
    await plan(zhou, '2026-10-17', '07:00', '19:00', 'M');
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of(zhou)).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['2026-10-15', '2026-10-17'] } },
    });
  });
});
