import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, arrayContains, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { guard } from './schema.ts';

export interface GuardInReach {
  id: string;
  name: string;
  staffNo: string;
  siteIds: string[];
  joinedOn: string;
  leftOn: string | null;
}

const columns = {
  id: guard.id,
  name: guard.name,
  staffNo: guard.staffNo,
  siteIds: guard.siteIds,
  joinedOn: guard.joinedOn,
  leftOn: guard.leftOn,
};

/**
 * Guards by id, of the site, as the actor's walls show them.
 * @throws DomainError `not-found` when one is not there or of another site.
 */
export async function requireGuardsOf(
  { tx, tenantId }: Reading,
  siteId: string,
  guardIds: readonly string[],
): Promise<GuardInReach[]> {
  const wanted = [...new Set(guardIds)];
  if (wanted.length === 0) return [];
  const rows = await tx
    .select(columns)
    .from(guard)
    .where(
      and(eq(guard.tenantId, tenantId), inArray(guard.id, wanted), arrayContains(guard.siteIds, [siteId])),
    );
  if (rows.length < wanted.length) throw new DomainError('not-found');
  return rows;
}

/** Who was on the site's books on any day from `fromDay` to `toDay`, in pinyin order. */
export async function guardsOfSite(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
  fromDay: string,
  toDay: string,
): Promise<GuardInReach[]> {
  return tx
    .select(columns)
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        arrayContains(guard.siteIds, [siteId]),
        lte(guard.joinedOn, toDay),
        or(isNull(guard.leftOn), gte(guard.leftOn, fromDay)),
      ),
    )
    .orderBy(asc(sql`${guard.pinyin} collate "C"`), asc(sql`${guard.staffNo} collate "C"`));
}
