import { addDays, uuidv7 } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { employmentTerms } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listResults } from './index.ts';
import { ask, judged } from './test-recorded-facts.ts';
import {
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

const monthsEnd = new Date('2026-12-01T01:00:00Z');

/** Twenty-two shifts of twelve hours in November, seven to seven, for each. */
async function twelveHours(guardIds: readonly string[]): Promise<void> {
  await write(async (tx) => {
    await tx.insert(rosterPublication).values({
      tenantId,
      id: uuidv7(),
      siteId,
      month: '2026-11',
      publishedAt: new Date('2026-10-15T00:00:00Z'),
    });
    for (let i = 0; i < 22; i += 1) {
      const day = addDays('2026-11-01', i);
      const [startsAt, endsAt] = [new Date(`${day}T07:00:00+08:00`), new Date(`${day}T19:00:00+08:00`)];
      const id = uuidv7();
      const place = { tenantId, siteId, startsAt, endsAt };
      await tx.insert(shift).values({ ...place, id, postId: gate, day, code: 'L', heads: guardIds.length });
      for (const guardId of guardIds)
        await tx.insert(assignment).values({ ...place, id: uuidv7(), shiftId: id, guardId });
    }
  });
}

const agree = (guardId: string, terms: Partial<typeof employmentTerms.$inferInsert>) =>
  write((tx) =>
    tx.insert(employmentTerms).values({
      tenantId,
      id: uuidv7(),
      guardId,
      siteIds: [siteId],
      startsOn: '2026-01-01',
      contractType: 'labour',
      hourRegime: 'standard',
      baseMonthlyFen: 300_000,
      allowances: [],
      recordedAt: new Date('2026-01-01T00:00:00Z'),
      ...terms,
    }),
  );
const comprehensive = { hourRegime: 'comprehensive', cycle: 'year', approvalNo: '综〔2026〕12号' } as const;

/** Verdict of one guard's November. */
async function november(code: string) {
  await judged(monthsEnd, '2026-11-30', '2026-11-30');
  const days = { fromDay: '2026-11-30', toDay: '2026-11-30' };
  const results = await run(listResults, { siteId, ...days, controlCode: code });
  return Object.fromEntries(results.map((row) => [row.personId, row.verdict]));
}

it('reads twelve hours as lawful only while the labour office’s approval lasts (劳动法 第39条)', async () => {
  await ask('R03');
  await twelveHours([zhou, li]);
  await agree(zhou, { ...comprehensive, approvalUntil: '2026-12-31' });
  await agree(li, { ...comprehensive, approvalUntil: '2026-11-10' });
  expect(await november('R03')).toEqual({ [zhou]: 'met', [li]: 'unproven' });
  await agree(li, { hourRegime: 'flexible', approvalNo: '不〔2026〕3号', recordedAt: monthsEnd });
  expect(await november('R03')).toEqual({ [zhou]: 'met', [li]: 'not-applicable' });
});

it('counts overtime by the month, or by the year it is spread over (劳部发〔1994〕503号 第5条)', async () => {
  await ask('R04');
  await twelveHours([zhou, li]);
  await agree(zhou, { ...comprehensive, approvalUntil: null });
  await agree(li, {});
  expect(await november('R04')).toEqual({ [zhou]: 'met', [li]: 'breached' });
});
