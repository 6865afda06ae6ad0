import type { Database } from '@zhiqin/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { MemberActor } from './actor.ts';
import { memberActorOf } from './actor-of-session.ts';
import { membership } from './schema.ts';

/** The tenant's first owner as an actor without a session: whom the command line stands in for on demo data. */
export async function actorOfOwner(db: Database, tenantId: string): Promise<MemberActor | null> {
  return db.identity(async (tx) => {
    const [row] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.tenantId, tenantId), eq(membership.role, 'owner'), isNull(membership.endedAt)))
      .orderBy(asc(membership.createdAt), asc(membership.id))
      .limit(1);
    return row ? memberActorOf(row, null) : null;
  });
}
