import type { Tx } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DeviceActor } from './actor.ts';
import { door } from './door.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { verifySecret } from './password-hash.ts';
import { signInWithPinInput } from './people-input.ts';
import { waitMinutesAfter } from './pin-slow-down.ts';
import { recordAudit } from './record-audit.ts';
import { roleByPin } from './role-by-pin.ts';
import type { MemberRole } from './roles.ts';
import { device, membership, pinCredential } from './schema.ts';

export interface PinAnswer extends OpenedSession {
  personId: string;
  membershipId: string;
  displayName: string;
  role: MemberRole;
}

/**
 * A guard's session on an enrolled device: his own pay, exams, hours and replies need one. The PIN counts only
 * there: a site device knows the people of its site, an own phone its owner alone.
 * @throws DomainError `pin.wrong`, alike for a person who is not there or has no PIN; `pin.locked` with
 * `retryAfterSeconds` after five wrong tries.
 */
export const signInWithPin = door({
  action: 'pin.sign-in',
  input: signInWithPinInput,
  async run({ db, now, actor, userAgent, requestId }, input): Promise<PinAnswer> {
    if (actor.kind !== 'device') throw new DomainError('access.forbidden');
    const tried = await db.identity((tx) => countPinTry(tx, actor, input.personId, now));
    if (tried?.lockedUntil) {
      const waitMs = tried.lockedUntil.getTime() - now.getTime();
      throw new DomainError('pin.locked', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const fits = await verifySecret(tried?.argon2, input.pin);
    if (!tried || !fits) throw new DomainError('pin.wrong');
    return db.identity(async (tx) => {
      await tx
        .update(pinCredential)
        .set({ failures: 0, lockedUntil: null })
        .where(and(eq(pinCredential.tenantId, actor.tenantId), eq(pinCredential.id, input.personId)));
      const { membershipId, displayName, role } = tried;
      const { tenantId, deviceId } = actor;
      const opened = await openSession(tx, {
        accountId: null,
        tenantId,
        membershipId,
        deviceId,
        userAgent,
        now,
      });
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'pin.sign-in',
        requestId,
        now,
        subjectId: input.personId,
        membershipId,
      });
      return { ...opened, personId: input.personId, membershipId, displayName, role };
    });
  },
});

/** Counts the try before it is compared, under the row's lock: parallel guesses have five between them too. */
async function countPinTry(tx: Tx, actor: DeviceActor, personId: string, now: Date) {
  const [found] = await tx
    .select({ pin: pinCredential, membership, kind: device.kind, ownerPersonId: device.ownerPersonId })
    .from(pinCredential)
    .innerJoin(
      membership,
      and(
        eq(membership.tenantId, pinCredential.tenantId),
        eq(membership.personId, pinCredential.id),
        isNull(membership.endedAt),
      ),
    )
    .innerJoin(device, and(eq(device.tenantId, pinCredential.tenantId), eq(device.id, actor.deviceId)))
    .where(
      and(
        eq(pinCredential.tenantId, actor.tenantId),
        eq(pinCredential.id, personId),
        sql`${actor.siteId}::uuid = any(${pinCredential.siteIds})`,
      ),
    )
    .for('update', { of: pinCredential });
  if (!found || (found.kind === 'own' && found.ownerPersonId !== personId)) return undefined;
  const { argon2, lockedUntil, failures } = found.pin;
  const who = {
    argon2,
    membershipId: found.membership.id,
    displayName: found.membership.displayName,
    role: roleByPin(found.membership.role),
  };
  if (lockedUntil && lockedUntil > now) return { ...who, lockedUntil };
  const waitMinutes = waitMinutesAfter(failures + 1);
  await tx
    .update(pinCredential)
    .set({
      failures: failures + 1,
      lockedUntil: waitMinutes > 0 ? new Date(now.getTime() + waitMinutes * 60_000) : null,
    })
    .where(and(eq(pinCredential.tenantId, actor.tenantId), eq(pinCredential.id, personId)));
  return { ...who, lockedUntil: null };
}
