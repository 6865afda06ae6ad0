import { site } from '@zhiqin/access/schema';
import type { Reading } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { guardCertificateKind } from './certified-on.ts';
import { readGuardSheet } from './guard-sheet.ts';
import { firstSheet, sheetHeads } from './guard-workbook.ts';
import { certificate, guard, squad } from './schema.ts';

/** Reads an uploaded workbook and checks every cell against the tenant. Stores nothing. */
export async function checkGuardWorkbook({ tx, tenantId }: Reading, bytesBase64: string) {
  const rows = await firstSheet(bytesBase64);
  const sites = await tx
    .select({ id: site.id, code: site.code })
    .from(site)
    .where(eq(site.tenantId, tenantId));
  const squads = await tx.select().from(squad).where(eq(squad.tenantId, tenantId));
  const guards = await tx.select({ staffNo: guard.staffNo }).from(guard).where(eq(guard.tenantId, tenantId));
  const certificates = await tx
    .select({ kind: certificate.kind, certificateNo: certificate.certificateNo })
    .from(certificate)
    .where(eq(certificate.tenantId, tenantId));
  const codeOfSite = new Map(sites.map((row) => [row.id, row.code]));
  const squadKeys = squads.flatMap((row) =>
    [row.name, row.code].map((key) => [`${codeOfSite.get(row.siteId)}/${key}`, row.id] as const),
  );
  return readGuardSheet(rows, await sheetHeads(), {
    siteIdByCode: new Map(sites.map((row) => [row.code, row.id])),
    squadIdByKey: new Map(squadKeys),
    takenStaffNos: new Set(guards.map((row) => row.staffNo)),
    takenCertificateNos: new Set(
      certificates.filter((row) => row.kind === guardCertificateKind).map((row) => row.certificateNo),
    ),
  });
}
