import type { MemberActor, MemberRole } from '@zhiqin/access';
import { declarePeriod, switchLevel } from '@zhiqin/adoption';
import { uuidv7 } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSiteDays, listResults, siteScore } from './index.ts';
import { unreviewedBreaches } from './month-blocker.ts';
import {
  clock,
  database,
  day,
  evaluate,
  gate,
  heard,
  layTestSite,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  resultOf,
  round,
  run,
  runAs,
  siteId,
  start,
  tenantId,
  verdicts,
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const member = (role: MemberRole): MemberActor => ({
  kind: 'member',
  role,
  tenantId,
  membershipId: uuidv7(),
  accountId: uuidv7(),
  personId: null,
  sites: 'all',
  clientIds: [],
  displayName: role,
  sessionId: null,
});
const evening = () => clock.set('2026-10-20T08:00:00Z');
const period = {
  kind: 'storm-alert',
  name: '台风',
  fromDay: day,
  untilDay: day,
  closedPostIds: [],
  extraPostIds: [],
};
const score = () => run(siteScore, { siteId, fromDay: day, toDay: day });

describe('a declared period', () => {
  it('makes its days days of uplift (T02)', async () => {
    evening();
    await evaluate();
    expect(await resultOf('T02', patrol)).toMatchObject({ verdict: 'not-applicable' });
    await run(declarePeriod, { ...period, siteId, upliftRounds: 1 });
    await evaluate();
    expect((await resultOf('T02', patrol))?.verdict).not.toBe('not-applicable');
  });

  it('asks for its own rounds where they are more than the site’s, and says in whose name', async () => {
    evening();
    await heard(patrolPhone, minutes(start, 24 * 60));
    await run(declarePeriod, { ...period, siteId, upliftRounds: 3 });
    await run(declarePeriod, { ...period, siteId, name: '客户停产', upliftRounds: 2 });
    for (let walked = 1; walked <= 8; walked += 1) {
      await round(minutes(start, walked * 30));
      if (walked < 6) continue;
      await evaluate();
      expect(await resultOf('T02', patrol)).toMatchObject({
        verdict: walked < 7 ? 'breached' : 'met',
        controlVersion: 2,
        measure: {
          key: walked < 7 ? 'T02.periodShort' : 'T02.periodGood',
          values: { completed: walked, required: 7, baseRounds: 4, extraRounds: 3, period: '台风' },
        },
      });
    }
  });

  it('has the night its last day begins, not the one its first day ends; a holiday keeps the site’s number', async () => {
    const night = async (first: string, from: string) => {
      const id = uuidv7();
      await write((tx) =>
        tx.insert(shift).values({
          tenantId,
          id,
          siteId,
          postId: patrol,
          day: first,
          code: 'N',
          startsAt: new Date(from),
          endsAt: minutes(new Date(from), 8 * 60),
          heads: 1,
        }),
      );
      return id;
    };
    const before = await night('2026-10-19', '2026-10-19T14:00:00Z');
    const last = await night(day, '2026-10-20T14:00:00Z');
    const holiday = await night('2026-10-02', '2026-10-02T14:00:00Z');
    await heard(patrolPhone, new Date('2026-10-22T00:00:00Z'));
    clock.set('2026-10-22T00:00:00Z');
    await run(declarePeriod, { ...period, siteId, upliftRounds: 3 });
    await run(declarePeriod, {
      ...period,
      siteId,
      fromDay: '2026-10-02',
      untilDay: '2026-10-02',
      upliftRounds: 0,
    });
    await run(evaluateSiteDays, { siteId, fromDay: '2026-10-02', toDay: '2026-10-21' });
    const all = await run(listResults, {
      siteId,
      fromDay: '2026-10-01',
      toDay: '2026-10-31',
      controlCode: 'T02',
      limit: 500,
    });
    const of = (shiftId: string) => all.find((row) => row.shiftId === shiftId);
    expect(of(before)).toMatchObject({ verdict: 'not-applicable' });
    expect(of(last)).toMatchObject({ measure: { key: 'T02.periodShort', values: { required: 7 } } });
    expect(of(holiday)).toMatchObject({ measure: { key: 'holidayRoundsShort', values: { required: 5 } } });
  });

  it('asks nothing of a post it closes', async () => {
    await run(declarePeriod, { ...period, siteId, upliftRounds: 0, closedPostIds: [gate] });
    evening();
    await evaluate();
    expect(await verdicts(gate)).toEqual({});
    expect(Object.keys(await verdicts(patrol))).toContain('T01');
  });
});

describe('a level of controls', () => {
  it('is not judged while it is off; on trial it is, and neither counts nor holds up the closing', async () => {
    await run(switchLevel, { siteId, level: 2, onFrom: '2026-10-15', trialUntil: '2026-10-25' });
    await heard(patrolPhone, minutes(start, 24 * 60));
    evening();
    await evaluate();
    const found = await verdicts(patrol);
    expect(Object.keys(found)).toContain('T01');
    expect(Object.keys(found)).not.toContain('R01');
    expect(await resultOf('T01', patrol)).toMatchObject({ isTrial: true });
    // On trial it is for headquarters' eyes: whoever leads the site sees what counts.
    const asked = { siteId, fromDay: day, toDay: day, limit: 500 };
    const seenBy = async (role: MemberRole) => {
      const leader = { ...member(role), sites: [siteId] };
      return (await runAs(leader, listResults, asked)).map((row) => row.controlCode);
    };
    expect(await seenBy('operations')).toContain('T01');
    for (const role of ['area_manager', 'captain'] as const) expect(await seenBy(role)).not.toContain('T01');
    expect((await score()).counts).toEqual([]);
    const open = await write((tx) =>
      unreviewedBreaches.count({ tx, tenantId } as never, { siteId, month: '2026-10' } as never),
    );
    expect(open).toBe(0);
  });
});
