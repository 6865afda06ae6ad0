import {
  type Actor,
  actorOfDevice,
  actorOfSession,
  hashToken,
  type MemberRole,
  memberRoles,
  publicActor,
  type SessionInfo,
  systemActor,
} from '@zhiqin/access';
import { idAt, ownPlace, type Place } from './places.ts';
import type { Eyes } from './row-visibility.ts';
import { insertRows, type World } from './world.ts';

/** Somebody who asks: as the router sees him, and what he shows at the door. */
export interface Asker {
  name: string;
  actor: Actor;
  session: SessionInfo | null;
  headers: Record<string, string>;
}

const headquarters = new Set<MemberRole>(['owner', 'operations', 'hr', 'finance', 'auditor']);
const clients = new Set<MemberRole>(['client_approver', 'client_viewer']);

export const memberIdOf = (role: MemberRole) => idAt(`membership of ${role}`, ownPlace);
export const accountIdOf = (role: MemberRole) => idAt(`account of ${role}`, ownPlace);
/** A verdict about him, to answer. */
export const squadLeadersResult = idAt('verdict on squad_leader', ownPlace);
export const tokenOf = (role: MemberRole) => `session-of-${role}`.padEnd(32, 'x');
export const deviceTokenOf = (place: Place) =>
  `device-of-${place.tenant}${place.site}${place.person}`.padEnd(32, 'x');
export const loginOf = (role: MemberRole) => `${role.replace('_', '-')}@own.example`;

/** Gives the own place a member of every role with an account and a session, and its phones their tokens. */
export async function peopleThe(world: World, passwordHash: string): Promise<void> {
  const { database } = world;
  const account = world.rowAt('account', ownPlace);
  const membership = world.rowAt('membership', ownPlace);
  const session = world.rowAt('session', ownPlace);
  const guard = world.rowAt('guard', ownPlace);
  const result = world.rowAt('control_result', ownPlace);
  const guardsOwn = membership.id;
  for (const role of memberRoles) {
    const membershipId = role === 'guard' ? guardsOwn : memberIdOf(role);
    const accountId = accountIdOf(role);
    await insertRows(database, 'account', [
      { ...account, id: accountId, login: loginOf(role), password_hash: passwordHash },
    ]);
    const scope = {
      role,
      all_sites: headquarters.has(role),
      site_ids: headquarters.has(role) || clients.has(role) ? [] : [idAt('site', ownPlace)],
      client_ids: clients.has(role) ? [idAt('client', ownPlace)] : [],
    };
    if (role === 'guard') {
      await database.owner`update membership set account_id = ${accountId}, client_ids = '{}' where id = ${membershipId as string}`;
    } else {
      // Whoever works for the contractor may be on the roster too.
      const personId = clients.has(role) ? null : idAt(`guard who is ${role}`, ownPlace);
      if (personId) await insertRows(database, 'guard', [{ ...guard, id: personId, staff_no: role }]);
      if (role === 'squad_leader')
        await insertRows(database, 'control_result', [
          { ...result, id: squadLeadersResult, subject_key: role, person_id: personId },
        ]);
      await insertRows(database, 'membership', [
        { ...membership, ...scope, id: membershipId, person_id: personId, account_id: accountId },
      ]);
    }
    await insertRows(database, 'session', [
      {
        ...session,
        id: hashToken(tokenOf(role)),
        account_id: accountId,
        membership_id: membershipId,
        device_id: null,
        created_at: soonBefore,
        expires_at: longAfter,
        ends_at: longAfter,
      },
    ]);
  }
  await database.owner`update device set token_hash = ${hashToken(deviceTokenOf(ownPlace))}, kind = 'site' where id = ${idAt('device', ownPlace)}`;
}

const soonBefore = '2026-11-22T13:50:00+08:00';
const longAfter = '2027-11-22T13:50:00+08:00';

export async function askersOf({ database }: World, now: Date): Promise<Asker[]> {
  const { db } = database;
  const members: Asker[] = [];
  for (const role of memberRoles) {
    const signedIn = await actorOfSession(db, tokenOf(role), now);
    if (signedIn?.actor.kind !== 'member') throw new Error(`${role} is not signed in`);
    members.push({
      name: role,
      actor: signedIn.actor,
      session: signedIn.session,
      headers: { cookie: `zhiqin=${tokenOf(role)}` },
    });
  }
  const device = await actorOfDevice(db, deviceTokenOf(ownPlace));
  if (!device) throw new Error('the phone is not enrolled');
  return [
    ...members,
    {
      name: 'device',
      actor: device,
      session: null,
      headers: { authorization: `Device ${deviceTokenOf(ownPlace)}` },
    },
    { name: 'system', actor: systemActor(idAt('tenant', ownPlace)), session: null, headers: {} },
    { name: 'public', actor: publicActor, session: null, headers: {} },
    // Signed in with an account, as none of its members yet.
    { name: 'choosing', actor: publicActor, session: sessionOf(members, 'owner'), headers: {} },
  ];
}

function sessionOf(members: readonly Asker[], name: string): SessionInfo | null {
  const session = members.find((member) => member.name === name)?.session;
  return session ? { ...session, tenantId: null, membershipId: null } : null;
}

/** What he may see by the page "who sees which rows": said here once more, apart from the product's own word for it. */
export function eyesOf({ actor }: Asker): Eyes {
  const nobody: Eyes = { tenantId: null, audience: 'public', sites: [], clientIds: [], personId: null };
  switch (actor.kind) {
    case 'public':
      return nobody;
    case 'system':
      return { ...nobody, tenantId: actor.tenantId, audience: 'staff', sites: 'all' };
    case 'device':
      return { ...nobody, tenantId: actor.tenantId, audience: 'staff', sites: [idAt('site', ownPlace)] };
    case 'member':
      if (clients.has(actor.role))
        return {
          ...nobody,
          tenantId: actor.tenantId,
          audience: 'client',
          clientIds: [idAt('client', ownPlace)],
        };
      if (headquarters.has(actor.role))
        return { ...nobody, tenantId: actor.tenantId, audience: 'staff', sites: 'all' };
      return {
        ...nobody,
        tenantId: actor.tenantId,
        audience: actor.role === 'guard' ? 'person' : 'staff',
        sites: [idAt('site', ownPlace)],
        personId: actor.role === 'guard' ? idAt('guard', ownPlace) : null,
      };
  }
}
