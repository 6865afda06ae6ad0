import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { sitePlan } from './schema.ts';

/** A plan in use. @throws DomainError `not-found` */
export async function requirePlan({ tx, tenantId }: UseContext, planId: string) {
  const [row] = await tx
    .select()
    .from(sitePlan)
    .where(and(eq(sitePlan.tenantId, tenantId), eq(sitePlan.id, planId), isNull(sitePlan.retiredAt)));
  if (!row) throw new DomainError('not-found');
  return row;
}
