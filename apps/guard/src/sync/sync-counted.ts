import type { PhoneStore } from '../phone/phone-store.ts';
import { siteDay } from '../post/site-clock.ts';
import { readSetting, writeSetting } from '../storage/open-database.ts';
import { addUsed, type Bytes, metered } from './data-meter.ts';
import { send, syncAll } from './sync-all.ts';

/** Sends everything, and keeps count of the data it took: a guard pays for his card, and headquarters asks how much. */
export async function syncCounted(phone: PhoneStore): Promise<void> {
  const { device } = phone.state;
  if (!device) return;
  const used: Bytes = { sentBytes: 0, receivedBytes: 0 };
  const counting = metered(send, (bytes) => {
    used.sentBytes += bytes.sentBytes;
    used.receivedBytes += bytes.receivedBytes;
  });
  try {
    await syncAll(phone, counting);
  } finally {
    await keepUsed(phone, device.deviceId, used);
  }
}

async function keepUsed({ db, clock, state }: PhoneStore, deviceId: string, used: Bytes): Promise<void> {
  if (used.sentBytes === 0) return;
  const month = siteDay(clock.now(), state.stored?.pack.site.zone ?? 'Asia/Shanghai').slice(0, 7);
  const before = (await readSetting(db, 'dataUsed')) ?? {};
  await writeSetting(db, 'dataUsed', addUsed(before, deviceId, month, used));
}
