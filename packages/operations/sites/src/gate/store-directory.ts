import type { UseContext } from '@zhiqin/access';
import { sql } from 'drizzle-orm';
import type { occupantKinds } from './input.ts';
import { nameInitials } from './name-initials.ts';
import { normalisedPlate } from './plate.ts';
import { directoryLine } from './schema.ts';
import { type DirectoryContact, sealRecord } from './sealed-values.ts';

export interface NewDirectoryLine {
  building: string;
  unit: string;
  occupant: string;
  occupantKind: (typeof occupantKinds)[number];
  phone: string | null;
  plates: string[];
}

const linesPerStatement = 500;

/** Adds lines; one that names a unit and occupier already known takes its place. */
export async function storeDirectory(
  ctx: UseContext,
  siteId: string,
  lines: readonly NewDirectoryLine[],
): Promise<void> {
  const rows = lines.map(({ phone, plates, ...line }) => {
    const contact: DirectoryContact = { phone, plates: plates.map(normalisedPlate) };
    return {
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId,
      ...line,
      initials: nameInitials(line.occupant),
      contactSealed: phone || plates.length > 0 ? sealRecord(ctx.tenantId, contact) : null,
      changedAt: ctx.now,
      endedAt: null,
    };
  });
  for (let from = 0; from < rows.length; from += linesPerStatement) {
    await ctx.tx
      .insert(directoryLine)
      .values(rows.slice(from, from + linesPerStatement))
      .onConflictDoUpdate({
        target: [
          directoryLine.tenantId,
          directoryLine.siteId,
          directoryLine.building,
          directoryLine.unit,
          directoryLine.occupant,
        ],
        set: {
          changedAt: ctx.now,
          occupantKind: sql`excluded.occupant_kind`,
          initials: sql`excluded.initials`,
          contactSealed: sql`excluded.contact_sealed`,
          endedAt: null,
        },
      });
  }
}
