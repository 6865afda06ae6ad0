import { site } from '@zhiqin/access/schema';
import type { Reading } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { guardCertificateKind } from './certified-on.ts';
import { readGuardSheet } from './guard-sheet.ts';
import { firstSheet, sheetHeads } from './guard-workbook.ts';
import { certificate, guard, squad } from './schema.ts';

/**
 * Reads an uploaded workbook and checks every cell against the tenant. Stores nothing.
 * @param corrections what a person typed in place of a cell, "B7" → text; the head cannot be corrected
 */
export async function checkGuardWorkbook(
  { tx, tenantId }: Reading,
  bytesBase64: string,
  corrections: Readonly<Record<string, string>> = {},
) {
  const rows = corrected(await firstSheet(bytesBase64), corrections);
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

/** The rows with the corrected cells in place; a cell beyond the sheet is left out. */
function corrected(rows: string[][], corrections: Readonly<Record<string, string>>): string[][] {
  const byRow = Map.groupBy(Object.entries(corrections), ([cell]) => Number(/\d+$/.exec(cell)?.[0]));
  if (byRow.size === 0) return rows;
  return rows.map((cells, index) => {
    const own = index === 0 ? [] : (byRow.get(index + 1) ?? []);
    if (own.length === 0) return cells;
    const after = [...cells];
    for (const [cell, text] of own) {
      const column = columnOf(cell);
      while (after.length <= column) after.push('');
      after[column] = text;
    }
    return after;
  });
}

/** "AA7" → 26. */
function columnOf(cell: string): number {
  const letters = /^[A-Z]{1,2}/.exec(cell)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
