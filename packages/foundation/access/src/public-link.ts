import type { Database } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { publicLink } from './schema.ts';
import { hashToken } from './session-token.ts';

/** What a public address opens. */
export type PublicLinkKind = 'feedback' | 'ticket' | 'survey' | 'host' | 'visit';

export interface PublicPlace {
  tenantId: string;
  siteId: string;
  subjectId: string;
}

/** Makes an address good for one thing of a site. @param token what stands in it; only its SHA-256 is kept. */
export async function addPublicLink(
  { tx, tenantId, now, newId }: UseContext,
  link: { siteId: string; kind: PublicLinkKind; subjectId: string; token: string },
): Promise<void> {
  const { token, ...rest } = link;
  await tx
    .insert(publicLink)
    .values({ tenantId, id: newId(), ...rest, tokenHash: hashToken(token), madeAt: now, retiredAt: null });
}

/** From here on the addresses of a thing open nothing any more. */
export async function retirePublicLinks({ tx, tenantId, now }: UseContext, subjectId: string): Promise<void> {
  await tx
    .update(publicLink)
    .set({ retiredAt: now })
    .where(
      and(
        eq(publicLink.tenantId, tenantId),
        eq(publicLink.subjectId, subjectId),
        isNull(publicLink.retiredAt),
      ),
    );
}

/**
 * What a token opens, before a tenant is known.
 * @throws DomainError `not-found` for one that is unknown, retired, or of another kind alike.
 */
export async function findPublicLink(
  db: Database,
  kind: PublicLinkKind,
  token: string,
): Promise<PublicPlace> {
  const [found] = await db.identity((tx) =>
    tx
      .select({
        tenantId: publicLink.tenantId,
        siteId: publicLink.siteId,
        subjectId: publicLink.subjectId,
      })
      .from(publicLink)
      .where(
        and(
          eq(publicLink.tokenHash, hashToken(token)),
          eq(publicLink.kind, kind),
          isNull(publicLink.retiredAt),
        ),
      )
      .limit(1),
  );
  if (!found) throw new DomainError('not-found');
  return found;
}
