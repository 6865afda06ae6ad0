import type { UseContext } from '@zhiqin/access';
import { incident, incidentAction, incidentStep } from '@zhiqin/incidents/schema';
import { addMonths, instantAt, monthOf } from '@zhiqin/kernel';
import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { IncidentReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

const trendMonths = 12;
const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000);

/** Middle of an ordered list; null of an empty one. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Incidents of the month by type and severity, the year behind them, how fast people answered. Nobody and no word of anybody. */
export async function incidentSection(ctx: UseContext, scope: ReportScope): Promise<IncidentReport> {
  const { tx, tenantId } = ctx;
  const firstMonth = addMonths(scope.month, 1 - trendMonths);
  const rows = await tx
    .select()
    .from(incident)
    .where(
      and(
        eq(incident.tenantId, tenantId),
        eq(incident.siteId, scope.siteId),
        gte(incident.reportedAt, instantAt(`${firstMonth}-01`, '00:00', scope.zone)),
        lt(incident.reportedAt, scope.window.endsAt),
      ),
    )
    .orderBy(incident.reportedAt, incident.id);
  const own = rows.filter((row) => row.reportedAt >= scope.window.startsAt);
  const ids = own.map((row) => row.id);
  const [steps, actions] = await Promise.all([
    ids.length === 0
      ? []
      : tx
          .select()
          .from(incidentStep)
          .where(and(eq(incidentStep.tenantId, tenantId), inArray(incidentStep.incidentId, ids))),
    tx
      .select({ dueOn: incidentAction.dueOn, fileNo: incident.fileNo })
      .from(incidentAction)
      .innerJoin(
        incident,
        and(eq(incident.tenantId, incidentAction.tenantId), eq(incident.id, incidentAction.incidentId)),
      )
      .where(
        and(
          eq(incidentAction.tenantId, tenantId),
          eq(incidentAction.siteId, scope.siteId),
          lt(incidentAction.addedAt, scope.window.endsAt),
          isNull(incidentAction.doneAt),
        ),
      )
      .orderBy(incidentAction.dueOn, incidentAction.id),
  ]);
  const answerMinutes = (incidentId: string): number | null =>
    median(
      steps
        .filter((step) => step.incidentId === incidentId)
        .flatMap((step) => (step.acknowledgedAt ? [minutesBetween(step.toldAt, step.acknowledgedAt)] : []))
        .slice(0, 1),
    );
  const briefMinutes = own.map((row) => minutesBetween(row.discoveredAt, row.reportedAt));
  const answers = own.flatMap((row) => answerMinutes(row.id) ?? []);
  const months = Array.from({ length: trendMonths }, (_, index) => addMonths(firstMonth, index));
  const byType = Map.groupBy(own, (row) => row.incidentType);
  return {
    byType: [...byType]
      .map(([type, of]) => {
        const count = (severity: string) => of.filter((row) => row.severity === severity).length;
        return { type, minor: count('minor'), serious: count('serious'), major: count('major') };
      })
      .toSorted((a, b) => b.major - a.major || b.serious - a.serious || b.minor - a.minor),
    trend: months.map((month) => ({
      month,
      count: rows.filter((row) => monthOf(row.reportedAt, scope.zone) === month).length,
    })),
    briefMinutes: median(briefMinutes),
    answerMinutes: median(answers),
    unanswered: own.filter((row) => answerMinutes(row.id) === null).length,
    serious: own
      .filter((row) => row.severity !== 'minor')
      .map((row) => ({
        fileNo: row.fileNo,
        type: row.incidentType,
        severity: row.severity,
        at: (row.occurredAt ?? row.discoveredAt).toISOString(),
        briefMinutes: minutesBetween(row.discoveredAt, row.reportedAt),
        answerMinutes: answerMinutes(row.id),
        casualties: row.casualties,
        isWritten: row.writtenAt !== null,
        isReviewed: row.reviewedAt !== null,
        isClosed: row.closedAt !== null,
      })),
    openActions: actions.map((action) => ({
      fileNo: action.fileNo,
      dueOn: action.dueOn,
      isOverdue: action.dueOn < scope.toDay,
    })),
  };
}
