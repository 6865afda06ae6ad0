import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';

/** Today where the contractor sits. */
export async function tenantToday({
  tx,
  tenantId,
  now,
}: Pick<UseContext, 'tx' | 'tenantId' | 'now'>): Promise<string> {
  const [row] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
  return dayOf(now, row?.zone ?? 'Asia/Shanghai');
}
