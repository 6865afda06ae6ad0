import { identityContext, type WallContext } from '@zhiqin/db';
import { clientRoles, type MemberRole, type Role } from './roles.ts';

/** Who acts. Made by `access` alone: from a session, a device token, a public token, or by the system itself. */
export type Actor = MemberActor | DeviceActor | SystemActor | PublicActor;

export interface MemberActor {
  kind: 'member';
  role: MemberRole;
  tenantId: string;
  membershipId: string;
  /** Null for a guard who signs in with his PIN and has no account. */
  accountId: string | null;
  /** The guard's id, for members who are guards. */
  personId: string | null;
  sites: 'all' | readonly string[];
  clientIds: readonly string[];
  displayName: string;
  sessionId: string | null;
}

export interface DeviceActor {
  kind: 'device';
  role: 'device';
  tenantId: string;
  deviceId: string;
  siteId: string;
  postId: string | null;
}

/** Jobs, webhooks and the story, on behalf of a tenant. */
export interface SystemActor {
  kind: 'system';
  role: 'system';
  tenantId: string;
}

/** Nobody known. `tenantId` is set when a public token names one. */
export interface PublicActor {
  kind: 'public';
  role: 'public';
  tenantId: string | null;
}

export const publicActor: PublicActor = { kind: 'public', role: 'public', tenantId: null };
export const systemActor = (tenantId: string): SystemActor => ({ kind: 'system', role: 'system', tenantId });

export function roleOf(actor: Actor): Role {
  return actor.role;
}

/**
 * What the walls are told. `wholeTenant` is for commands declared `scope: 'tenant'` (labour rules need a guard's
 * shifts at other sites): after the permission check they see all sites, and must return verdicts, never rows.
 */
export function wallContextOf(actor: Actor, wholeTenant: boolean): WallContext {
  const none = { clientIds: [], personId: null };
  switch (actor.kind) {
    case 'public':
      return actor.tenantId
        ? { tenantId: actor.tenantId, audience: 'public', sites: [], ...none }
        : identityContext;
    case 'system':
      return { tenantId: actor.tenantId, audience: 'staff', sites: 'all', ...none };
    case 'device':
      return {
        tenantId: actor.tenantId,
        audience: 'staff',
        sites: wholeTenant ? 'all' : [actor.siteId],
        ...none,
      };
    case 'member': {
      if (clientRoles.includes(actor.role)) {
        return {
          tenantId: actor.tenantId,
          audience: 'client',
          sites: [],
          clientIds: actor.clientIds,
          personId: null,
        };
      }
      const audience = actor.role === 'guard' && !wholeTenant ? 'person' : 'staff';
      return {
        tenantId: actor.tenantId,
        audience,
        sites: wholeTenant ? 'all' : actor.sites,
        clientIds: [],
        personId: actor.personId,
      };
    }
  }
}
