import type { Reading } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ContactKind } from '../choices.ts';
import type { ContactOutcome } from '../kinds/readiness.ts';
import { contactCheck, siteContact } from '../schema.ts';
import { opened } from '../sealed-text.ts';

/** Who answers, and under which number. */
interface ContactDetail {
  person: string | null;
  phone: string;
}

export interface ContactLine extends ContactDetail {
  id: string;
  kind: ContactKind;
  name: string;
  nameEn: string | null;
  isAtPost: boolean;
  addedAt: Date;
  /** The newest check that confirmed the number. */
  verifiedAt: Date | null;
  verifiedBy: string | null;
  /** The newest check of all, as what it found. */
  lastOutcome: ContactOutcome | null;
  lastCheckedAt: Date | null;
}

const confirms: ReadonlySet<string> = new Set(['reached', 'read-over']);

/** The contacts of a site in use, in the order of the sheet, each with what is known of its number. */
export async function contactLines({ tx, tenantId }: Reading, siteId: string): Promise<ContactLine[]> {
  const [rows, checks] = await Promise.all([
    tx
      .select()
      .from(siteContact)
      .where(
        and(eq(siteContact.tenantId, tenantId), eq(siteContact.siteId, siteId), isNull(siteContact.endedAt)),
      )
      .orderBy(asc(siteContact.sortOrder), asc(siteContact.id)),
    tx
      .select({
        id: contactCheck.id,
        contactId: contactCheck.contactId,
        at: contactCheck.at,
        outcome: contactCheck.outcome,
        byName: sql<string | null>`coalesce(${contactCheck.byName}, ${guard.name})`,
      })
      .from(contactCheck)
      .leftJoin(guard, and(eq(guard.tenantId, contactCheck.tenantId), eq(guard.id, contactCheck.personId)))
      .where(and(eq(contactCheck.tenantId, tenantId), eq(contactCheck.siteId, siteId)))
      .orderBy(desc(contactCheck.at), desc(contactCheck.id)),
  ]);
  const checksOf = Map.groupBy(checks, (check) => check.contactId);
  return rows.map((row) => {
    const own = checksOf.get(row.id) ?? [];
    // A number found wrong is confirmed again only by a later check.
    const confirmed = own[0]?.outcome === 'wrong' ? undefined : own.find((one) => confirms.has(one.outcome));
    return {
      ...opened<ContactDetail>(tenantId, row.contactSealed),
      id: row.id,
      kind: row.kind as ContactKind,
      name: row.name,
      nameEn: row.nameEn,
      isAtPost: row.isAtPost,
      addedAt: row.addedAt,
      verifiedAt: confirmed?.at ?? null,
      verifiedBy: confirmed?.byName ?? null,
      lastOutcome: (own[0]?.outcome as ContactOutcome | undefined) ?? null,
      lastCheckedAt: own[0]?.at ?? null,
    };
  });
}
