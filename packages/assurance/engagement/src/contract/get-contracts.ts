import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { contract } from '@zhiqin/sites/schema';
import { and, arrayContains, asc, desc, eq } from 'drizzle-orm';
import { siteInput } from '../plan/plan-content.ts';
import { keepYearsOf } from './contract-file.ts';
import { contractState, keptUntil, openQuestions } from './contract-standing.ts';
import { answersOf, companyToday } from './require-contract.ts';
import { contractStep } from './schema.ts';

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
