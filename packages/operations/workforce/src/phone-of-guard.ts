import { unseal } from '@zhiqin/privacy';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { guardFile } from './schema.ts';

/** A guard's phone number, unsealed; null: his file has none. The use case that asks says so on the record. */
export async function phoneOfGuard({ tx, tenantId }: Reading, guardId: string): Promise<string | null> {
  const [file] = await tx
    .select({ phone: guardFile.phoneSealed })
    .from(guardFile)
    .where(and(eq(guardFile.tenantId, tenantId), eq(guardFile.guardId, guardId)));
  return file?.phone ? unseal(tenantId, file.phone) : null;
}
