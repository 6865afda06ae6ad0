import type { UseContext } from '@zhiqin/access';
import { statementOfMonth } from '@zhiqin/billing';
import { isForClient } from '@zhiqin/regulations';
import { appraisal, reportQuestion, ticket } from '@zhiqin/service/schema';
import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import type { ServiceLevelReport, StatementMoney } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

/** How complaints were answered, what the client gave as marks, and the money of the month's statement. */
export async function serviceLevelSection(
  ctx: UseContext,
  scope: ReportScope,
  coverage: MonthlyReport['coverage'],
): Promise<ServiceLevelReport> {
  const { tx, tenantId } = ctx;
  const { siteId, window, month } = scope;
  const [tickets, [sheet], money, questions] = await Promise.all([
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
    statementMoney(ctx, scope),
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
  return {
    tickets: {
      received: tickets.length,
      answered: tickets.filter((row) => row.repliedAt).length,
      answeredInTime: tickets.filter((row) => inTime(row.repliedAt, row.replyDueAt)).length,
      closed: tickets.filter((row) => row.closedAt).length,
      closedInTime: tickets.filter((row) => inTime(row.closedAt, row.closeDueAt)).length,
    },
    appraisal: marks,
    statement: money,
    contractedMinutes: coverage.contractedMinutes,
    provenMinutes: coverage.workedMinutes,
    questions: { asked: questions.length, answered: questions.filter((row) => row.answeredAt).length },
  };
}

const sentStates = ['sent', 'disputed', 'accepted'] as const;

/** The month's statement as the client has it; null: none was sent to it yet. */
export async function statementMoney(
  ctx: UseContext,
  { siteId, month }: Pick<ReportScope, 'siteId' | 'month'>,
): Promise<StatementMoney | null> {
  const found = await statementOfMonth(ctx, { siteId, month });
  // A client sees what was sent to it: a draft, or what is settled within the house alone, is no money of the month yet.
  const state = sentStates.find((one) => one === found?.state);
  if (!found || !state) return null;
  const { data, revision, digest } = found;
  const posts = new Map(data.posts.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]));
  return {
    ...{ state, revision, digest, currency: data.currency, ...data.totals },
    deductions: data.deductions
      .filter(({ decision }) => decision?.decision === 'confirmed')
      .map(({ source, controlCode, postId, amountFen }) => ({
        // What a contract ties to a control the client is not told of is told as a rule of the contract, no more.
        ...{ source, controlCode: controlCode && isForClient(controlCode) ? controlCode : null },
        ...{ post: (postId && posts.get(postId)) || null, amountFen },
      })),
  };
}
