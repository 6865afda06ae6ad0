import { makeDeviceKey } from '@zhiqin/duty/rules';
import type { Device, GuardDatabase } from '../storage/open-database.ts';
import { readReply } from '../sync/read-reply.ts';
import type { Send } from '../sync/sync-once.ts';

interface EnrolReply {
  deviceId: string;
  token: string;
  tenantId: string;
  siteId: string;
  /** The captain's name for it, where the phone gave none. */
  label: string;
}

const isEnrolReply = (value: unknown): value is EnrolReply => {
  const reply = value as EnrolReply | null;
  return [reply?.deviceId, reply?.token, reply?.tenantId, reply?.siteId, reply?.label].every(
    (part) => typeof part === 'string',
  );
};

/** The code is wrong, used or older than ten minutes. */
export class EnrolRefused extends Error {}

/**
 * Makes this phone's key, which cannot be taken out of the browser, and trades the captain's code for a token.
 * @throws EnrolRefused or SyncError; nothing is kept then.
 */
export async function enrolDevice(
  db: GuardDatabase,
  code: string,
  label: string,
  send: Send,
  now: Date,
): Promise<Device> {
  const keys = await makeDeviceKey();
  const publicKey = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const response = await send('/api/device/enrol', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, publicKey, label: label || null }),
  });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new EnrolRefused();
  const reply = await readReply(response, isEnrolReply);
  const { deviceId, token, tenantId, siteId } = reply;
  const device: Device = {
    deviceId,
    token,
    tenantId,
    siteId,
    label: reply.label,
    privateKey: keys.privateKey,
    enrolledAt: now.toISOString(),
  };
  const tx = db.transaction(['devices', 'settings'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('devices').put(device),
    tx.objectStore('settings').put(device.deviceId, 'device'),
    tx.objectStore('settings').delete('postId'),
    tx.objectStore('settings').put(null, 'acting'),
    tx.done,
  ]);
  return device;
}
