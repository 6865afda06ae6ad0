import {
  checkCallAnswer,
  controlRoomState,
  footageAccessRow,
  handoverRow,
  logLine,
  panelAlarm,
  presenceSpan,
} from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { certificate } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSiteDays, rejudgeDay } from './index.ts';
import { atGate, layControlRoom, stored } from './test-places.ts';
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
  li,
  minutes,
  openTestDatabase,
  run,
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

/** 22:00 to 06:00 by the site's clock. */
const nightStart = new Date('2026-10-20T14:00:00Z');
const nightEnd = new Date('2026-10-20T22:00:00Z');
const morning = new Date('2026-10-21T00:00:00Z');

type Told = Awaited<ReturnType<typeof layControlRoom>>['told'];

async function panelRow(post: string, told: Told, at: Date): Promise<string> {
  const id = await entry('control-room.row', post, at, {});
  const state = { panelState: 'normal', panelMode: 'auto', isMainPowerOn: true, isStandbyPowerOn: true };
  await write((tx) =>
    tx
      .insert(controlRoomState)
      .values({ ...told(id, at), ...state, fireAlarms: 0, falseAlarms: 0, hasFault: false }),
  );
  return id;
}

describe('the panel’s log', () => {
  it('is written every two hours over midnight; a gap waits for the phone, and for the row it brings', async () => {
    await ask('F06');
    const { room, phone, shiftId, told } = await layControlRoom(nightStart, nightEnd);
    for (const hours of [2, 4]) await panelRow(room, told, minutes(nightStart, hours * 60));
    const of = async () => (await stored())('F06', `post-shift:${shiftId}`);
    await judged(morning);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    await heard(phone, minutes(nightEnd, 30));
    await judged(morning);
    expect(await of()).toMatchObject({
      verdict: 'breached',
      measure: { values: { minutes: 240, entries: 2 } },
    });

    const at = minutes(nightStart, 360);
    const late = await panelRow(room, told, at);
    const touched = {
      postId: room,
      shiftId,
      kinds: ['control-room.row'],
      from: '2026-10-20T20:00:00.000Z',
      to: '2026-10-20T21:00:00.000Z',
    };
    const { judged: windows } = await run(rejudgeDay, { siteId, day: '2026-10-21', touched });
    expect(windows).toBe(1);
    expect(await of()).toMatchObject({ verdict: 'met', evidence: expect.arrayContaining([late]) });
  });
});

describe('check calls', () => {
  const answered = async (after: number) => {
    const at = minutes(start, after);
    const id = await entry('check-call', gate, at, {});
    await write((tx) =>
      tx.insert(checkCallAnswer).values({ ...atGate(id, at), state: 'well', isAlone: true }),
    );
  };

  it('are answered as often as a guard alone is called', async () => {
    await ask('H09');
    for (let after = 30; after < 480; after += 30) if (after !== 240) await answered(after);
    expect((await judged(afterShift))('H09', gate)).toMatchObject({
      verdict: 'unproven',
      measure: { values: { minutes: 60, everyMinutes: 30 } },
    });
    await heard(gatePhone, minutes(end, 30));
    expect((await judged(afterShift))('H09', gate)?.verdict).toBe('breached');
    await answered(240);
    expect((await judged(afterShift))('H09', gate)).toMatchObject({ verdict: 'met' });
    // With two to the shift every hour is enough.
    await database.owner`update shift set heads = 2 where tenant_id = ${tenantId} and post_id = ${gate}`;
    await database.owner`delete from check_call_answer where tenant_id = ${tenantId}
      and extract(minute from at) <> 0`;
    expect((await judged(afterShift))('H09', gate)).toMatchObject({
      verdict: 'met',
      measure: { values: { everyMinutes: 60 } },
    });
  });
});

describe('two in the control room', () => {
  it('may be one while the other is out at an alarm, from its ring to what was found', async () => {
    await ask('R02');
    const { room, phone, shiftId } = await layControlRoom();
    const stay = (person: string, from: Date, to: Date) => ({
      ...span(room, person, from, to, phone),
      shiftId,
    });
    // Li goes to look for twenty minutes.
    await write((tx) =>
      tx
        .insert(presenceSpan)
        .values([
          stay(zhou, minutes(start, -12), end),
          stay(li, minutes(start, -12), minutes(start, 100)),
          stay(li, minutes(start, 120), end),
        ]),
    );
    const of = async () => (await stored())('R02', `post-shift:${shiftId}`);
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', measure: { values: { shortMinutes: 20 } } });
    await heard(phone, minutes(end, 30));
    await judged(afterShift);
    expect((await of())?.verdict).toBe('breached');

    const alarm = { tenantId, id: uuidv7(), siteId, alarmId: uuidv7(), postId: room };
    await write((tx) => tx.insert(panelAlarm).values({ ...alarm, raisedAt: minutes(start, 99) }));
    await judged(afterShift);
    // Nobody has said what was found: its end is not known.
    expect((await of())?.verdict).toBe('breached');
    await database.owner`update panel_alarm set verified_at = ${minutes(start, 119).toISOString()}
      where tenant_id = ${tenantId}`;
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'met', measure: { values: { shortMinutes: 1 } } });
  });
});

describe('licences of the control room', () => {
  it('that lapsed are short; of a valid one the file keeps no level', async () => {
    await ask('P07');
    const { room, phone, shiftId } = await layControlRoom();
    const of = async () => (await stored())('P07', `post-shift:${shiftId}`);
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    const stay = { ...span(room, zhou, minutes(start, -12), end, phone), shiftId };
    await write((tx) => tx.insert(presenceSpan).values(stay));
    const licence = { tenantId, id: uuidv7(), guardId: zhou, siteIds: [siteId], kind: 'fire_control' };
    await write((tx) =>
      tx
        .insert(certificate)
        .values({ ...licence, certificateNo: 'F-1', issuedOn: '2024-01-01', expiresOn: day }),
    );
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'fileIncomplete' }] });
    await database.owner`update certificate set expires_on = '2026-10-19' where id = ${licence.id}`;
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    await heard(phone, minutes(end, 30));
    await judged(afterShift);
    expect(await of()).toMatchObject({
      verdict: 'breached',
      evidence: [stay.openingEntryId, stay.closingEntryId],
    });
  });
});

describe('views of recordings', () => {
  it('stand in the register whole and approved; whoever was refused has viewed nothing', async () => {
    await ask('M03');
    const { room, phone, told } = await layControlRoom();
    const view = async (after: number, handling: string, missingFields: string[] = []) => {
      const at = minutes(start, after);
      const id = await entry('footage.access', room, at, {});
      const said = { authority: 'police', handling, missingFields, isApproved: handling !== 'refused' };
      await write((tx) => tx.insert(footageAccessRow).values({ ...told(id, at), ...said }));
      return id;
    };
    const of = async () => (await stored())('M03', `site-day:video-access:${day}`);
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'unproven', missing: [{ key: 'deviceNeverHeard' }] });
    await view(30, 'refused', ['reason', 'unit']);
    const shown = await view(60, 'copied');
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'met', evidence: [shown] });
    const bare = await view(90, 'viewed', ['reason']);
    await judged(afterShift);
    expect((await of())?.verdict).toBe('unproven');
    await heard(phone, minutes(end, 30));
    await judged(afterShift);
    expect(await of()).toMatchObject({ verdict: 'breached', evidence: [bare] });
  });
});

describe('a disagreement at handover', () => {
  it('is settled by the first report of it, not by one of another hour', async () => {
    await ask('H06');
    const at = minutes(start, -10);
    const id = await entry('handover', gate, at, {});
    const signed = { outgoingSignedAt: at, incomingSignedAt: at, incomingArrivedAt: at };
    await write((tx) =>
      tx.insert(handoverRow).values({
        tenantId,
        id,
        siteId,
        postId: gate,
        deviceId: gatePhone,
        outgoingId: li,
        incomingId: zhou,
        incomingShiftId: shifts[gate] ?? null,
        incomingIdentity: 'pin',
        at,
        ...signed,
        hasDisagreement: true,
        gear: [],
        passesOut: [],
        keysOut: 0,
      }),
    );
    const report = async (when: Date, reportedTo: string | null) => {
      const noteId = await entry('log.note', gate, when, {});
      const { deviceId: _, ...place } = atGate(noteId, when);
      await write((tx) => tx.insert(logLine).values({ ...place, category: 'routine', reportedTo }));
    };
    await report(minutes(start, -9), null);
    await report(minutes(start, 40), '王班长');
    expect((await judged(afterShift))('H06', gate)).toMatchObject({ verdict: 'unproven' });
    await heard(gatePhone, minutes(end, 30));
    expect((await judged(afterShift))('H06', gate)?.verdict).toBe('breached');
    await report(minutes(start, -5), '王班长');
    clock.set(afterShift.toISOString());
    const touched = {
      postId: gate,
      shiftId: null,
      kinds: ['log.note'],
      from: '2026-10-19T22:00:00.000Z',
      to: '2026-10-19T23:00:00.000Z',
    };
    await run(rejudgeDay, { siteId, day, touched });
    const of = async () => (await stored())('H06', `post-shift:${shifts[gate]}`);
    expect(await of()).toMatchObject({ verdict: 'met', evidence: [id] });
    await run(evaluateSiteDays, { siteId, fromDay: day, toDay: day });
    expect(await of()).toMatchObject({ verdict: 'met', evidence: [id] });
  });
});
