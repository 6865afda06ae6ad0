import type { UseContext } from '@zhiqin/access';
import { monthClosed } from '@zhiqin/hours/schema';
import { addMonths } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { reportSignature, serviceReport } from '@zhiqin/service/schema';
import { and, eq, gte, lt, sql } from 'drizzle-orm';

const lookBackMonths = 3;

export interface SiteMonthWork {
  siteId: string;
  month: string;
  /** What the month waits for: closing at HQ, issue of its report, the client's signature. */
  step: 'close' | 'issue' | 'sign';
  reportId: string | null;
  issuedAt: Date | null;
}

/** Months that have ended and are not done: to be closed, their report issued, or signed. `thisMonth`: the tenant's. */
export async function monthWork({ tx, tenantId }: UseContext, thisMonth: string): Promise<SiteMonthWork[]> {
  const from = addMonths(thisMonth, -lookBackMonths);
  const month = sql<string>`substr(${shift.day}, 1, 7)`;
  const worked = await tx
    .selectDistinct({ siteId: shift.siteId, month })
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), gte(shift.day, `${from}-01`), lt(shift.day, `${thisMonth}-01`)));
  const closed = await tx
    .select({ siteId: monthClosed.siteId, month: monthClosed.month })
    .from(monthClosed)
    .where(and(eq(monthClosed.tenantId, tenantId), gte(monthClosed.month, from)));
  const reports = await tx
    .select({
      id: serviceReport.id,
      siteId: serviceReport.siteId,
      month: serviceReport.month,
      revision: serviceReport.revision,
      issuedAt: serviceReport.issuedAt,
      signatureId: reportSignature.id,
    })
    .from(serviceReport)
    .leftJoin(
      reportSignature,
      and(
        eq(reportSignature.tenantId, serviceReport.tenantId),
        eq(reportSignature.reportId, serviceReport.id),
      ),
    )
    .where(and(eq(serviceReport.tenantId, tenantId), gte(serviceReport.month, from)))
    .orderBy(serviceReport.revision);
  const keyOf = (row: { siteId: string | null; month: string }) => `${row.siteId} ${row.month}`;
  const closedKeys = new Set(closed.map(keyOf));
  // In order of revision: the newest one stays.
  const newest = new Map(reports.map((row) => [keyOf(row), row]));
  return worked
    .flatMap((row): SiteMonthWork[] => {
      const report = newest.get(keyOf(row));
      if (!closedKeys.has(keyOf(row))) return [{ ...row, step: 'close', reportId: null, issuedAt: null }];
      if (!report) return [{ ...row, step: 'issue', reportId: null, issuedAt: null }];
      if (!report.signatureId)
        return [{ ...row, step: 'sign', reportId: report.id, issuedAt: report.issuedAt }];
      return [];
    })
    .sort((a, b) =>
      keyOf({ siteId: a.month, month: a.siteId }) < keyOf({ siteId: b.month, month: b.siteId }) ? -1 : 1,
    );
}
