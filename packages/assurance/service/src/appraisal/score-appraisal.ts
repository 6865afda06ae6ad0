import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { lineOf } from '../fields.ts';
import { byWhom, clientOffice, company, membersOf } from '../members-of.ts';
import {
  answerAppraisalInput,
  appraisalInput,
  scoreAppraisalInput,
  signAppraisalInput,
} from './appraisal-input.ts';
import { deductionOf, totalOf } from './appraisal-items.ts';
import { type AppraisalRow, requireAppraisal } from './require-appraisal.ts';
import { appraisal, appraisalStep } from './schema.ts';

async function recordStep(
  ctx: UseContext,
  sheet: AppraisalRow,
  kind: 'scored' | 'answered' | 'client-signed' | 'contractor-signed',
  data: Record<string, unknown>,
): Promise<void> {
  await ctx.tx.insert(appraisalStep).values({
    ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: sheet.siteId, clientId: sheet.clientId },
    ...{ appraisalId: sheet.id, at: ctx.now, kind, byName: byWhom(ctx).name, data },
  });
}

const ofSheet = ({ tenantId }: UseContext, id: string) =>
  and(eq(appraisal.tenantId, tenantId), eq(appraisal.id, id));

/**
 * 甲方打分: every item once, 0–100. Scoring again before both have signed takes its place and lifts whatever was signed; each
 * scoring stays in the course. Errors: `not-found`, `appraisal.agreed`, `input.invalid` for an item left out or unknown.
 */
export const scoreAppraisal = command({
  action: 'appraisal.score',
  input: scoreAppraisalInput,
  async run(
    ctx,
    { appraisalId, scores },
  ): Promise<{ totalHundredths: number; deductionBasisPoints: number }> {
    const sheet = await requireAppraisal(ctx, appraisalId, 'open');
    const by = byWhom(ctx);
    const fields: Record<string, string> = {};
    for (const { code } of sheet.items)
      if (scores.filter((one) => one.code === code).length !== 1) fields[code] = 'field.required';
    if (scores.length !== sheet.items.length) fields.scores = 'field.invalid';
    if (Object.keys(fields).length > 0) throw new DomainError('input.invalid', {}, fields);
    const given = scores.map((one) => ({ ...one, remark: lineOf(one.remark) }));
    const totalHundredths = totalOf(sheet.items, given);
    const deductionBasisPoints = deductionOf(sheet.bands, totalHundredths);
    await ctx.tx
      .update(appraisal)
      .set({
        ...{ scores: given, totalHundredths, deductionBasisPoints, revision: sheet.revision + 1 },
        ...{ scoredAt: ctx.now, scoredBy: by.id, scoredByName: by.name },
        ...{ clientSignedAt: null, clientSignedBy: null, clientSignedName: null },
        ...{ contractorSignedAt: null, contractorSignedBy: null, contractorSignedName: null },
      })
      .where(ofSheet(ctx, appraisalId));
    await recordStep(ctx, sheet, 'scored', { scores: given, totalHundredths, deductionBasisPoints });
    ctx.audit({ siteId: sheet.siteId, subjectId: appraisalId, totalHundredths });
    return { totalHundredths, deductionBasisPoints };
  },
});

/** 乙方说明: what the contractor says to items, beside the scores; it changes none. Errors: `not-found`, `appraisal.agreed`, `appraisal.not-scored`. */
export const answerAppraisal = command({
  action: 'appraisal.answer',
  input: answerAppraisalInput,
  async run(ctx, { appraisalId, answers }): Promise<void> {
    const sheet = await requireAppraisal(ctx, appraisalId, 'open');
    if (!sheet.scores) throw new DomainError('appraisal.not-scored');
    const known = new Set(sheet.items.map((item) => item.code));
    if (answers.some((one) => !known.has(one.code)))
      throw new DomainError('input.invalid', {}, { answers: 'field.invalid' });
    const by = byWhom(ctx);
    await ctx.tx
      .update(appraisal)
      .set({ answers, answeredAt: ctx.now, answeredBy: by.id, answeredByName: by.name })
      .where(ofSheet(ctx, appraisalId));
    await recordStep(ctx, sheet, 'answered', { answers });
    await notify(ctx, await membersOf(ctx, clientOffice, sheet.siteId, sheet.clientId), {
      template: 'appraisalAnswered',
      params: { site: sheet.site.name, month: sheet.month },
      path: `/client/appraisal/${appraisalId}`,
    });
    ctx.audit({ siteId: sheet.siteId, subjectId: appraisalId });
  },
});

/**
 * 双方签认: each side signs the scoring it saw; with the second signature the sheet is agreed and never changes, and its band
 * is what the month's statement is billed by. Errors: `not-found`, `appraisal.agreed`, `appraisal.not-scored`, `appraisal.changed`
 * (another scoring than the page showed).
 */
export const signAppraisal = command({
  action: 'appraisal.sign',
  input: signAppraisalInput,
  async run(ctx, { appraisalId, revision }): Promise<{ isAgreed: boolean }> {
    const { actor, now } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const sheet = await requireAppraisal(ctx, appraisalId, 'open');
    if (!sheet.scores) throw new DomainError('appraisal.not-scored');
    if (sheet.revision !== revision) throw new DomainError('appraisal.changed');
    const isClient = actor.role.startsWith('client_');
    const other = isClient ? sheet.contractorSignedAt : sheet.clientSignedAt;
    const own = { at: now, by: actor.membershipId, name: actor.displayName };
    await ctx.tx
      .update(appraisal)
      .set({
        ...(isClient
          ? { clientSignedAt: own.at, clientSignedBy: own.by, clientSignedName: own.name }
          : { contractorSignedAt: own.at, contractorSignedBy: own.by, contractorSignedName: own.name }),
        agreedAt: other ? now : null,
      })
      .where(ofSheet(ctx, appraisalId));
    await recordStep(ctx, sheet, isClient ? 'client-signed' : 'contractor-signed', { revision });
    ctx.audit({ siteId: sheet.siteId, subjectId: appraisalId, revision, isAgreed: Boolean(other) });
    if (isClient) await ctx.enqueue(tellAppraisalTask, { appraisalId }, `appraisal:${appraisalId}`);
    return { isAgreed: Boolean(other) };
  },
});

/** The job behind the client's hand: his side cannot see whom it tells. */
export const tellAppraisalTask = 'service.tell-appraisal';

/** The company hears that the client has signed. Errors: `not-found`. */
export const tellAppraisal = command({
  action: 'service.keep-clocks',
  input: appraisalInput,
  async run(ctx, { appraisalId }): Promise<void> {
    const sheet = await requireAppraisal(ctx, appraisalId);
    await notify(ctx, await membersOf(ctx, company, sheet.siteId), {
      template: 'appraisalScored',
      params: { site: sheet.site.name, month: sheet.month },
      path: `/admin/service/appraisals/${appraisalId}`,
    });
    ctx.audit({ siteId: sheet.siteId, subjectId: appraisalId });
  },
});
