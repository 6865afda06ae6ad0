import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { contract } from '@zhiqin/sites/schema';
import { and, arrayContains, asc, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { siteInput } from '../plan/plan-content.ts';
import { keepYearsOf } from './contract-file.ts';
import { contractState, keptUntil, openQuestions } from './contract-standing.ts';
import { answersOf, companyToday } from './require-contract.ts';
import { contractCheck, contractStep } from './schema.ts';

/** A site's contracts with their six answers, what is still asked, their file and how long it is kept, newest first. Errors: `not-found`. */
export const siteContracts = query({
  action: 'engagement.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const today = await companyToday(ctx);
    const rows = await tx
      .select()
      .from(contract)
      .where(and(eq(contract.tenantId, tenantId), arrayContains(contract.siteIds, [siteId])))
      .orderBy(desc(contract.startsOn), desc(contract.id));
    const found = [];
    for (const row of rows) {
      const answers = await answersOf(ctx, row.id);
      const steps = await tx
        .select()
        .from(contractStep)
        .where(and(eq(contractStep.tenantId, tenantId), eq(contractStep.contractId, row.id)))
        .orderBy(asc(contractStep.takenAt), asc(contractStep.id));
      const { tenantId: _, monthlyFeeFen: __, ...own } = row;
      found.push({
        ...own,
        /** Recorded before there were states: runs, and is asked to be checked. */
        isUnchecked: row.state === null && openQuestions(answers).unanswered.length > 0,
        standing: contractState(row, answers, today),
        answers: answers.map(({ tenantId: _t, ...answer }) => answer),
        ...openQuestions(answers),
        steps: steps.map(({ tenantId: _t, ...step }) => step),
        keptUntil: keptUntil(row.endedOn ?? row.endsOn, await keepYearsOf(ctx, row)),
      });
    }
    return { today, contracts: found };
  },
});

/** Where each contract in reach stands today, and how many of the six questions it still owes (办法 第25条). */
export const contractStandings = query({
  action: 'engagement.read',
  input: z.object({}),
  async run(ctx) {
    const { tx, tenantId } = ctx;
    const today = await companyToday(ctx);
    const rows = await tx.select().from(contract).where(eq(contract.tenantId, tenantId));
    const checks = await tx
      .select()
      .from(contractCheck)
      .where(eq(contractCheck.tenantId, tenantId))
      .orderBy(asc(contractCheck.recordedAt), asc(contractCheck.id));
    const given = Map.groupBy(checks, (one) => one.contractId);
    return rows.map((row) => {
      const answers = [...new Map((given.get(row.id) ?? []).map((one) => [one.question, one])).values()];
      const { unanswered, unlawful } = openQuestions(answers);
      return {
        contractId: row.id,
        standing: contractState(row, answers, today),
        unanswered: unanswered.length,
        unlawful: unlawful.length,
      };
    });
  },
});
