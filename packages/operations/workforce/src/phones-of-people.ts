import { unseal } from '@zhiqin/privacy';
import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { guardFile } from './schema.ts';

/** Telephone numbers in E.164 of guards whose files have one, for notices to those without an account of their own. */
export async function phonesOfPeople(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
): Promise<Map<string, string>> {
  const files = await tx
    .select({ guardId: guardFile.guardId, phone: guardFile.phoneSealed })
    .from(guardFile)
    .where(
      and(
        eq(guardFile.tenantId, tenantId),
        inArray(guardFile.guardId, [...guardIds]),
        isNotNull(guardFile.phoneSealed),
      ),
    );
  return new Map(
    files.flatMap(({ guardId, phone }) => {
      const number = phone ? unseal(tenantId, phone) : '';
      return /^1\d{10}$/.test(number) ? [[guardId, `+86${number}`] as const] : [];
    }),
  );
}
