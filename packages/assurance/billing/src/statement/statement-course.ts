import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { idInput } from '@zhiqin/sites/rules';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { clientsOf, financeOf, isClient, keepPaper } from '../signed-by.ts';
import { enterAgreementTask } from './agreements-in-ledger.ts';
import { draftStatement } from './draft-statement.ts';
import {
  moveRevision,
  recordStep,
  requireAt,
  requireStatement,
  type StatementState,
} from './require-statement.ts';
import { deductionDecision, statement, statementStep } from './schema.ts';
import {
  acceptStatementInput,
  answerDisputeInput,
  decideDeductionInput,
  disputeStatementInput,
  stepInput,
} from './statement-input.ts';

/**
 * Somebody of finance lets a proposed deduction stand, or drops it with a reason; it holds for that amount alone, and the draft is
 * worked out anew. Errors: `not-found`, `statement.state`, `statement.deduction-changed` (no such proposal, or of another
 * amount), `input.invalid` (dropped without a reason), `access.forbidden` for who has no name.
 */
export const decideDeduction = command({
  action: 'statement.decide',
  input: decideDeductionInput,
  async run(ctx, { statementId, key, amountFen, decision, reason }): Promise<{ digest: string }> {
    const { actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const { head, revision } = await requireStatement(ctx, statementId, 'change');
    if (revision.state !== 'draft') throw new DomainError('statement.state', { state: revision.state });
    const proposal = revision.data.deductions.find((one) => one.key === key);
    if (!proposal || proposal.amountFen !== amountFen) throw new DomainError('statement.deduction-changed');
    if (decision === 'dropped' && !reason)
      throw new DomainError('input.invalid', {}, { reason: 'field.required' });
    await ctx.tx.insert(deductionDecision).values({
      ...{
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        statementId,
        siteId: head.siteId,
        key,
        amountFen,
        decision,
      },
      ...{ reason: reason || null, decidedBy: actor.membershipId, decidedByName: actor.displayName },
      decidedAt: ctx.now,
    });
    await recordStep(ctx, revision, 'deduction-decided', { lineKey: key, note: reason ?? null });
    const drafted = await ctx.run(draftStatement, { siteId: head.siteId, month: head.month });
    ctx.audit({ siteId: head.siteId, subjectId: statementId, key, decision, amountFen });
    return { digest: drafted.digest };
  },
});

/**
 * Agreed within the house: from here on the revision never changes. Every deduction has to be decided, and every guard's hours
 * approved. Errors: `not-found`, `statement.changed`, `statement.state`, `statement.undecided` ({count}), `statement.hours-open` ({count}).
 */
export const agreeStatement = command({
  action: 'statement.agree',
  input: stepInput,
  async run(ctx, input): Promise<void> {
    const { revision } = await requireAt(ctx, input, 'draft');
    const undecided = revision.data.deductions.filter((one) => !one.decision).length;
    if (undecided > 0) throw new DomainError('statement.undecided', { count: undecided });
    const { hoursNotApproved } = revision.data.openQuestions;
    if (hoursNotApproved > 0) throw new DomainError('statement.hours-open', { count: hoursNotApproved });
    await moveRevision(ctx, revision, 'agreed');
    await recordStep(ctx, revision, 'agreed', { note: input.note ?? null });
    ctx.audit({ siteId: revision.siteId, subjectId: revision.statementId, grossFen: revision.grossFen });
  },
});

/** Laid before the client, who is told. Errors: `not-found`, `statement.changed`, `statement.state`. */
export const sendStatement = command({
  action: 'statement.send',
  input: stepInput,
  async run(ctx, input): Promise<void> {
    const { head, revision } = await requireAt(ctx, input, 'agreed');
    await moveRevision(ctx, revision, 'sent', { sentAt: ctx.now });
    await ctx.tx
      .update(statement)
      .set({ firstSentAt: ctx.now })
      .where(
        and(eq(statement.tenantId, ctx.tenantId), eq(statement.id, head.id), isNull(statement.firstSentAt)),
      );
    await recordStep(ctx, revision, 'sent', { note: input.note ?? null });
    const site = await requireSite(ctx, head.siteId);
    await notify(ctx, await clientsOf(ctx, head.clientId), {
      template: 'statementSent',
      params: { site: site.name, month: head.month, no: revision.number },
      path: `/client/money/statements/${head.id}`,
    });
    ctx.audit({ siteId: head.siteId, subjectId: head.id, revision: revision.number });
  },
});

/**
 * The client agrees, by name and, where it has one, with an e-seal or stamped scan; finance may keep the scan that came on paper,
 * which it then needs. What was agreed to and the file's digest go into the ledger. Errors: `not-found`, `statement.changed`, `statement.state`, `statement.scan-needed`, those of a file.
 */
export const acceptStatement = command({
  action: 'statement.accept',
  input: acceptStatementInput,
  async run(ctx, input): Promise<void> {
    const { head, revision } = await requireAt(ctx, input, 'sent', 'disputed');
    if (!isClient(ctx) && !input.fileBase64)
      throw new DomainError('statement.scan-needed', {}, { fileBase64: 'field.required' });
    const paper = await keepPaper(ctx, input.fileBase64, {
      ...{ purpose: 'statement', clientId: head.clientId, siteId: isClient(ctx) ? null : head.siteId },
      title: `${head.month}-${revision.number}`,
    });
    await moveRevision(ctx, revision, 'accepted');
    const fileId = paper?.id ?? null;
    const stepId = await recordStep(ctx, revision, 'accepted', {
      ...{ note: input.note ?? null, fileId, fileSha256: paper?.sha256 ?? null },
      dataDigest: revision.digest,
    });
    ctx.audit({ siteId: head.siteId, subjectId: head.id, revision: revision.number, fileId });
    await ctx.enqueue(enterAgreementTask, { stepId }, `agreement:${stepId}`);
    if (isClient(ctx)) await ctx.enqueue(tellFinanceTask, { statementId: head.id }, `statement:${stepId}`);
  },
});

/** The client questions it, as a whole or a line; finance may take down what came otherwise. Errors: `not-found`, `statement.changed`, `statement.state`. */
export const disputeStatement = command({
  action: 'statement.accept',
  input: disputeStatementInput,
  async run(ctx, input): Promise<void> {
    const { head, revision } = await requireAt(ctx, input, 'sent', 'disputed');
    const { lineKey } = input;
    if (lineKey && !revision.data.lines.some((line) => line.key === lineKey))
      throw new DomainError('input.invalid', {}, { lineKey: 'field.invalid' });
    await moveRevision(ctx, revision, 'disputed');
    const said = { note: input.note, lineKey: lineKey ?? null };
    const stepId = await recordStep(ctx, revision, 'disputed', said);
    ctx.audit({ siteId: head.siteId, subjectId: head.id, revision: revision.number, lineKey });
    if (isClient(ctx)) await ctx.enqueue(tellFinanceTask, { statementId: head.id }, `statement:${stepId}`);
  },
});

/** What the contractor says to it, the statement as it was; a correction is a new draft. Errors: `not-found`, `statement.changed`, `statement.state`. */
export const answerDispute = command({
  action: 'statement.send',
  input: answerDisputeInput,
  async run(ctx, input): Promise<void> {
    const { head, revision } = await requireAt(ctx, input, 'disputed');
    await moveRevision(ctx, revision, 'sent');
    await recordStep(ctx, revision, 'answered', { note: input.note });
    const site = await requireSite(ctx, head.siteId);
    await notify(ctx, await clientsOf(ctx, head.clientId), {
      template: 'statementAnswered',
      params: { site: site.name, month: head.month },
      path: `/client/money/statements/${head.id}`,
    });
    ctx.audit({ siteId: head.siteId, subjectId: head.id, revision: revision.number });
  },
});

export const tellFinanceTask = 'billing.tell-finance';

/**
 * The client agreed or asked: finance hears the newest of it, once. The job behind its hand, which sees no member of the contractor.
 * Bears a repeat. Errors: `not-found`.
 */
export const tellFinance = command({
  action: 'invoice.remind',
  input: z.object({ statementId: idInput }),
  async run(ctx, { statementId }): Promise<{ isTold: boolean }> {
    const { head, revision } = await requireStatement(ctx, statementId, 'change');
    const [step] = await ctx.tx
      .select({ id: statementStep.id, kind: statementStep.kind, takerName: statementStep.takerName })
      .from(statementStep)
      .where(
        and(
          eq(statementStep.tenantId, ctx.tenantId),
          eq(statementStep.revisionId, revision.id),
          inArray(statementStep.kind, ['accepted', 'disputed']),
        ),
      )
      .orderBy(desc(statementStep.takenAt), desc(statementStep.id))
      .limit(1);
    if (!step || revision.toldStepId === step.id) return { isTold: false };
    await moveRevision(ctx, revision, revision.state as StatementState, { toldStepId: step.id });
    const site = await requireSite(ctx, head.siteId);
    await notify(ctx, await financeOf(ctx), {
      template: step.kind === 'accepted' ? 'statementAccepted' : 'statementDisputed',
      params: { site: site.name, month: head.month, name: step.takerName ?? '' },
      path: `/admin/money/statements/${head.id}`,
    });
    ctx.audit({ siteId: head.siteId, subjectId: statementId });
    return { isTold: true };
  },
});
