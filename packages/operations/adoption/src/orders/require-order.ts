import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { shortOrder } from '../schema.ts';

/** @throws DomainError `not-found` */
export async function requireOrder({ tx, tenantId }: Reading, orderId: string) {
  const [row] = await tx
    .select()
    .from(shortOrder)
    .where(and(eq(shortOrder.tenantId, tenantId), eq(shortOrder.id, orderId)));
  if (!row) throw new DomainError('not-found');
  return row;
}
