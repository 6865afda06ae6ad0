import { DomainError, toBase64Url } from '@zhiqin/kernel';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { enrolDeviceInput, normaliseEnrolmentCode } from './device-input.ts';
import { door } from './door.ts';
import { countTry } from './rate-limit.ts';
import { recordAudit } from './record-audit.ts';
import { device, deviceEnrolment, site, tenant } from './schema.ts';
import { hashToken, newToken } from './session-token.ts';

/**
 * A phone redeems its code and hands over the public half of the key it made. One statement uses the code up, so
 * of two phones at the same instant one gets in.
 * @throws DomainError `enrolment.invalid` for a code that is unknown, used or older than ten minutes alike;
 * `rate.limited`.
 */
export const enrolDevice = door({
  action: 'device.enrol',
  input: enrolDeviceInput,
  async run({ db, now, actor, ip, requestId, newId }, input) {
    if (ip) await countTry(db, 'enrol.ip', ip, now);
    const { kty, crv, x, y } = input.publicKey;
    const publicKey = { kty, crv, x, y };
    await requireOnCurve(publicKey);
    const codeHash = hashToken(normaliseEnrolmentCode(input.code));
    const token = newToken();
    const deviceId = newId();
    const verifierSalt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    return db.identity(async (tx) => {
      const [invitation] = await tx
        .update(deviceEnrolment)
        .set({ usedAt: now })
        .where(
          and(
            eq(deviceEnrolment.codeHash, codeHash),
            isNull(deviceEnrolment.usedAt),
            gt(deviceEnrolment.expiresAt, now),
          ),
        )
        .returning();
      if (!invitation) throw new DomainError('enrolment.invalid');
      const { tenantId, siteId, postId, kind, ownerPersonId } = invitation;
      const label = input.label || invitation.label;
      await tx.insert(device).values({
        tenantId,
        id: deviceId,
        siteId,
        postId,
        kind,
        label,
        ownerPersonId,
        publicKey,
        tokenHash: hashToken(token),
        verifierSalt,
        enrolledBy: invitation.createdBy,
        enrolledAt: now,
      });
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'device.enrol',
        requestId,
        now,
        siteId,
        subjectId: deviceId,
        deviceId,
        detail: { kind, enrolmentId: invitation.id },
      });
      const [place] = await tx
        .select({ siteName: site.name, siteNameEn: site.nameEn, zone: site.zone, tenantName: tenant.name })
        .from(site)
        .innerJoin(tenant, eq(tenant.id, site.tenantId))
        .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
      return {
        deviceId,
        token,
        tenantId,
        siteId,
        postId,
        kind,
        label,
        ownerPersonId,
        verifierSalt,
        ...place,
      };
    });
  },
});

async function requireOnCurve(publicKey: JsonWebKey): Promise<void> {
  try {
    await crypto.subtle.importKey('jwk', publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
  } catch {
    throw new DomainError('input.invalid', {}, { publicKey: 'field.invalid' });
  }
}
