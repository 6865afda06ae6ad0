import type { Tx } from '@zhiqin/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { MemberRole } from './roles.ts';
import { membership, tenant } from './schema.ts';

/** One of the places an account may go on to after its password was right. */
export interface MembershipChoice {
  membershipId: string;
  tenantId: string;
  tenantName: string;
  tenantNameEn: string | null;
  role: MemberRole;
}

/** The live memberships of an account, oldest first. Needs an identity transaction. */
export async function membershipsOfAccount(tx: Tx, accountId: string): Promise<MembershipChoice[]> {
  const rows = await tx
    .select({
      membershipId: membership.id,
      tenantId: membership.tenantId,
      tenantName: tenant.name,
      tenantNameEn: tenant.nameEn,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)))
    .orderBy(asc(membership.id));
  return rows.map((row) => ({ ...row, role: row.role as MemberRole }));
}
