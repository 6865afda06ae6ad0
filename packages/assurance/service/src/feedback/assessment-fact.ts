import { site } from '@zhiqin/access/schema';
import { monthWindow } from '@zhiqin/kernel';
import type { AssessmentFact } from '@zhiqin/workforce';
import { and, eq, gte, lt } from 'drizzle-orm';
import { ticket } from './schema.ts';

/** Points an upheld complaint takes and praise gives back: of the house, no source sets them. */
const complaintPoints = 20;
const praisePoints = 5;

/** 服务与投诉: what residents and client said of a guard in the month, as far as it was found to be right (S1-1.2, S1-3.3). */
export const feedbackFact: AssessmentFact = {
  item: 'service',
  async load({ tx, tenantId }, { siteId, month, guardIds }) {
    const [place] = await tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
    const { startsAt, endsAt } = monthWindow(month, place?.zone ?? 'Asia/Shanghai');
    const rows = await tx
      .select({ kind: ticket.kind, isUpheld: ticket.isUpheld, guardIds: ticket.guardIds })
      .from(ticket)
      .where(
        and(
          eq(ticket.tenantId, tenantId),
          eq(ticket.siteId, siteId),
          gte(ticket.closedAt, startsAt),
          lt(ticket.closedAt, endsAt),
        ),
      );
    const known = guardIds.flatMap((id) => {
      const own = rows.filter((row) => row.guardIds.includes(id));
      if (own.length === 0) return [];
      const complaints = own.filter((row) => row.kind === 'complaint' && row.isUpheld === true).length;
      const praise = own.filter((row) => row.kind === 'praise').length;
      const score = Math.max(0, Math.min(100, 100 - complaintPoints * complaints + praisePoints * praise));
      return [[id, { values: { complaints, praise }, score }] as const];
    });
    return new Map(known);
  },
};
