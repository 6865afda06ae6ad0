import { command } from '@zhiqin/access';
import { addDays, addMonths, DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq, inArray } from 'drizzle-orm';
import { guardsOfSite } from '../guard-in-reach.ts';
import { assessmentFacts, hasBegun } from './assessment-facts.ts';
import { siteMonthOfAssessmentInput } from './assessment-input.ts';
import { assessment } from './schema.ts';

/**
 * A sheet for everybody on the site's books in a month, with what the facts suggest; the facts of those the captain has
 * not scored yet are read anew. Who works at several sites is assessed at the one that opens first.
 * Errors: `not-found`, `assessment.too-early`.
 */
export const openAssessments = command({
  action: 'assessment.open',
  input: siteMonthOfAssessmentInput,
  // Exams and measures of a guard count wherever they were.
  scope: 'tenant',
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireOwnSite(ctx, siteId);
    if (!hasBegun(month, ctx.now, zone)) throw new DomainError('assessment.too-early', { month });
    const last = addDays(`${addMonths(month, 1)}-01`, -1);
    const people = await guardsOfSite(ctx, siteId, `${month}-01`, last);
    const guardIds = people.map((one) => one.id);
    if (guardIds.length === 0) return { opened: 0, refreshed: 0 };
    const [facts, known] = await Promise.all([
      assessmentFacts(ctx, { siteId, month, guardIds }),
      tx
        .select({
          id: assessment.id,
          guardId: assessment.guardId,
          stage: assessment.stage,
          siteId: assessment.siteId,
        })
        .from(assessment)
        .where(
          and(
            eq(assessment.tenantId, tenantId),
            eq(assessment.month, month),
            inArray(assessment.guardId, guardIds),
          ),
        ),
    ]);
    const has = new Set(known.map((row) => row.guardId));
    const fresh = guardIds.filter((guardId) => !has.has(guardId));
    if (fresh.length > 0)
      await tx
        .insert(assessment)
        .values(
          fresh.map((guardId) => ({
            tenantId,
            id: ctx.newId(),
            siteId,
            guardId,
            month,
            facts: facts.get(guardId) ?? {},
            stage: 'open',
            openedAt: ctx.now,
          })),
        )
        .onConflictDoNothing();
    const stale = known.filter((row) => row.siteId === siteId && ['open', 'self'].includes(row.stage));
    for (const row of stale)
      await tx
        .update(assessment)
        .set({ facts: facts.get(row.guardId) ?? {} })
        .where(and(eq(assessment.tenantId, tenantId), eq(assessment.id, row.id)));
    ctx.audit({ siteId, month, opened: fresh.length, refreshed: stale.length });
    return { opened: fresh.length, refreshed: stale.length };
  },
});
