import { type Actor, enrolDevice, inviteDevice, publicActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { phoneName, storyKey } from '../phones/device-key.ts';
import { doAt } from '../telling/environment.ts';

export interface PhoneToEnrol {
  seed: string;
  siteId: string;
  postId: string;
  siteCode: string;
  postCode: string;
  label: string;
  isSpare: boolean;
}

/** A phone for a post, as a captain and a phone do it: the code is shown, the phone hands over its public key. */
export async function enrolPostPhone(
  db: Database,
  at: Date,
  shower: Actor,
  phone: PhoneToEnrol,
): Promise<void> {
  const { siteId, postId, label } = phone;
  const { code } = await doAt(db, at, shower, inviteDevice, { siteId, postId, kind: 'site', label });
  const { publicKey } = await storyKey(phone.seed, phoneName(phone.siteCode, phone.postCode, phone.isSpare));
  await doAt(db, at, publicActor, enrolDevice, { code, publicKey });
}
