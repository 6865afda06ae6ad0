import { listDevices, revokeDevice } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { enrolPostPhone } from '../founding/enrol-phone.ts';
import { captainLogin } from '../world/contractor.ts';
import { doAt } from './environment.ts';
import { memberOf } from './turn-month.ts';

export interface PhoneChange {
  db: Database;
  tenantId: string;
  seed: string;
  siteId: string;
  siteCode: string;
  postId: string;
  postCode: string;
  /** The phone that fell silent. */
  deviceId: string;
}

/** The morning after: the captain gives the silent phone up and enrols a spare for the post. Done already: nothing. */
export async function changePhone(
  { db, tenantId, seed, siteId, siteCode, postId, postCode, deviceId }: PhoneChange,
  at: Date,
): Promise<void> {
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const phones = await doAt(db, at, captain, listDevices, { siteId });
  if (phones.some((phone) => phone.deviceId === deviceId && phone.revokedAt === null)) {
    await doAt(db, at, captain, revokeDevice, { deviceId, reason: '手机失联，现场找不到，停用。' });
  }
  if (phones.filter((phone) => phone.postId === postId && phone.label === spareLabel).length > 0) return;
  await enrolPostPhone(db, at, captain, {
    seed,
    siteId,
    postId,
    siteCode,
    postCode,
    label: spareLabel,
    isSpare: true,
  });
}

const spareLabel = '备用手机';
