import { tenant } from '@zhiqin/access/schema';
import type { Reading } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';

/** The contractor's switch: R03–R06 then refuse a month instead of asking somebody to answer for it. */
export async function isStrict({ tx, tenantId }: Reading): Promise<boolean> {
  const [row] = await tx.select({ settings: tenant.settings }).from(tenant).where(eq(tenant.id, tenantId));
  const settings = row?.settings as { roster?: { isStrict?: unknown } } | undefined;
  return settings?.roster?.isStrict === true;
}
