import { uuidv7 } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { survey, ticket, unlawfulRequest } from '@zhiqin/service/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stored } from './test-places.ts';
import { ask, judged } from './test-recorded-facts.ts';
import { database, gate, layTestSite, openTestDatabase, siteId, tenantId, write } from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const later = new Date('2027-01-02T01:00:00Z');

describe('complaints (K07; S1-3.3, S5-13)', () => {
  const complaint = (changes: Partial<typeof ticket.$inferInsert>) =>
    write((tx) =>
      tx.insert(ticket).values({
        ...{ tenantId, id: uuidv7(), siteId, source: 'public', kind: 'complaint', text: '无人值守' },
        ...{ language: 'zh-CN', photos: [], guardIds: [], ticketNo: '2026-001' },
        receivedAt: new Date('2026-10-16T11:00:00Z'),
        replyDueAt: new Date('2026-10-17T11:00:00Z'),
        closeDueAt: new Date('2026-10-21T11:00:00Z'),
        ...changes,
      }),
    );
  const on = async (day: string) => {
    await judged(later, day, day);
    return (await stored())('K07', `site-day:complaint:${day}`);
  };

  it('are asked on the day the answer is due and on the day they are to be closed, each for its own', async () => {
    await ask('K07');
    await complaint({
      repliedAt: new Date('2026-10-17T10:59:00Z'),
      closedAt: new Date('2026-10-22T11:00:00Z'),
    });
    expect(await on('2026-10-16')).toBeUndefined();
    expect(await on('2026-10-17')).toMatchObject({ verdict: 'met' });
    expect(await on('2026-10-21')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['2026-001'] } },
    });
  });

  it('that nobody answered are breached on the day the answer was due; praise and suggestions are not asked for', async () => {
    await ask('K07');
    await complaint({ kind: 'suggestion' });
    expect(await on('2026-10-17')).toBeUndefined();
    await complaint({ ticketNo: '2026-002', repliedAt: new Date('2026-10-17T12:00:00Z') });
    expect(await on('2026-10-17')).toMatchObject({ verdict: 'breached' });
  });
});

describe('the quarter’s survey (K08; S4-2)', () => {
  const quarter = async () => {
    await judged(later, '2026-12-31', '2026-12-31');
    return (await stored())('K08', 'site-quarter:survey:2026-12');
  };
  const served = (...days: string[]) =>
    write((tx) =>
      tx.insert(shift).values(
        days.map((day) => ({
          ...{ tenantId, id: uuidv7(), siteId, postId: gate, day, code: 'D', heads: 1 },
          startsAt: new Date(`${day}T00:00:00Z`),
          endsAt: new Date(`${day}T12:00:00Z`),
        })),
      ),
    );
  const asked = (index: number | null, closedAt: Date | null) =>
    write((tx) =>
      tx.insert(survey).values({
        ...{ tenantId, id: uuidv7(), siteId, quarter: '2026-Q4', token: 't', index, closedAt },
        openedAt: new Date('2026-11-11T01:00:00Z'),
        closesAt: new Date('2026-11-25T15:00:00Z'),
        answers: index === null ? 0 : 12,
      }),
    );

  it('is asked of a site served in each month: missing or poor is breached, unanswered is not known', async () => {
    await ask('K08');
    expect(await quarter()).toBeUndefined();
    await served('2026-10-05', '2026-11-05', '2026-12-05');
    expect(await quarter()).toMatchObject({ verdict: 'breached' });
    await asked(null, null);
    expect(await quarter()).toMatchObject({ verdict: 'unproven' });
    await database.owner`update survey set closed_at = '2026-11-25T15:00:00Z', index = 84.9`;
    expect(await quarter()).toMatchObject({ verdict: 'breached' });
    await database.owner`update survey set index = 85`;
    expect(await quarter()).toMatchObject({ verdict: 'met', measure: { values: { score: 85 } } });
  });
});

it('an unlawful request is met by refusal and report together; a day without one asks nothing (K13)', async () => {
  await ask('K13');
  const on = async () => {
    await judged(later, '2026-10-12', '2026-10-13');
    return (await stored())('K13', 'site-day:unlawful-request:2026-10-12');
  };
  expect(await on()).toBeUndefined();
  const at = new Date('2026-10-12T03:00:00Z');
  await write((tx) =>
    tx.insert(unlawfulRequest).values({
      ...{ tenantId, id: uuidv7(), siteId, requestedOn: '2026-10-12', requester: '甲方经理' },
      ...{ request: 'detain', text: '要求扣人', refusedOn: '2026-10-12', recordedAt: at, changedAt: at },
    }),
  );
  expect(await on()).toMatchObject({ verdict: 'breached' });
  await database.owner`update unlawful_request set reported_on = '2026-10-13'`;
  expect(await on()).toMatchObject({ verdict: 'met' });
  expect((await stored())('K13', 'site-day:unlawful-request:2026-10-13')).toBeUndefined();
});
