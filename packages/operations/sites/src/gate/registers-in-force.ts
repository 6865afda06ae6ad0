import type { UseContext } from '@zhiqin/access';
import { addDays, canonicalBytes, dayOf, sha256, toHex } from '@zhiqin/kernel';
import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import { agreement, ban, directoryLine, longPass, siteKey, siteUtility } from './schema.ts';
import { type AgreementPeople, type BannedPerson, openRecord, type PassHolder } from './sealed-values.ts';

/**
 * Changes whenever a register of the site changes, and holds for no longer than a day: cheaper to ask than to open
 * every sealed line.
 */
export async function registersVersion({ tx, tenantId }: UseContext, siteId: string, today: string) {
  const parts = [directoryLine, siteUtility, siteKey, agreement, ban, longPass].map(
    (table, i) => sql`select ${i}::int as k, max(changed_at) as at, count(*) as n from ${table}
      where tenant_id = ${tenantId} and site_id = ${siteId}`,
  );
  const rows = await tx.execute<{ k: number; at: Date | string | null; n: string }>(
    sql`${sql.join(parts, sql` union all `)} order by k`,
  );
  const said = [...rows].map((row) => `${row.at ? new Date(row.at).toISOString() : ''}/${row.n}`);
  return toHex(await sha256(canonicalBytes([today, ...said]))).slice(0, 16);
}

/** A day that has ended everywhere in China; the site's own day is compared by whoever shows the line. */
const dayBefore = (now: Date) => addDays(dayOf(now, 'Asia/Shanghai'), -1);

/** Valves, switches and locks on the map of a site. */
export function utilitiesOf({ tx, tenantId }: UseContext, siteId: string) {
  return tx
    .select({
      id: siteUtility.id,
      kind: siteUtility.kind,
      name: siteUtility.name,
      place: siteUtility.place,
      note: siteUtility.note,
    })
    .from(siteUtility)
    .where(
      and(eq(siteUtility.tenantId, tenantId), eq(siteUtility.siteId, siteId), isNull(siteUtility.endedAt)),
    );
}

/** Keys of a site, retired ones only where asked for. */
export function keysOf({ tx, tenantId }: UseContext, siteId: string, includesEnded = false) {
  return tx
    .select({
      id: siteKey.id,
      keyNo: siteKey.keyNo,
      opens: siteKey.opens,
      ring: siteKey.ring,
      place: siteKey.place,
      copies: siteKey.copies,
      endedAt: siteKey.endedAt,
    })
    .from(siteKey)
    .where(
      and(
        eq(siteKey.tenantId, tenantId),
        eq(siteKey.siteId, siteId),
        includesEnded ? undefined : isNull(siteKey.endedAt),
      ),
    );
}

/** @param inForceAt null: also those that ended. Names and phone stand open: mask them before they leave the server. */
export async function agreementsOf({ tx, tenantId }: UseContext, siteId: string, inForceAt: Date | null) {
  const rows = await tx
    .select()
    .from(agreement)
    .where(
      and(
        eq(agreement.tenantId, tenantId),
        eq(agreement.siteId, siteId),
        inForceAt ? isNull(agreement.endedAt) : undefined,
        inForceAt ? gte(agreement.endsOn, dayBefore(inForceAt)) : undefined,
      ),
    );
  return rows.map(({ tenantId: _, changedAt: __, peopleSealed, ...row }) => ({
    ...row,
    people: openRecord<AgreementPeople>(tenantId, peopleSealed),
  }));
}

/** @param inForceAt null: also those that ended. What is said of the person stands open. */
export async function bansOf({ tx, tenantId }: UseContext, siteId: string, inForceAt: Date | null) {
  const rows = await tx
    .select()
    .from(ban)
    .where(
      and(
        eq(ban.tenantId, tenantId),
        eq(ban.siteId, siteId),
        inForceAt ? isNull(ban.endedAt) : undefined,
        inForceAt ? gte(ban.untilDay, dayBefore(inForceAt)) : undefined,
      ),
    );
  return rows.map(({ tenantId: _, personSealed, ...row }) => ({
    ...row,
    person: openRecord<BannedPerson>(tenantId, personSealed),
  }));
}

/** Long-term passes that were not taken back, run out or not: the gate says which. Holders stand open. */
export async function longPassesOf({ tx, tenantId }: UseContext, siteId: string, includesEnded = false) {
  const rows = await tx
    .select()
    .from(longPass)
    .where(
      and(
        eq(longPass.tenantId, tenantId),
        eq(longPass.siteId, siteId),
        includesEnded ? undefined : isNull(longPass.endedAt),
      ),
    );
  return rows.map(({ tenantId: _, changedAt: __, holderSealed, ...row }) => ({
    ...row,
    holder: openRecord<PassHolder>(tenantId, holderSealed),
  }));
}
