import {
  actorOfDevice,
  actorOfSession,
  type DeviceActor,
  type Environment,
  publicActor,
  sessionCookie,
  sessionTokenIn,
} from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { type Clock, DomainError } from '@zhiqin/kernel';
import type { Asked } from './asked.ts';

/** What every door of the server needs. */
export interface House {
  db: Database;
  clock: Clock;
  /** Where people reach it: `https://zhiqin.example`. */
  origin: string;
  /** The origin is https: cookies say so. */
  secure: boolean;
  trustProxy: boolean;
  log(line: Record<string, unknown>): void;
}

const devicePrefix = 'Device ';
/** A session opened by PIN, kept by the page alone. */
const sessionPrefix = 'Session ';

/**
 * The environment of a request: a device or a guard's session where it names one, else the member of the session in
 * its cookie, else nobody known.
 * @throws DomainError `access.signed-out` or `device.revoked` for a token in the head that is worth nothing: a phone
 * must learn it, not pass for a stranger.
 */
export async function environmentOf(house: House, asked: Asked): Promise<Environment> {
  const { db, clock } = house;
  const language = asked.wishedLanguage ?? asked.headerLanguage;
  const plain = {
    db,
    clock,
    language,
    requestId: asked.requestId,
    ip: asked.address,
    userAgent: asked.userAgent,
  };
  if (asked.authorization?.startsWith(devicePrefix)) {
    const actor = await actorOfDevice(db, asked.authorization.slice(devicePrefix.length).trim());
    if (!actor) throw new DomainError('access.signed-out');
    return { ...plain, actor, session: null };
  }
  if (asked.authorization?.startsWith(sessionPrefix)) {
    const token = asked.authorization.slice(sessionPrefix.length).trim();
    const byPin = await actorOfSession(db, token, clock.now());
    // An account's session travels as a cookie only, where no script can read it.
    if (!byPin?.session.deviceId) throw new DomainError('access.signed-out');
    return { ...plain, actor: byPin.actor, session: byPin.session };
  }
  const token = sessionTokenOf(house, asked);
  const signedIn = token ? await actorOfSession(db, token, clock.now()) : null;
  if (!token || !signedIn) return { ...plain, actor: publicActor, session: null };
  const { actor, session } = signedIn;
  if (signedIn.slid)
    asked.setCookies.push(sessionCookie({ token, expiresAt: session.expiresAt }, house.secure, clock.now()));
  return { ...plain, actor, session, language: asked.wishedLanguage ?? signedIn.language ?? language };
}

export function sessionTokenOf(house: House, asked: Asked): string | null {
  return sessionTokenIn(asked.cookieHeader, house.secure);
}

/**
 * Only an enrolled device passes.
 * @throws DomainError `access.signed-out`, `device.revoked`
 */
export async function deviceEnvironmentOf(
  house: House,
  asked: Asked,
): Promise<Environment & { actor: DeviceActor }> {
  const environment = await environmentOf(house, asked);
  if (environment.actor.kind !== 'device') throw new DomainError('access.signed-out');
  return environment as Environment & { actor: DeviceActor };
}
