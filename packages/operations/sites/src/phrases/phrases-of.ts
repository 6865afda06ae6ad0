import { and, asc, eq } from 'drizzle-orm';
import type { Reading } from '../require-site.ts';
import { phraseSet } from './schema.ts';

/** A site's own phrases by place ("log.note/text"); a place it has not set is not there. */
export async function phrasesOf(
  { tx, tenantId }: Reading,
  siteId: string,
): Promise<Record<string, string[]>> {
  const rows = await tx
    .select({ place: phraseSet.place, phrases: phraseSet.phrases })
    .from(phraseSet)
    .where(and(eq(phraseSet.tenantId, tenantId), eq(phraseSet.siteId, siteId)))
    .orderBy(asc(phraseSet.place));
  return Object.fromEntries(rows.map((row) => [row.place, row.phrases]));
}
