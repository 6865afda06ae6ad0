import { and, eq, sql } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { deviceVerifier } from './pin-rule.ts';
import { device, pinCredential } from './schema.ts';

export interface PinVerifier {
  /** Salt of the person, base64url: the phone derives V from it and the typed PIN. */
  salt: string;
  /** HMAC(salt of the device, V), base64url. */
  verifier: string;
}

/**
 * What a device needs to check PINs without a network, by person id: for a site device the people of its site,
 * for an own phone its owner alone. Goes into the site pack.
 */
export async function pinVerifiersForDevice(
  ctx: UseContext,
  deviceId: string,
): Promise<Map<string, PinVerifier>> {
  const [own] = await ctx.tx
    .select()
    .from(device)
    .where(and(eq(device.tenantId, ctx.tenantId), eq(device.id, deviceId)));
  if (!own) return new Map();
  return verifiers(ctx, own.siteId, own.verifierSalt, own.kind === 'own' ? own.ownerPersonId : undefined);
}

/** The same by site and salt, for everybody who works there. */
export function pinVerifiersForSite(
  ctx: UseContext,
  siteId: string,
  deviceSalt: string,
): Promise<Map<string, PinVerifier>> {
  return verifiers(ctx, siteId, deviceSalt, undefined);
}

async function verifiers(
  ctx: UseContext,
  siteId: string,
  deviceSalt: string,
  onlyPerson: string | null | undefined,
) {
  const rows = await ctx.tx
    .select({ personId: pinCredential.id, salt: pinCredential.salt, verifier: pinCredential.verifier })
    .from(pinCredential)
    .where(
      and(eq(pinCredential.tenantId, ctx.tenantId), sql`${siteId}::uuid = any(${pinCredential.siteIds})`),
    );
  const known = new Map<string, PinVerifier>();
  for (const { personId, salt, verifier } of rows) {
    if (onlyPerson !== undefined && personId !== onlyPerson) continue;
    known.set(personId, { salt, verifier: await deviceVerifier(verifier, deviceSalt) });
  }
  return known;
}
