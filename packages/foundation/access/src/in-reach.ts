import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { membership, site } from './schema.ts';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;

/** Whether a post is there, seen through the actor's walls: posts belong to `sites`, above this package. */
type PostCheck = (ctx: UseContext, siteId: string, postId: string) => Promise<boolean>;

let postCheck: PostCheck | undefined;

/** Contributed by `sites`; assembled in `api`. The last one holds; what comes back puts the one before in its place. */
export function contributePostCheck(check: PostCheck | undefined): () => void {
  const before = postCheck;
  postCheck = check;
  return () => {
    postCheck = before;
  };
}

/**
 * @throws DomainError `not-found` for a post that is absent or of another site.
 * @throws Error in a process where nobody contributed the check: a post nobody can check is not taken.
 */
export async function requirePostInReach(ctx: UseContext, siteId: string, postId: string): Promise<void> {
  if (!postCheck) throw new Error('no check of posts was contributed');
  if (!(await postCheck(ctx, siteId, postId))) throw new DomainError('not-found');
}

/** Whether a person (guard) works at one of these sites. People are known here by their membership. */
export async function isPersonInReach(
  { tx, tenantId }: Reading,
  personId: string,
  sites: 'all' | readonly string[],
): Promise<boolean> {
  const [row] = await tx
    .select({ siteIds: membership.siteIds })
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), eq(membership.personId, personId)));
  return row !== undefined && (sites === 'all' || row.siteIds.some((id) => sites.includes(id)));
}

/** Whether a client is served at this site; without a site, at any of the actor's. Known here by the sites alone. */
export async function isClientInReach(
  { tx, tenantId }: Reading,
  clientId: string,
  siteId: string | null,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: site.id })
    .from(site)
    .where(
      and(eq(site.tenantId, tenantId), eq(site.clientId, clientId), siteId ? eq(site.id, siteId) : undefined),
    )
    .limit(1);
  return row !== undefined;
}
