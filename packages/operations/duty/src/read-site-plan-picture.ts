import { query } from '@zhiqin/access';
import { fileStore } from '@zhiqin/files';
import { uploadPartBytes } from '@zhiqin/files/rules';
import { storedFile } from '@zhiqin/files/schema';
import { DomainError } from '@zhiqin/kernel';
import { idInput } from '@zhiqin/sites/rules';
import { sitePlan } from '@zhiqin/sites/schema';
import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';

/**
 * A part of the picture of a plan of this phone's site, from a byte on: where to assemble is looked at without a network
 * (S5-16). A plan taken out of use, or another site's, has none.
 * Errors: `access.forbidden` for anybody but a device; `not-found`; `file.damaged`; `file.unreachable`.
 */
export const readSitePlanPicture = query({
  action: 'duty.read-site-pack',
  input: z.object({ planId: idInput, offset: z.int('field.invalid').check(z.minimum(0, 'field.invalid')) }),
  async run({ tx, tenantId, actor }, { planId, offset }) {
    if (actor.kind !== 'device') throw new DomainError('access.forbidden');
    const [found] = await tx
      .select({ sha256: storedFile.sha256 })
      .from(sitePlan)
      .innerJoin(
        storedFile,
        and(eq(storedFile.tenantId, sitePlan.tenantId), eq(storedFile.id, sitePlan.fileId)),
      )
      .where(
        and(
          eq(sitePlan.tenantId, tenantId),
          eq(sitePlan.id, planId),
          eq(sitePlan.siteId, actor.siteId),
          isNull(sitePlan.retiredAt),
          isNull(storedFile.erasedAt),
        ),
      );
    if (!found) throw new DomainError('not-found');
    const bytes = await fileStore().get(tenantId, found.sha256);
    return { sha256: found.sha256, bytes: bytes.subarray(offset, offset + uploadPartBytes) };
  },
});
