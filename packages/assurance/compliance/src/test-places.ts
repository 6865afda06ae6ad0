import { device } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { addPost } from '@zhiqin/sites';
import { listResults } from './index.ts';
import { day, end, gate, gatePhone, li, run, siteId, start, tenantId, write, zhou } from './test-site-day.ts';

/** Where an entry of the gate stands and who made it: what every row of a register of guards says. */
export const atGate = (id: string, at: Date) => ({
  tenantId,
  id,
  siteId,
  postId: gate,
  personId: zhou,
  deviceId: gatePhone,
  at,
});

/** A fire control room with a phone of its own and a shift over the hours given. */
export async function layControlRoom(from: Date = start, until: Date = end, heads = 2) {
  const shiftPattern = [{ code: 'D', startTime: '07:00', endTime: '15:00' }];
  const { id: room } = await run(addPost, {
    siteId,
    code: 'C1',
    name: '消控室',
    kind: 'control_room',
    heads,
    shiftPattern,
  });
  const [phone, shiftId] = [uuidv7(), uuidv7()];
  const label = `手机 ${phone.slice(-2)}`;
  const enrolled = { publicKey: {}, verifierSalt: '', enrolledAt: new Date('2026-10-01') };
  await write(async (tx) => {
    await tx
      .insert(device)
      .values({ tenantId, id: phone, siteId, postId: room, kind: 'site', label, ...enrolled });
    await tx.insert(shift).values({
      tenantId,
      id: shiftId,
      siteId,
      postId: room,
      day,
      code: 'D',
      startsAt: from,
      endsAt: until,
      heads,
    });
  });
  const told = (id: string, at: Date, personId = li) => ({
    ...atGate(id, at),
    postId: room,
    shiftId,
    personId,
    deviceId: phone,
  });
  return { room, phone, shiftId, told };
}

/** What is stored, by control and subject. */
export async function stored(fromDay = '2026-10-01', toDay = '2026-12-31') {
  const rows = await run(listResults, { siteId, fromDay, toDay, limit: 1000 });
  return (code: string, subjectKey: string) =>
    rows.find((row) => row.controlCode === code && row.subjectKey === subjectKey);
}
