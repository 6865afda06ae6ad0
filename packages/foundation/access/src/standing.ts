import type { Tx } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Actor } from './actor.ts';
import { command } from './command.ts';
import type { Action } from './policy.ts';
import { headquartersRoles, type Role } from './roles.ts';
import { tenantStanding } from './schema.ts';

/**
 * Who is held up while the contractor's subscription is unpaid: never a guard, a phone, a client or a job. By PIN a
 * captain is a squad leader, and does his rounds like any guard.
 */
const heldUp: readonly Role[] = [...headquartersRoles, 'area_manager', 'captain'];

/**
 * What stays open all the same: paying and one's own account; what people's safety or their data hangs on; taking one's
 * records along.
 */
const openAllTheSame: readonly (Action | RegExp)[] = [
  /^(account|inbox|subscription|incident|hazard|pin)\./,
  'member.end',
  'device.revoke',
  'device.set-aside',
  'leaving.run',
  'roster.ring',
  'roster.cover',
  'file.store',
  'personal.reveal',
  'erasure-hold.place',
  'binder.ask',
  'dispute-file.export',
];

/** Whether a use is refused to this actor while the contractor is read-only. */
export function isHeldUp(actor: Actor, action: Action): boolean {
  // Without a session it is no person at the portal: the operator's command line, the demo's story.
  if (actor.kind !== 'member' || !heldUp.includes(actor.role) || !actor.sessionId) return false;
  return !openAllTheSame.some((open) => (typeof open === 'string' ? open === action : open.test(action)));
}

/** Since when the contractor is read-only; null: it is not. */
export async function readOnlySince(tx: Tx, tenantId: string, now: Date): Promise<Date | null> {
  const [row] = await tx
    .select({ from: tenantStanding.readOnlyFrom })
    .from(tenantStanding)
    .where(
      and(
        eq(tenantStanding.tenantId, tenantId),
        eq(tenantStanding.id, tenantId),
        lte(tenantStanding.readOnlyFrom, now),
      ),
    );
  return row?.from ?? null;
}

/** @throws DomainError `tenant.read-only` (402): the office looks, exports and pays, and changes nothing else. */
export async function requireStanding(
  tx: Tx,
  actor: Actor,
  { action, kind }: { action: Action; kind: string },
  now: Date,
): Promise<void> {
  if (kind === 'query' || !actor.tenantId || !isHeldUp(actor, action)) return;
  if (await readOnlySince(tx, actor.tenantId, now)) throw new DomainError('tenant.read-only');
}

/**
 * From when on the contractor's office only reads; null: it works. Set by whoever keeps its subscription. An instant to
 * come counts from then on by itself, so no job can be late.
 */
export const setStanding = command({
  action: 'tenant.set-standing',
  input: z.object({ readOnlyFrom: z.nullable(z.date()) }),
  async run(ctx, { readOnlyFrom }): Promise<void> {
    const { tx, tenantId, now } = ctx;
    await tx
      .insert(tenantStanding)
      .values({ tenantId, id: tenantId, readOnlyFrom, setAt: now })
      .onConflictDoUpdate({
        target: [tenantStanding.tenantId, tenantStanding.id],
        set: { readOnlyFrom, setAt: now },
      });
    ctx.audit({ readOnlyFrom: readOnlyFrom?.toISOString() ?? null });
  },
});
