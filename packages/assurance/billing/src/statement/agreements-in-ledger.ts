import { command } from '@zhiqin/access';
import { appendLeaves, digestOfColumns, instantText, leafNoOf, rowsInLedger } from '@zhiqin/ledger';
import { idInput } from '@zhiqin/sites/rules';
import { and, eq, isNotNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { statementRevision, statementStep } from './schema.ts';

const kind = 'statement-agreement';
const s = statementStep;
const commitment = digestOfColumns({
  statement: s.statementId,
  revision: s.revisionId,
  member: s.takenBy,
  data: s.dataDigest,
  file: s.fileSha256,
  remark: s.note,
  at: instantText(s.takenAt),
});
const isAgreement = and(eq(s.kind, 'accepted'), isNotNull(s.dataDigest));

/** Who agreed to which statement's content, with which seal or scan; without the name: that is the membership's. */
export const agreementsInLedger = rowsInLedger(kind, {
  table: s,
  writtenAt: s.takenAt,
  commitment,
  only: isAgreement,
});

export const enterAgreementTask = 'billing.enter-agreement';

/**
 * An agreement goes into the ledger, where the nightly keeping has not taken it in before, and both sides read under which number
 * it stands there. The job behind the client's hand, which sees no ledger. Bears a repeat. Errors: none.
 */
export const enterAgreement = command({
  action: 'ledger.keep',
  input: z.object({ stepId: idInput }),
  async run(ctx, { stepId }): Promise<{ no: number | null }> {
    const { tx, tenantId } = ctx;
    const [step] = await tx
      .select({ revisionId: s.revisionId, siteId: s.siteId, commitment })
      .from(s)
      .where(and(eq(s.tenantId, tenantId), eq(s.id, stepId), isAgreement));
    if (!step) return { no: null };
    const leaf = { kind, subject: stepId, commitment: step.commitment };
    await appendLeaves(ctx, [leaf]);
    const no = await leafNoOf(ctx, leaf);
    await tx
      .update(statementRevision)
      .set({ agreementNo: no })
      .where(and(eq(statementRevision.tenantId, tenantId), eq(statementRevision.id, step.revisionId)));
    ctx.audit({ siteId: step.siteId, subjectId: stepId, no });
    return { no };
  },
});
