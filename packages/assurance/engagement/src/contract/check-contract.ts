import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { contract } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { openQuestions } from './contract-standing.ts';
import { checkContractInput, contractInput, endContractInput, setContractServicesInput } from './input.ts';
import { setContractClocks } from './remind-contract.ts';
import {
  answersOf,
  companyToday,
  keepPaper,
  readStanding,
  recordContractStep,
  requireContract,
} from './require-contract.ts';
import { contractCheck } from './schema.ts';

/**
 * One answer of the six-point check, with its evidence, by whom and when (保安服务管理条例 第21条; 办法 第25条; K01). A later answer
 * stands beside the earlier. Errors: `not-found`, `input.invalid`, `file.kind`.
 */
export const checkContract = command({
  action: 'contract.check',
  input: checkContractInput,
  async run(
    ctx,
    { contractId, question, answer, note, evidenceBase64, checkedOn },
  ): Promise<{ unanswered: number }> {
    const { tx, tenantId, now } = ctx;
    await requireContract(ctx, contractId, 'change');
    if (checkedOn > (await companyToday(ctx)))
      throw new DomainError('input.invalid', {}, { checkedOn: 'field.invalid' });
    const by = signedBy(ctx);
    await tx.insert(contractCheck).values({
      tenantId,
      id: ctx.newId(),
      contractId,
      question,
      answer,
      note: note || null,
      evidenceFileId: await keepPaper(ctx, evidenceBase64, { purpose: 'contract-check' }),
      checkedBy: by.id,
      checkerName: by.name,
      checkedOn,
      recordedAt: now,
    });
    ctx.audit({ subjectId: contractId, question, answer });
    return { unanswered: openQuestions(await answersOf(ctx, contractId)).unanswered.length };
  },
});

/** Kinds of service a contract agrees on; what the licence does not name shows as K04 (S1-2.10). Errors: `not-found`. */
export const setContractServices = command({
  action: 'contract.check',
  input: setContractServicesInput,
  async run(ctx, { contractId, services }): Promise<void> {
    await requireContract(ctx, contractId, 'change');
    await ctx.tx
      .update(contract)
      .set({ services: [...new Set(services)] })
      .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
    await recordContractStep(ctx, contractId, 'services', {
      day: await companyToday(ctx),
      note: services.join(', '),
    });
    ctx.audit({ subjectId: contractId, services: services.join(', ') });
  },
});

/**
 * A contract runs, and its end gets its clocks: only with all six questions answered and none of them unlawful (K01, severity B; 保安服务管理条例 第21条).
 * Errors: `not-found`, `contract.not-checked` ({count}), `contract.unlawful` ({questions}), `contract.not-draft`.
 */
export const activateContract = command({
  action: 'contract.activate',
  input: contractInput,
  async run(ctx, { contractId }): Promise<void> {
    await requireContract(ctx, contractId, 'change');
    const { contract: row, answers, state, today } = await readStanding(ctx, contractId);
    if (state === 'ended' || row.state === 'active') throw new DomainError('contract.not-draft');
    const { unanswered, unlawful } = openQuestions(answers);
    if (unlawful.length > 0) throw new DomainError('contract.unlawful', { count: unlawful.length });
    if (unanswered.length > 0) throw new DomainError('contract.not-checked', { count: unanswered.length });
    await ctx.tx
      .update(contract)
      .set({ state: 'active', activatedOn: today })
      .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
    await recordContractStep(ctx, contractId, 'activated', { day: today });
    await setContractClocks(ctx, row);
    ctx.audit({ subjectId: contractId });
  },
});

/** A contract ends on a day; its file is kept on (K02). Errors: `not-found`, `contract.not-active`, `input.invalid`. */
export const endContract = command({
  action: 'contract.activate',
  input: endContractInput,
  async run(ctx, { contractId, endedOn, reason }): Promise<void> {
    await requireContract(ctx, contractId, 'change');
    const { contract: row, state } = await readStanding(ctx, contractId);
    if (state === 'ended' || row.endedOn) throw new DomainError('contract.not-active');
    if (endedOn < row.startsOn) throw new DomainError('input.invalid', {}, { endedOn: 'field.before-start' });
    await ctx.tx
      .update(contract)
      .set({ endedOn })
      .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
    await recordContractStep(ctx, contractId, 'ended', { day: endedOn, note: reason });
    ctx.audit({ subjectId: contractId, endedOn });
  },
});
