import { declarePeriod, switchLevel } from '@zhiqin/adoption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteScore } from './index.ts';
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
  run,
  siteId,
  start,
  tenantId,
  verdicts,
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

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
    await run(declarePeriod, { ...period, siteId, uplift: true });
    await evaluate();
    expect((await resultOf('T02', patrol))?.verdict).not.toBe('not-applicable');
  });

  it('asks nothing of a post it closes', async () => {
    await run(declarePeriod, { ...period, siteId, uplift: false, closedPostIds: [gate] });
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
    expect((await score()).counts).toEqual([]);
    const open = await write((tx) =>
      unreviewedBreaches.count({ tx, tenantId } as never, { siteId, month: '2026-10' } as never),
    );
    expect(open).toBe(0);
  });
});
