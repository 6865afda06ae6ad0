import { query, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { eq } from 'drizzle-orm';
import { requireGuard } from '../file/require-guard.ts';
import { leavingInput } from './leaving-input.ts';
import { leavingOfGuard, standingOf } from './leaving-of.ts';

/** How far somebody's leaving has come; null: he stays. Errors: `not-found`. */
export const getLeaving = query({
  action: 'leaving.read',
  input: leavingInput,
  async run(ctx, { guardId }) {
    await requireGuard(ctx, guardId);
    const row = await leavingOfGuard(ctx, guardId);
    if (!row) return null;
    const { tenantId: _, siteIds: __, ...known } = row;
    return { ...known, ...(await standingOf(ctx, row, await tenantZone(ctx))) };
  },
});

export async function tenantZone({ tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>): Promise<string> {
  const [row] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
  return row?.zone ?? 'Asia/Shanghai';
}
