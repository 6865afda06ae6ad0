import { derivePinVerifier, deviceVerifier } from '@zhiqin/access/rules';
import { isSound } from '@zhiqin/duty/rules';
import { expect, it } from 'vitest';
import { PhoneClock } from '../log/phone-clock.ts';
import { recordEntry } from '../log/record-entry.ts';
import { checkPin } from '../sign-in/check-pin.ts';
import { openDatabase } from '../storage/open-database.ts';
import { noteWish, openTestPhone, testIds, testPack } from '../test-phone.ts';
import { TestServer, weathers } from '../test-server.ts';
import { syncOnce } from './sync-once.ts';

const hourMs = 3_600_000;
const away = 72;
const perHour = 2;

it('72 hours without network, through restarts and dead batteries: guards sign in, all is kept, all arrives once', async () => {
  const phone = await openTestPhone();
  const { name, publicKey } = phone;
  const device = { ...phone.device, token: phone.device.deviceId };
  let { db } = phone;
  const began = Date.parse('2026-11-22T14:00:00.000Z');
  let wall = began;
  let mono = 0;
  const pass = (ms: number) => {
    wall += ms;
    mono += ms;
  };
  const server = new TestServer(() => new Date(wall));
  let clock = new PhoneClock(
    () => wall,
    () => mono,
  );
  const pack = testPack();
  const salt = 'cGVyc29uLXNhbHQ';
  const verifier = await deviceVerifier(await derivePinVerifier('480213', salt), pack.deviceSalt);
  const own = { squadId: null, salt, verifier, certified: true, rank: 'guard' };
  const guards = [
    { ...own, id: testIds.zhou, staffNo: '1001', name: '周' },
    { ...own, id: testIds.li, staffNo: '1002', name: '李' },
  ];
  await syncOnce(db, device, server.in('fine'), (at) => clock.anchorAt(at));

  const made: { id: string; at: number }[] = [];
  for (let hour = 0; hour < away; hour++) {
    if (hour % 8 === 0) {
      // A shift changes: whoever comes proves himself by what lies on the phone.
      const guard = guards[(hour / 8) % 2] as (typeof guards)[number];
      expect(await checkPin(db, pack, guard, '480213', wall), `hour ${hour}`).toEqual({ ok: true });
    }
    for (let no = 0; no < perHour; no++) {
      pass(hourMs / perHour);
      const { id } = await recordEntry(db, device, noteWish(`${hour}:${no}`, undefined, clock));
      made.push({ id, at: wall });
    }
    // It tries, in vain: the outbox stays what it was.
    if (hour % 12 === 3)
      await syncOnce(db, device, server.in('request lost'), () => undefined).catch(() => undefined);
    if (hour % 6 === 5) {
      db.close();
      db = await openDatabase(name);
    }
    if (hour === 30 || hour === 55) {
      // Dead for twenty minutes, then started anew: the counter begins again, and what it was set by is gone.
      wall += hourMs / 3;
      mono = 0;
      clock = new PhoneClock(
        () => wall,
        () => mono,
      );
    }
  }
  expect(server.log.size).toBe(0);
  expect(await db.countFromIndex('entries', 'by-state', 'waiting')).toBe(away * perHour);

  // The way back up is no better than the network of a basement ramp.
  for (const weather of [...weathers, 'fine'] as const) {
    await syncOnce(db, device, server.in(weather), (at) => clock.anchorAt(at)).catch(() => undefined);
  }
  server.deliverLate();
  await syncOnce(db, device, server.in('fine'), (at) => clock.anchorAt(at));
  expect(server.quarantine.size).toBe(0);
  const arrived = [...server.log.values()].sort((a, b) => a.content.seq - b.content.seq);
  expect(arrived.map(({ content }) => content.id)).toEqual(made.map(({ id }) => id));
  for (const [i, entry] of arrived.entries()) {
    expect(entry.content.prev).toBe(arrived[i - 1]?.hash ?? null);
    expect(Math.abs(Date.parse(entry.content.at) - (made[i]?.at ?? 0))).toBeLessThan(2000);
  }
  expect(await isSound(arrived.at(-1) as (typeof arrived)[number], publicKey)).toBe(true);
  expect(await db.countFromIndex('entries', 'by-state', 'waiting')).toBe(0);
  db.close();
}, 60_000);
