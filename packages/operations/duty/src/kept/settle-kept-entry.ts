import { command } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { unseal } from '@zhiqin/privacy';
import { and, eq } from 'drizzle-orm';
import { recordAtDesk } from '../desk/record-at-desk.ts';
import { settleKeptEntryInput } from '../duty-input.ts';
import { lockSite } from '../intake/accept-batch.ts';
import { settlement } from '../kinds/settlement/entry.ts';
import { keptSettlement, quarantinedEntry } from '../schema.ts';
import { rejudgeAround, takeInKept } from './take-in-kept.ts';

export interface SettledEntry {
  /** The record of the decision, signed at the desk. */
  settlementId: string;
  /** The entry itself, where it could go into the log as it was signed. */
  entryId: string | null;
}

/**
 * 核对处理: a person decides about an entry that was kept: into the record, or not, with a reason. Accepted, it goes
 * into the log as it was signed where its proof holds, else the decision stands in the log for it. Nothing is deleted:
 * what was kept stays, and the decision is an entry of its own. Made once.
 * @throws DomainError `not-found`; `kept.settled-already`.
 */
export const settleKeptEntry = command({
  action: 'duty.settle',
  input: settleKeptEntryInput,
  async run(ctx, { keptId, decision, why }): Promise<SettledEntry> {
    const { actor, tx, tenantId } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [found] = await tx
      .select({ kept: quarantinedEntry, source: device })
      .from(quarantinedEntry)
      .innerJoin(
        device,
        and(eq(device.tenantId, quarantinedEntry.tenantId), eq(device.id, quarantinedEntry.deviceId)),
      )
      .where(and(eq(quarantinedEntry.tenantId, tenantId), eq(quarantinedEntry.id, keptId)));
    if (!found) throw new DomainError('not-found');
    const { kept, source } = found;
    const { siteId } = kept;
    await lockSite(ctx, siteId);
    const before = await tx
      .select({ id: keptSettlement.id })
      .from(keptSettlement)
      .where(and(eq(keptSettlement.tenantId, tenantId), eq(keptSettlement.keptId, keptId)));
    if (before.length > 0) throw new DomainError('kept.settled-already');
    const raw: unknown = JSON.parse(unseal(tenantId, kept.sealedRaw));
    const entryId = decision === 'accepted' ? await takeInKept(ctx, source, raw) : null;
    const { seq, rawSha256, reason: keptFor, claimedAt, receivedAt } = kept;
    const about = { kept: keptId, device: source.id, seq, rawSha256, keptFor };
    const body = { ...about, decision, entry: entryId, settledBy: actor.membershipId, why };
    const setting = { post: null, shift: null, person: null, cites: entryId };
    const { content } = await recordAtDesk(ctx, siteId, settlement, body, setting);
    await rejudgeAround(ctx, siteId, claimedAt, receivedAt);
    ctx.audit({ siteId, subjectId: keptId, decision, keptFor, entryId, settlementId: content.id });
    return { settlementId: content.id, entryId };
  },
});
