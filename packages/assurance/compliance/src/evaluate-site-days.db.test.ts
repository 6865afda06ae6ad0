import { presenceSpan, visit } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clock,
  database,
  end,
  evaluate,
  gate,
  gatePhone,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  resultOf,
  round,
  siteId,
  span,
  start,
  tenantId,
  verdicts,
  write,
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

describe('judging a site’s day', () => {
  it('judges nothing before its window has closed', async () => {
    clock.set('2026-10-20T06:59:00Z');
    await evaluate();
    expect(Object.keys(await verdicts(gate))).toEqual([]);
  });

  it('finds a manned post and complete rounds met, whatever else is silent', async () => {
    await write(async (tx) => {
      await tx
        .insert(presenceSpan)
        .values([
          span(gate, zhou, minutes(start, -12), end, gatePhone),
          span(patrol, li, minutes(start, -12), end, patrolPhone),
        ]);
    });
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await verdicts(gate)).toMatchObject({ R01: 'met' });
    expect(await verdicts(patrol)).toMatchObject({ R01: 'met', T01: 'met', T03: 'met' });
  });

  it('leaves missing rounds unproven while the phone has not spoken, and breached once it has', async () => {
    await write((tx) =>
      tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
    );
    await round(minutes(start, 30));
    await heard(patrolPhone, minutes(start, 60));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    const before = await resultOf('T01', patrol);
    expect(before).toMatchObject({
      verdict: 'unproven',
      measure: { key: 'roundsShort' },
      missing: [{ key: 'deviceSilent' }],
    });

    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    expect(await evaluate()).toMatchObject({ changed: expect.any(Number) });
    expect(await resultOf('T01', patrol)).toMatchObject({
      id: before?.id,
      verdict: 'breached',
      measure: { key: 'roundsShort', values: { completed: 1, required: 4 } },
      parameters: { minimumPerShift: 4 },
      articleBody: expect.stringContaining('巡'),
    });
  });

  it('changes nothing when it judges twice, and re-judges late entries', async () => {
    await write((tx) =>
      tx.insert(presenceSpan).values(span(patrol, li, minutes(start, -12), end, patrolPhone)),
    );
    await heard(patrolPhone, minutes(end, 30));
    clock.set('2026-10-20T09:00:00Z');
    await evaluate();
    expect(await evaluate()).toMatchObject({ changed: 0, corrected: 0 });
    expect((await resultOf('T01', patrol))?.verdict).toBe('breached');
    for (let i = 0; i < 4; i++) await round(minutes(start, 30 + i * 100));
    await evaluate();
    expect((await resultOf('T01', patrol))?.verdict).toBe('met');
  });

  it('counts an unmanned hour in minutes, with the stretch', async () => {
    await write((tx) => tx.insert(presenceSpan).values(span(gate, zhou, minutes(start, 62), end, gatePhone)));
    await heard(gatePhone, minutes(end, 10));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await resultOf('R01', gate)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'unmanned', values: { unmannedMinutes: 62, from: start.toISOString() } },
    });
  });

  it('asks a home for no identity number, and counts a pass that never came back', async () => {
    const guest = {
      tenantId,
      siteId,
      visitorKind: 'visitor',
      admitPostId: gate,
      isHostConfirmed: true,
      isNoticeGiven: true,
    };
    await write(async (tx) => {
      await tx.insert(presenceSpan).values(span(gate, zhou, start, end, gatePhone));
      await tx.insert(visit).values([
        {
          ...guest,
          id: uuidv7(),
          visitId: uuidv7(),
          passNo: '001',
          admittedAt: minutes(start, 60),
          absentFields: ['idNumber'],
          leftAt: minutes(start, 90),
          isPassReturned: true,
        },
        {
          ...guest,
          id: uuidv7(),
          visitId: uuidv7(),
          passNo: '002',
          admittedAt: minutes(start, 70),
          absentFields: [],
        },
      ]);
    });
    await heard(gatePhone, minutes(end, 10));
    clock.set('2026-10-20T08:00:00Z');
    await evaluate();
    expect(await verdicts(null)).toMatchObject({ V01: 'met', V04: 'breached' });
    expect(await resultOf('V04', null)).toMatchObject({ measure: { values: { passNos: ['002'] } } });
  });
});
