import type { UseContext } from '@zhiqin/access';
import { multiplyFen } from '@zhiqin/kernel';
import { appraisal, reportQuestion, ticket } from '@zhiqin/service/schema';
import { contract } from '@zhiqin/sites/schema';
import { and, arrayContains, desc, eq, gte, inArray, lt, lte } from 'drizzle-orm';
import type { ServiceLevelReport } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

/** How complaints were answered, what the client gave as marks, and what that takes off the fee. */
export async function serviceLevelSection(
  ctx: UseContext,
  scope: ReportScope,
  coverage: MonthlyReport['coverage'],
): Promise<ServiceLevelReport> {
  const { tx, tenantId } = ctx;
  const { siteId, window, month } = scope;
  const [tickets, [sheet], [agreed], questions] = await Promise.all([
    tx
      .select({
        repliedAt: ticket.repliedAt,
        replyDueAt: ticket.replyDueAt,
        closedAt: ticket.closedAt,
        closeDueAt: ticket.closeDueAt,
      })
      .from(ticket)
      .where(
        and(
          eq(ticket.tenantId, tenantId),
          eq(ticket.siteId, siteId),
          inArray(ticket.kind, ['complaint', 'suggestion']),
          gte(ticket.receivedAt, window.startsAt),
          lt(ticket.receivedAt, window.endsAt),
        ),
      ),
    tx
      .select()
      .from(appraisal)
      .where(and(eq(appraisal.tenantId, tenantId), eq(appraisal.siteId, siteId), eq(appraisal.month, month))),
    tx
      .select({ monthlyFeeFen: contract.monthlyFeeFen, siteIds: contract.siteIds })
      .from(contract)
      .where(
        and(
          eq(contract.tenantId, tenantId),
          arrayContains(contract.siteIds, [siteId]),
          lte(contract.startsOn, scope.toDay),
        ),
      )
      .orderBy(desc(contract.startsOn))
      .limit(1),
    tx
      .select({ answeredAt: reportQuestion.answeredAt })
      .from(reportQuestion)
      .where(
        and(
          eq(reportQuestion.tenantId, tenantId),
          eq(reportQuestion.siteId, siteId),
          gte(reportQuestion.askedAt, window.startsAt),
          lt(reportQuestion.askedAt, window.endsAt),
        ),
      ),
  ]);
  const inTime = (at: Date | null, due: Date | null) => at !== null && (due === null || at <= due);
  const marks =
    sheet?.totalHundredths != null && sheet.deductionBasisPoints != null
      ? {
          totalHundredths: sheet.totalHundredths,
          deductionBasisPoints: sheet.deductionBasisPoints,
          isAgreed: sheet.agreedAt !== null,
        }
      : null;
  // A fee for several sites together is nobody's share here.
  const monthlyFeeFen = agreed?.siteIds.length === 1 ? agreed.monthlyFeeFen : null;
  return {
    tickets: {
      received: tickets.length,
      answered: tickets.filter((row) => row.repliedAt).length,
      answeredInTime: tickets.filter((row) => inTime(row.repliedAt, row.replyDueAt)).length,
      closed: tickets.filter((row) => row.closedAt).length,
      closedInTime: tickets.filter((row) => inTime(row.closedAt, row.closeDueAt)).length,
    },
    appraisal: marks,
    monthlyFeeFen,
    deductionFen:
      marks && monthlyFeeFen !== null
        ? multiplyFen(monthlyFeeFen, marks.deductionBasisPoints / 10_000)
        : null,
    contractedMinutes: coverage.contractedMinutes,
    provenMinutes: coverage.workedMinutes,
    questions: { asked: questions.length, answered: questions.filter((row) => row.answeredAt).length },
  };
}
