import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq } from 'drizzle-orm';
import { type ComputedFact, isLineDone, lineOfTemplate, openMusts } from './checklist-lines.ts';
import { computedFacts } from './computed-facts.ts';
import { engagementInput, listEngagementsInput } from './input.ts';
import { type LineRow, linesOf, requireEngagement } from './require-engagement.ts';
import { engagement } from './schema.ts';

export type EngagementState = 'preparing' | 'live' | 'leaving' | 'left';

export const stateOfEngagement = (row: {
  wentLiveAt: Date | null;
  exitOn: string | null;
  closedAt: Date | null;
}): EngagementState =>
  row.closedAt ? 'left' : row.exitOn ? 'leaving' : row.wentLiveAt ? 'live' : 'preparing';

export interface ChecklistRow extends Omit<LineRow, 'tenantId'> {
  isDone: boolean;
  isLate: boolean;
  fact: { computed: string; isSo: boolean; values: ComputedFact['values'] } | null;
}

/** Both checklists of an engagement, with what the house knows beside each line. */
export async function readEngagement(ctx: UseContext, engagementId: string) {
  const { row, site: own } = await requireEngagement(ctx, engagementId);
  const today = dayOf(ctx.now, own.zone);
  const facts = await computedFacts(ctx, row, own);
  const lines = await linesOf(ctx, engagementId);
  const { tenantId: _, ...rest } = row;
  return {
    ...rest,
    today,
    state: stateOfEngagement(row),
    site: { code: own.code, name: own.name, nameEn: own.nameEn, zone: own.zone, clientId: own.clientId },
    open: { in: musts('in'), out: musts('out') },
    lines: lines.map(({ tenantId: _t, ...line }): ChecklistRow => {
      const computed = lineOfTemplate(line.code)?.computed;
      const fact = computed ? facts[computed] : undefined;
      const isDone = isLineDone(line, facts);
      return {
        ...line,
        isDone,
        isLate: !isDone && !line.waivedAt && line.dueOn < today,
        fact: computed && fact ? { computed, ...fact } : null,
      };
    }),
  };
  function musts(phase: 'in' | 'out'): number {
    return openMusts(
      lines.filter((line) => line.phase === phase),
      facts,
    ).length;
  }
}

/** An engagement with both its lists. Errors: `not-found`. */
export const getEngagement = query({
  action: 'engagement.read',
  input: engagementInput,
  run: (ctx, { engagementId }) => readEngagement(ctx, engagementId),
});

/** The pipeline: what is being prepared, runs, is being left and was left, newest first; how many musts are open. */
export const listEngagements = query({
  action: 'engagement.read',
  input: listEngagementsInput,
  async run(ctx, { siteId }) {
    const rows = await ctx.tx
      .select({ engagement, site, clientName: client.name, clientNameEn: client.nameEn })
      .from(engagement)
      .innerJoin(site, and(eq(site.tenantId, engagement.tenantId), eq(site.id, engagement.siteId)))
      .leftJoin(client, and(eq(client.tenantId, site.tenantId), eq(client.id, site.clientId)))
      .where(and(eq(engagement.tenantId, ctx.tenantId), siteId ? eq(engagement.siteId, siteId) : undefined))
      .orderBy(desc(engagement.startedAt), desc(engagement.id));
    const found = [];
    for (const { engagement: row, site: own, clientName, clientNameEn } of rows) {
      const state = stateOfEngagement(row);
      const phase = state === 'leaving' ? 'out' : 'in';
      const asks = state === 'preparing' || state === 'leaving';
      const lines = asks ? (await linesOf(ctx, row.id)).filter((line) => line.phase === phase) : [];
      found.push({
        id: row.id,
        state,
        site: { id: own.id, code: own.code, name: own.name, nameEn: own.nameEn },
        clientName,
        clientNameEn,
        goLiveOn: row.goLiveOn,
        exitOn: row.exitOn,
        openMusts: asks ? openMusts(lines, await computedFacts(ctx, row, own)).length : 0,
      });
    }
    return found;
  },
});
