import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { isCertifiedOn } from './certified-on.ts';
import { certificate } from './schema.ts';

export interface GuardCertificate {
  id: string;
  guardId: string;
  kind: string;
  certificateNo: string;
  issuer: string | null;
  /** 五级 5 … 一级 1; null: the paper names none. */
  level: number | null;
  issuedOn: string;
  expiresOn: string | null;
  revokedOn: string | null;
}

/** Every certificate on file of these guards, by guard, oldest first. */
export async function certificatesOf(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
): Promise<Map<string, GuardCertificate[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select({
      id: certificate.id,
      guardId: certificate.guardId,
      kind: certificate.kind,
      certificateNo: certificate.certificateNo,
      issuer: certificate.issuer,
      level: certificate.level,
      issuedOn: certificate.issuedOn,
      expiresOn: certificate.expiresOn,
      revokedOn: certificate.revokedOn,
    })
    .from(certificate)
    .where(and(eq(certificate.tenantId, tenantId), inArray(certificate.guardId, [...new Set(guardIds)])))
    .orderBy(asc(certificate.issuedOn));
  return Map.groupBy(rows, (row) => row.guardId);
}

/** Per guard: the certificates on file, and whether he may stand at a post that day (P01). */
export async function certificatesOn(ctx: Reading, guardIds: readonly string[], day: string) {
  const byGuard = await certificatesOf(ctx, guardIds);
  return new Map(
    [...new Set(guardIds)].map((guardId) => {
      const certificates = byGuard.get(guardId) ?? [];
      return [guardId, { certificates, isCertified: isCertifiedOn(certificates, day) }] as const;
    }),
  );
}
