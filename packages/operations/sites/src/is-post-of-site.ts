import { and, eq, isNull } from 'drizzle-orm';
import type { Reading } from './require-site.ts';
import { post } from './schema.ts';

/** Whether a post in use belongs to the site, seen through the actor's walls: foreign ones look absent. */
export async function isPostOfSite(
  { tx, tenantId }: Reading,
  siteId: string,
  postId: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: post.id })
    .from(post)
    .where(
      and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), eq(post.id, postId), isNull(post.retiredAt)),
    );
  return row !== undefined;
}
