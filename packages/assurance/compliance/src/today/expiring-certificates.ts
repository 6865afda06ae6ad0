import type { UseContext } from '@zhiqin/access';
import { addDays } from '@zhiqin/kernel';
import { certificate, guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';

/** Papers are asked for again two months before they end. */
export const noticeDays = 60;

/** Certificates of serving guards that end within 60 days or have ended, soonest first. `today`: the tenant's day. */
export async function expiringCertificates({ tx, tenantId }: UseContext, today: string) {
  return tx
    .select({
      certificateId: certificate.id,
      guardId: guard.id,
      name: guard.name,
      staffNo: guard.staffNo,
      kind: certificate.kind,
      expiresOn: certificate.expiresOn,
    })
    .from(certificate)
    .innerJoin(guard, and(eq(guard.tenantId, certificate.tenantId), eq(guard.id, certificate.guardId)))
    .where(
      and(
        eq(certificate.tenantId, tenantId),
        isNull(guard.leftOn),
        isNull(certificate.revokedOn),
        lte(certificate.expiresOn, addDays(today, noticeDays)),
      ),
    )
    .orderBy(asc(certificate.expiresOn))
    .limit(100);
}
