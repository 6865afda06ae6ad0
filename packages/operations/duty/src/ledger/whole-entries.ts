import { createHash, createHmac } from 'node:crypto';
import type { UseContext } from '@zhiqin/access';
import { canonicalBytes } from '@zhiqin/kernel';
import { unseal } from '@zhiqin/privacy';
import { and, eq, inArray } from 'drizzle-orm';
import { dutyEntry, entryValue, erasure } from '../schema.ts';

/** What an entry's content digests to: `hash` of its row, unless somebody changed the one or the other. */
const hashOf = (content: unknown) => createHash('sha256').update(canonicalBytes(content)).digest('hex');
const commitmentTo = (value: unknown, salt: string) =>
  createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalBytes(value)).digest('base64url');

/**
 * Hashes of entries as their content stands today, of those that are whole: every personal value they commit to is
 * there and is the one committed to, or its erasure is on record. A value that is missing without that was taken away.
 */
export async function wholeEntries(
  { tx, tenantId }: UseContext,
  ids: readonly string[],
): Promise<{ subject: string; commitment: string }[]> {
  const [entries, values, erasures] = [
    await tx
      .select({ subject: dutyEntry.id, content: dutyEntry.content })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, tenantId), inArray(dutyEntry.id, [...ids]))),
    await tx
      .select({
        entryId: entryValue.entryId,
        path: entryValue.path,
        salt: entryValue.salt,
        sealed: entryValue.sealed,
      })
      .from(entryValue)
      .where(and(eq(entryValue.tenantId, tenantId), inArray(entryValue.entryId, [...ids]))),
    await tx
      .select({ entryId: erasure.entryId, paths: erasure.paths })
      .from(erasure)
      .where(and(eq(erasure.tenantId, tenantId), inArray(erasure.entryId, [...ids]))),
  ];
  const held = new Map(values.map((value) => [`${value.entryId} ${value.path}`, value]));
  const erased = new Set(erasures.flatMap(({ entryId, paths }) => paths.map((path) => `${entryId} ${path}`)));
  const isWhole = (entryId: string, body: unknown) =>
    commitmentsIn(body).every(({ path, commit }) => {
      const value = held.get(`${entryId} ${path}`);
      if (!value) return erased.has(`${entryId} ${path}`);
      return opens(tenantId, value.sealed, value.salt) === commit;
    });
  return entries
    .filter(({ subject, content }) => isWhole(subject, content.body))
    .map(({ subject, content }) => ({ subject, commitment: hashOf(content) }));
}

/** What a kept value commits to; null where it cannot be opened any more. */
function opens(tenantId: string, sealed: string, salt: string): string | null {
  try {
    return commitmentTo(JSON.parse(unseal(tenantId, sealed)), salt);
  } catch {
    return null;
  }
}

/** Dotted paths of a body whose values are only committed to. */
function commitmentsIn(value: unknown, path = ''): { path: string; commit: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && Object.keys(value).length === 1 && 'commit' in value)
    return typeof value.commit === 'string' ? [{ path, commit: value.commit }] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    commitmentsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
