import { derivePinVerifier, deviceVerifier } from '@zhiqin/access/rules';
import type { SitePack } from '@zhiqin/duty/rules';
import { type GuardDatabase, readSetting, writeSetting } from '../storage/open-database.ts';
import { slowDownMs } from './slow-down.ts';

type Person = SitePack['people'][number];

export type PinAnswer =
  | { ok: true }
  | { ok: false; why: 'wrong'; triesLeft: number }
  | { ok: false; why: 'slow-down'; until: number }
  | { ok: false; why: 'no-pin' };

/**
 * Checks a PIN without network. The count of wrong tries is kept on the phone, so a restart does not forget it;
 * a right PIN clears it.
 * @param now milliseconds by the phone's clock.
 */
export async function checkPin(
  db: GuardDatabase,
  pack: SitePack,
  person: Person,
  pin: string,
  now: number,
): Promise<PinAnswer> {
  if (!person.verifier || !person.salt) return { ok: false, why: 'no-pin' };
  const tries = (await readSetting(db, 'pinTries')) ?? {};
  const before = tries[person.id] ?? { wrong: 0, lockedUntil: 0 };
  // A clock set back must not stretch the wait beyond its full length.
  if (now < before.lockedUntil && before.lockedUntil - now <= slowDownMs(before.wrong)) {
    return { ok: false, why: 'slow-down', until: before.lockedUntil };
  }
  if (
    (await deviceVerifier(await derivePinVerifier(pin, person.salt), pack.deviceSalt)) === person.verifier
  ) {
    await writeSetting(db, 'pinTries', { ...tries, [person.id]: { wrong: 0, lockedUntil: 0 } });
    return { ok: true };
  }
  const wrong = before.wrong + 1;
  const lockedUntil = now + slowDownMs(wrong);
  await writeSetting(db, 'pinTries', { ...tries, [person.id]: { wrong, lockedUntil } });
  if (lockedUntil > now) return { ok: false, why: 'slow-down', until: lockedUntil };
  return { ok: false, why: 'wrong', triesLeft: 5 - wrong };
}
