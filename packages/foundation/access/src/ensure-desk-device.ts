import { DomainError, toBase64Url } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { roleOf } from './actor.ts';
import type { UseContext } from './command.ts';
import { can } from './policy.ts';
import { device, site } from './schema.ts';

export interface DeskDevice {
  deviceId: string;
  siteId: string;
  publicKey: JsonWebKey;
  /** Private JWK as its maker sealed it. */
  sealedKey: string;
  verifierSalt: string;
}

/**
 * The site's one desk device, whose key the server holds, for entries made in a portal. Made at the first call;
 * of two first calls one wins and both get its device. Sealing is the caller's: the keys of `privacy` are above
 * this package.
 * @throws DomainError `not-found` for a site that is not the actor's; `access.forbidden`.
 */
export async function ensureDeskDevice(
  ctx: UseContext,
  siteId: string,
  makeKey: () => Promise<{ publicKey: JsonWebKey; sealedKey: string }>,
): Promise<DeskDevice> {
  if (!can(roleOf(ctx.actor), 'device.register-desk')) throw new DomainError('access.forbidden');
  const found = await deskDeviceOf(ctx, siteId);
  if (found) return found;
  const [own] = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
  if (!own) throw new DomainError('not-found');
  const { publicKey, sealedKey } = await makeKey();
  await ctx.tx
    .insert(device)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId,
      kind: 'desk',
      label: 'desk',
      publicKey,
      sealedKey,
      verifierSalt: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
      enrolledBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      enrolledAt: ctx.now,
    })
    .onConflictDoNothing();
  const made = await deskDeviceOf(ctx, siteId);
  if (!made) throw new Error('the desk device was neither found nor made');
  return made;
}

async function deskDeviceOf(ctx: UseContext, siteId: string): Promise<DeskDevice | undefined> {
  const [row] = await ctx.tx
    .select()
    .from(device)
    .where(and(eq(device.tenantId, ctx.tenantId), eq(device.siteId, siteId), eq(device.kind, 'desk')));
  if (!row?.sealedKey) return undefined;
  return {
    deviceId: row.id,
    siteId,
    publicKey: row.publicKey as JsonWebKey,
    sealedKey: row.sealedKey,
    verifierSalt: row.verifierSalt,
  };
}
