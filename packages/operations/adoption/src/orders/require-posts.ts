import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq, inArray } from 'drizzle-orm';

/** @throws DomainError `not-found` when a post is not one of the site's */
export async function requirePosts(
  { tx, tenantId }: Reading,
  siteId: string,
  postIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(postIds)];
  if (wanted.length === 0) return;
  const found = await tx
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), inArray(post.id, wanted)));
  if (found.length < wanted.length) throw new DomainError('not-found');
}
