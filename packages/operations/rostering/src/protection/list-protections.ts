import { query } from '@zhiqin/access';
import { guardInput } from '@zhiqin/workforce/rules';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { staffProtection } from '../schema.ts';

/** A guard's protections on file, newest first. For the office alone: it is her health. */
export const listProtections = query({
  action: 'protection.keep',
  input: guardInput,
  async run({ tx, tenantId }, { guardId }) {
    return tx
      .select({
        id: staffProtection.id,
        kind: staffProtection.kind,
        fromDay: staffProtection.fromDay,
        untilDay: staffProtection.untilDay,
        evidenceFileId: staffProtection.evidenceFileId,
        recordedAt: staffProtection.recordedAt,
      })
      .from(staffProtection)
      .where(
        and(
          eq(staffProtection.tenantId, tenantId),
          eq(staffProtection.guardId, guardId),
          isNull(staffProtection.endedAt),
        ),
      )
      .orderBy(desc(staffProtection.fromDay));
  },
});
