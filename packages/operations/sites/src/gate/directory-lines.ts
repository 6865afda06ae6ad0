import type { UseContext } from '@zhiqin/access';
import { and, eq, isNull } from 'drizzle-orm';
import { byPinyin } from '../by-pinyin.ts';
import { directoryLine } from './schema.ts';
import { type DirectoryContact, openRecord } from './sealed-values.ts';

const noContact: DirectoryContact = { phone: null, plates: [] };

export interface DirectoryLine {
  id: string;
  building: string;
  unit: string;
  occupant: string;
  occupantKind: string;
  initials: string;
  contact: DirectoryContact;
}

/** Who lives or works on a site now, opened, in the order of buildings and units: 2 before 10. */
export async function directoryLines(ctx: UseContext, siteId: string): Promise<DirectoryLine[]> {
  const rows = await ctx.tx
    .select()
    .from(directoryLine)
    .where(
      and(
        eq(directoryLine.tenantId, ctx.tenantId),
        eq(directoryLine.siteId, siteId),
        isNull(directoryLine.endedAt),
      ),
    );
  return rows
    .map(({ id, building, unit, occupant, occupantKind, initials, contactSealed }) => ({
      id,
      building,
      unit,
      occupant,
      occupantKind,
      initials,
      contact: contactSealed ? openRecord<DirectoryContact>(ctx.tenantId, contactSealed) : noContact,
    }))
    .sort(
      (a, b) =>
        byPinyin(a.building, b.building) || byPinyin(a.unit, b.unit) || byPinyin(a.occupant, b.occupant),
    );
}
