import { dutyEntry, entryValue, goodsMove, goodsSlip, vehicleStay, visit } from '@zhiqin/duty/schema';
import { addDays, uuidv7 } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { agreement, ban, longPass } from '@zhiqin/sites/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rejudgeDay } from './index.ts';
import { stored } from './test-places.ts';
import { afterShift, ask, entry, judged } from './test-recorded-facts.ts';
import {
  clock,
  database,
  day,
  end,
  gate,
  gatePhone,
  heard,
  layTestSite,
  minutes,
  openTestDatabase,
  run,
  siteId,
  start,
  tenantId,
  write,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const registered = () => ({ tenantId, id: uuidv7(), siteId, changedAt: new Date('2026-10-01T00:00:00Z') });

describe('agreements', () => {
  const worker = (changes: Partial<typeof visit.$inferInsert>) => ({
    tenantId,
    id: uuidv7(),
    siteId,
    visitId: uuidv7(),
    visitorKind: 'construction',
    admittedAt: minutes(start, 60),
    admitPostId: gate,
    isHostConfirmed: true,
    isNoticeGiven: true,
    absentFields: [],
    isWorkerListed: true,
    ...changes,
  });

  it('cover who is let in to build or to mend, by name and in time; what is shown on paper is looked up later', async () => {
    await ask('V05', 'V06');
    const own = registered();
    const terms = { startsOn: '2026-10-01', endsOn: '2026-10-20', firm: '宏达装饰', peopleSealed: '' };
    await write((tx) =>
      tx.insert(agreement).values({ ...own, ...terms, kind: 'construction', agreementNo: 'SG-1' }),
    );
    const repair = worker({
      visitorKind: 'maintenance',
      emergency: 'life-safety-repair',
      isWorkerListed: null,
    });
    await write((tx) => tx.insert(visit).values([worker({ agreementId: own.id }), repair]));
    const good = await judged(afterShift);
    expect(good('V05')).toMatchObject({ verdict: 'met', measure: { values: { total: 1 } } });
    expect(good('V06')).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });

    const onPaper = worker({ visitorKind: 'maintenance', agreementNo: 'WX-7' });
    await write((tx) =>
      tx.insert(visit).values([onPaper, worker({ isWorkerListed: null, agreementId: own.id })]),
    );
    const waiting = await judged(afterShift);
    expect(waiting('V05')).toMatchObject({ verdict: 'unproven', measure: { values: { short: 1 } } });
    expect(waiting('V06')).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });
    await heard(gatePhone, minutes(end, 30));
    await write((tx) =>
      tx
        .insert(agreement)
        .values({ ...registered(), ...terms, kind: 'maintenance', agreementNo: 'WX-7', firm: '通力电梯' }),
    );
    const after = await judged(afterShift);
    expect(after('V05')).toMatchObject({ verdict: 'breached', measure: { values: { short: 1, total: 2 } } });
    expect(after('V06')).toMatchObject({ verdict: 'met', evidence: [onPaper.id] });
    await database.owner`update agreement set ends_on = '2026-10-19' where tenant_id = ${tenantId}`;
    expect((await judged(afterShift))('V06')?.verdict).toBe('breached');
  });
});

describe('bans', () => {
  it('hold until their last day, and nobody they name is let in', async () => {
    await ask('V07');
    const id = uuidv7();
    await write((tx) =>
      tx
        .insert(ban)
        .values({ ...registered(), id, personSealed: '', untilDay: addDays(day, 1), decidedBy: uuidv7() }),
    );
    const dayKey = (one: string) => `site-day:ban:${one}`;
    const later = new Date('2026-10-23T01:00:00Z');
    await judged(later, day, '2026-10-22');
    const before = await stored();
    expect(before('V07', dayKey(day))?.verdict).toBe('met');
    expect(before('V07', dayKey('2026-10-21'))?.verdict).toBe('met');
    expect(before('V07', dayKey('2026-10-22'))).toBeUndefined();
    await database.owner`update ban set decided_by = null where tenant_id = ${tenantId}`;
    await judged(later, day, '2026-10-22');
    expect((await stored())('V07', dayKey(day))).toMatchObject({
      verdict: 'unproven',
      missing: [{ key: 'deciderNotOnFile' }],
    });
    await database.owner`update ban set decided_by = ${uuidv7()} where tenant_id = ${tenantId}`;
    const car = { tenantId, id: uuidv7(), siteId, vehicleId: uuidv7(), inAt: minutes(start, 30) };
    const marks = { isPlateKnown: true, isVip: false, hasDamage: false };
    await write((tx) => tx.insert(vehicleStay).values({ ...car, ...marks, banId: id }));
    await judged(later, day, '2026-10-22');
    const after = await stored();
    expect(after('V07', dayKey(day))).toMatchObject({ verdict: 'breached', evidence: [id, car.id] });
    expect(after('V07', dayKey('2026-10-21'))?.verdict).toBe('met');
  });
});

describe('goods', () => {
  const told = (id: string, at: Date) => ({ tenantId, id, siteId, postId: gate, at });
  const pipes = (quantity: number) => [{ item: '钢管', spec: null, quantity, measure: '根' }];
  const slipId = uuidv7();
  const carried = async (at: Date, quantity: number) => {
    const id = await entry('goods.out', gate, at, {});
    const move = { direction: 'out', slipId, items: pipes(quantity), isLetOut: true, isCarrierSigned: true };
    await write((tx) => tx.insert(goodsMove).values({ ...told(id, at), ...move }));
    return id;
  };

  it('leave on an approved slip, in several goes and over midnight, and never more than it says', async () => {
    await ask('V10');
    const night = { startsAt: end, endsAt: new Date('2026-10-20T22:00:00Z') };
    await write((tx) =>
      tx
        .insert(shift)
        .values({ tenantId, id: uuidv7(), siteId, postId: gate, day, code: 'N', heads: 1, ...night }),
    );
    const first = await carried(minutes(start, 60), 6);
    const afterMidnight = await carried(new Date('2026-10-20T17:00:00Z'), 4);
    const of = async () => (await stored())('V10', `site-day:goods:${day}`);
    const morning = new Date('2026-10-21T00:00:00Z');
    await judged(morning);
    expect(await of()).toMatchObject({ verdict: 'unproven', measure: { values: { short: 2 } } });
    await heard(gatePhone, minutes(night.endsAt, 30));
    await judged(morning);
    expect((await of())?.verdict).toBe('breached');

    // The slip comes late from another phone.
    const at = minutes(start, 30);
    const id = await entry('goods.slip', gate, at, {});
    const terms = { slipNo: '0042', hasOwnerConsent: true, hasApprover: true, isReturnable: false };
    await write((tx) => tx.insert(goodsSlip).values({ ...told(id, at), ...terms, slipId, items: pipes(10) }));
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['goods.slip'],
      from: '2026-10-19T23:00:00.000Z',
      to: '2026-10-20T00:00:00.000Z',
    };
    clock.set('2026-10-21T00:00:00Z');
    await run(rejudgeDay, { siteId, day, touched });
    expect(await of()).toMatchObject({ verdict: 'met', evidence: [first, afterMidnight] });
    const more = await carried(new Date('2026-10-20T18:00:00Z'), 1);
    await judged(morning);
    expect(await of()).toMatchObject({ verdict: 'breached', evidence: [more] });
  });
});

describe('vehicles', () => {
  const stay = (changes: Partial<typeof vehicleStay.$inferInsert>) => ({
    tenantId,
    id: uuidv7(),
    siteId,
    vehicleId: uuidv7(),
    vehicleKind: 'car',
    isPlateKnown: true,
    isVip: false,
    hasDamage: false,
    ...changes,
  });

  it('are logged in and out and do not overstay; a late word of leaving mends the days after too', async () => {
    await ask('V11');
    const [truck, engine] = [
      stay({ inAt: minutes(start, 30) }),
      stay({ vehicleKind: 'emergency', isPlateKnown: false, inAt: minutes(start, 40) }),
    ];
    await write((tx) => tx.insert(vehicleStay).values([truck, engine]));
    const key = (one: string) => `site-day:vehicle:${one}`;
    const days = [day, '2026-10-21', '2026-10-22'] as const;
    const later = new Date('2026-10-23T01:00:00Z');
    await heard(gatePhone, minutes(later, -10));
    await judged(later, day, days[2]);
    const before = await stored();
    expect(before('V11', key(day))).toMatchObject({ verdict: 'met', measure: { values: { total: 1 } } });
    // Nobody was to stand at the gate on the days after, and the phone that lies there has spoken.
    for (const one of days.slice(1)) expect(before('V11', key(one))?.verdict, one).toBe('unproven');
    expect(before('V11', key(days[2]))?.missing).toMatchObject([{ key: 'nobodyDue' }]);

    await write((tx) =>
      tx
        .update(vehicleStay)
        .set({ outAt: minutes(start, 300) })
        .where(eq(vehicleStay.id, truck.id)),
    );
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['vehicle.out'],
      from: '2026-10-20T04:00:00.000Z',
      to: '2026-10-20T05:00:00.000Z',
    };
    await run(rejudgeDay, { siteId, day, touched });
    const after = await stored();
    expect(after('V11', key(day))).toMatchObject({ verdict: 'met', evidence: [truck.id] });
    await write((tx) =>
      tx.insert(vehicleStay).values(stay({ outAt: minutes(start, 400), isPlateKnown: false })),
    );
    await judged(later);
    expect((await stored())('V11', key(day))).toMatchObject({ verdict: 'breached' });
  });
});

describe('outsiders', () => {
  it('have their files looked over once a year, asked when the quarter ends', async () => {
    await ask('V12');
    const pass = (passNo: string, reviewedOn: string) => ({
      ...registered(),
      passNo,
      reviewedOn,
      kind: 'contractor',
      validFrom: '2025-01-01',
      validUntil: '2027-12-31',
      holderSealed: '',
    });
    await write((tx) => tx.insert(longPass).values([pass('W-1', '2026-03-01'), pass('W-2', '2025-12-31')]));
    const newYear = new Date('2027-01-01T01:00:00Z');
    await judged(newYear, '2026-11-30', '2026-11-30');
    expect((await stored())('V12', 'site-quarter:2026-11')).toBeUndefined();
    const of = async () => (await stored())('V12', 'site-quarter:2026-12');
    await judged(newYear, '2026-12-31', '2026-12-31');
    expect(await of()).toMatchObject({ verdict: 'met' });
    await database.owner`update long_pass set reviewed_on = '2025-12-30' where pass_no = 'W-2'`;
    await judged(newYear, '2026-12-31', '2026-12-31');
    expect(await of()).toMatchObject({ verdict: 'breached', measure: { values: { names: ['W-2'] } } });
  });

  it('have their data erased in time: judged each midnight by what was still there', async () => {
    await ask('V09');
    const at = new Date('2026-10-01T02:00:00Z');
    const id = await entry('visit.admit', gate, at, {});
    await write((tx) =>
      tx
        .insert(entryValue)
        .values({ tenantId, id: uuidv7(), siteId, entryId: id, path: 'name', salt: '', sealed: '' }),
    );
    const key = (one: string) => `site-day:purge:${one}`;
    const now = new Date('2026-11-03T01:00:00Z');
    await judged(now, '2026-10-30', '2026-11-02');
    const kept = await stored();
    expect(kept('V09', key('2026-10-31'))).toMatchObject({
      verdict: 'met',
      measure: { values: { ageDays: 30 } },
    });
    expect(kept('V09', key('2026-11-01'))).toMatchObject({ verdict: 'breached', evidence: [id] });
    // Erased on the second: the first of the month stays as it was, the days after are clean.
    await database.owner`delete from entry_value where entry_id = ${id}`;
    await database.owner`insert into erasure (tenant_id, id, site_id, data_class, entry_id, paths, days, erased_at)
      values (${tenantId}, ${uuidv7()}, ${siteId}, 'visitor', ${id}, '{name}', 30, '2026-11-01T20:00:00Z')`;
    await judged(now, '2026-10-30', '2026-11-02');
    const erased = await stored();
    expect(erased('V09', key('2026-11-01'))?.verdict).toBe('breached');
    expect(erased('V09', key('2026-11-02'))).toMatchObject({ verdict: 'met', evidence: [] });
    const [row] = await write((tx) => tx.select().from(dutyEntry).where(eq(dutyEntry.id, id)));
    expect(row?.kind).toBe('visit.admit');
  });
});
