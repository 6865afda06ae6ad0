import { query } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { myRosterInput } from './roster-input.ts';
import { rosterVersions } from './roster-version.ts';
import { rosterChange, rosterReceipt } from './schema.ts';
import { ownGuardId } from './swap/own-guard.ts';

/**
 * Whether a guard has said that he saw his month as it stands now, and what changed in it for him since it was
 * published. Errors: `not-found` for who is no guard.
 */
export const myReceipts = query({
  action: 'roster.read-own',
  input: myRosterInput,
  async run(ctx, { month }) {
    const { tx, tenantId } = ctx;
    const guardId = ownGuardId(ctx);
    const versionOf = await rosterVersions(ctx, month, [guardId]);
    const receipts = await tx
      .select({ siteId: rosterReceipt.siteId, version: rosterReceipt.version })
      .from(rosterReceipt)
      .where(
        and(
          eq(rosterReceipt.tenantId, tenantId),
          eq(rosterReceipt.guardId, guardId),
          eq(rosterReceipt.month, month),
          eq(rosterReceipt.kind, 'seen'),
        ),
      );
    const changes = await tx
      .selectDistinct({ siteId: rosterChange.siteId })
      .from(rosterChange)
      .where(
        and(
          eq(rosterChange.tenantId, tenantId),
          eq(rosterChange.guardId, guardId),
          eq(rosterChange.month, month),
        ),
      );
    const sites = new Set([...receipts, ...changes].map((one) => one.siteId));
    const isSeen = [...sites].every((siteId) =>
      receipts.some((one) => one.siteId === siteId && one.version === versionOf(siteId, guardId)),
    );
    return { isSeen: receipts.length > 0 && isSeen, isChanged: receipts.length > 0 && !isSeen };
  },
});
