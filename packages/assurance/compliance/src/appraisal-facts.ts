import type { UseContext } from '@zhiqin/access';
import { controlByCode } from '@zhiqin/regulations/rules';
import type { AppraisalFact } from '@zhiqin/service';
import { and, count, eq, like } from 'drizzle-orm';
import { controlResult } from './schema.ts';

/** What stands beside an item: by the first letter of the controls, without what is the contractor's own business. */
const lettersOf = { manning: 'RH', patrol: 'T', gate: 'V', fire: 'FM', incidents: 'I' } as const;

/** Verdicts of a month beside the items of the client's appraisal: counts alone, of what a client may know. */
export const appraisalFactsOfResults: readonly AppraisalFact[] = Object.entries(lettersOf).map(
  ([fact, letters]) => ({
    fact: fact as keyof typeof lettersOf,
    async load(ctx, { siteId, month }) {
      const counts = { met: 0, breached: 0, unproven: 0 };
      for (const row of await verdictsOf(ctx, siteId, month)) {
        const isShown = letters.includes(row.code.charAt(0)) && !controlByCode(row.code)?.isInternal;
        if (isShown && row.verdict in counts) counts[row.verdict as keyof typeof counts] += row.number;
      }
      return counts;
    },
  }),
);

function verdictsOf(ctx: UseContext, siteId: string, month: string) {
  return ctx.tx
    .select({ code: controlResult.controlCode, verdict: controlResult.verdict, number: count() })
    .from(controlResult)
    .where(
      and(
        eq(controlResult.tenantId, ctx.tenantId),
        eq(controlResult.siteId, siteId),
        like(controlResult.day, `${month}-%`),
        eq(controlResult.isTrial, false),
      ),
    )
    .groupBy(controlResult.controlCode, controlResult.verdict);
}
