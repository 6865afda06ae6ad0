import { handoverRow, logLine, presenceSpan, visit } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { controls, isRecorded } from '@zhiqin/regulations';
import { rosterPublication } from '@zhiqin/rostering/schema';
import { guardFile } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterShift, ask, entry, judged, ticket } from './test-recorded-facts.ts';
import {
  database,
  end,
  gate,
  gatePhone,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  shifts,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const selfCheck = (uniform: boolean) => ({ uniform, badge: true, certificate: true });

/** The relief takes over with so many radios, signs on in uniform or not, and is stood off at the end. */
async function lived({
  radios,
  uniform,
  lateBy = -12,
}: {
  radios: number;
  uniform: boolean;
  lateBy?: number;
}) {
  const at = minutes(start, lateBy);
  const handover = await entry('handover', gate, at, {
    incoming: zhou,
    incomingShift: shifts[gate],
    selfCheck: selfCheck(uniform),
  });
  await write(async (tx) => {
    await tx.insert(handoverRow).values({
      tenantId,
      id: handover,
      siteId,
      postId: gate,
      deviceId: gatePhone,
      outgoingId: li,
      outgoingSignedAt: at,
      incomingId: zhou,
      incomingShiftId: shifts[gate] ?? null,
      incomingArrivedAt: at,
      incomingSignedAt: at,
      incomingIdentity: 'pin',
      at,
      hasDisagreement: false,
      gear: [{ item: '对讲机', count: radios, expected: 2, ok: true }],
      passesOut: [],
      keysOut: 0,
    });
    await tx.insert(presenceSpan).values(span(gate, zhou, at, end, gatePhone));
  });
}

async function note(at: Date): Promise<void> {
  const id = await entry('log.note', gate, at, {});
  await write((tx) =>
    tx
      .insert(logLine)
      .values({ tenantId, id, siteId, postId: gate, shiftId: shifts[gate] ?? null, category: 'routine', at }),
  );
}

describe('facts of a post', () => {
  it('are met where all was done', async () => {
    await ask('H04', 'H05', 'H07', 'H08', 'H10', 'M01');
    await lived({ radios: 2, uniform: true });
    await note(minutes(start, 60));
    const result = await judged(afterShift);
    for (const code of ['H04', 'H05', 'H07', 'H08', 'H10'])
      expect(result(code, gate), code).toMatchObject({ verdict: 'met', missing: [] });
    expect(result('M01', gate)?.verdict).toBe('not-applicable');
  });

  it('fall short where the record says so, once the phones are heard, and mend with a ticket', async () => {
    await ask('H05', 'H07', 'H08', 'H10');
    await lived({ radios: 1, uniform: false, lateBy: 40 });
    const before = await judged(afterShift);
    for (const code of ['H05', 'H07', 'H08', 'H10'])
      expect(before(code, gate), code).toMatchObject({
        verdict: 'unproven',
        missing: [{ key: 'deviceNeverHeard' }],
      });
    await heard(gatePhone, minutes(end, 30));
    const after = await judged(afterShift);
    expect(after('H05', gate)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'H05.short', values: { differences: 1, names: ['对讲机'] } },
    });
    expect(after('H07', gate)).toMatchObject({ verdict: 'breached', measure: { key: 'H07.absent' } });
    expect(after('H08', gate)?.verdict).toBe('breached');
    expect(after('H10', gate)).toMatchObject({ verdict: 'breached', measure: { key: 'H10.short' } });
    await ticket(gate, null, minutes(start, 50));
    expect((await judged(afterShift))('H05', gate)?.verdict).toBe('met');
  });
});

describe('facts of a gate', () => {
  const guest = (changes: Partial<typeof visit.$inferInsert>) => ({
    tenantId,
    id: uuidv7(),
    siteId,
    visitId: uuidv7(),
    visitorKind: 'visitor',
    passNo: '001',
    admittedAt: minutes(start, 60),
    admitPostId: gate,
    isHostConfirmed: true,
    isNoticeGiven: true,
    absentFields: [],
    leftAt: minutes(start, 90),
    isPassReturned: true,
    ...changes,
  });

  it('ask no host of a courier, and find who overstayed', async () => {
    await ask('V02', 'V03', 'V08');
    await write((tx) =>
      tx
        .insert(visit)
        .values([guest({}), guest({ visitorKind: 'delivery', passNo: null, isHostConfirmed: false })]),
    );
    const good = await judged(afterShift);
    for (const code of ['V02', 'V03', 'V08']) expect(good(code)?.verdict, code).toBe('met');

    await write((tx) =>
      tx.insert(visit).values([
        guest({
          passNo: '002',
          expectedLeaveAt: minutes(start, 80),
          isHostConfirmed: false,
          isNoticeGiven: false,
        }),
      ]),
    );
    await heard(gatePhone, minutes(end, 30));
    const bad = await judged(afterShift);
    expect(bad('V02')).toMatchObject({ verdict: 'breached', measure: { values: { kept: 1, total: 2 } } });
    expect(bad('V03')).toMatchObject({ verdict: 'breached', measure: { values: { names: ['002'] } } });
    expect(bad('V08')).toMatchObject({ verdict: 'breached', measure: { values: { kept: 2, total: 3 } } });
  });
});

describe('facts of a month', () => {
  const monthsEnd = new Date('2026-11-01T01:00:00Z');

  it('read rosters once published, and contracts where they are on file', async () => {
    const codes = ['R03', 'R04', 'R06', 'R09', 'R10', 'P08'];
    await ask(...codes);
    const draft = await judged(monthsEnd, '2026-10-31', '2026-10-31');
    for (const code of codes.slice(0, 4)) expect(draft(code), code).toBeUndefined();
    expect(draft('R10')).toMatchObject({ verdict: 'breached', measure: { key: 'R10.unpublished' } });
    expect(draft('P08')).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });

    await write(async (tx) => {
      await tx.insert(rosterPublication).values({
        tenantId,
        id: uuidv7(),
        siteId,
        month: '2026-10',
        publishedAt: new Date('2026-10-15T00:00:00Z'),
      });
      for (const guardId of [zhou, li])
        await tx
          .insert(guardFile)
          .values({ tenantId, id: uuidv7(), guardId, siteIds: [siteId], contractStartsOn: '2026-01-01' });
    });
    const published = await judged(monthsEnd, '2026-10-31', '2026-10-31');
    for (const code of ['R03', 'R04', 'R09', 'R10', 'P08'])
      expect(published(code)?.verdict, code).toBe('met');
    expect(published('R06')?.verdict).toBe('not-applicable');
  });
});

it('every control of the catalogue is judged on recorded facts', () => {
  expect(controls.filter((control) => !isRecorded(control.code)).map((control) => control.code)).toEqual([]);
});
