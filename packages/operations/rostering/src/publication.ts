import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { rosterPublication } from './schema.ts';

/** When a site's month was made known, or null while it is a draft. */
export async function publishedAt(
  { tx, tenantId }: Reading,
  siteId: string,
  month: string,
): Promise<Date | null> {
  const [row] = await tx
    .select({ publishedAt: rosterPublication.publishedAt })
    .from(rosterPublication)
    .where(
      and(
        eq(rosterPublication.tenantId, tenantId),
        eq(rosterPublication.siteId, siteId),
        eq(rosterPublication.month, month),
      ),
    );
  return row?.publishedAt ?? null;
}

/** @throws DomainError `roster.already-published` ({month}) */
export async function requireUnpublished(ctx: Reading, siteId: string, month: string): Promise<void> {
  if (await publishedAt(ctx, siteId, month)) throw new DomainError('roster.already-published', { month });
}
