import type { UseContext } from '@zhiqin/access';
import { incident, incidentAction } from '@zhiqin/incidents/schema';
import { dayOf } from '@zhiqin/kernel';
import { drill, drillEvaluation, drillEvent, drillFix, safetyEducation } from '@zhiqin/preparedness/schema';
import { rectificationItem, rectificationNotice } from '@zhiqin/upkeep/schema';
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte } from 'drizzle-orm';
import type { ReadinessReport } from '../month-parts.ts';
import type { ReportScope } from './report-scope.ts';

type Action = ReadinessReport['actions'][number];

/** Drills that ended in the month, teaching held in it, and what was to be put right by its end. */
export async function readinessSection(ctx: UseContext, scope: ReportScope): Promise<ReadinessReport> {
  const [drills, education, actions] = await Promise.all([
    drillsOfMonth(ctx, scope),
    educationOfMonth(ctx, scope),
    actionsOfMonth(ctx, scope),
  ]);
  return { drills, education, actions };
}

async function drillsOfMonth(
  { tx, tenantId }: UseContext,
  scope: ReportScope,
): Promise<ReadinessReport['drills']> {
  const ends = await tx
    .select({ event: drillEvent, drill })
    .from(drillEvent)
    .innerJoin(drill, and(eq(drill.tenantId, drillEvent.tenantId), eq(drill.id, drillEvent.drillId)))
    .where(
      and(
        eq(drillEvent.tenantId, tenantId),
        eq(drillEvent.siteId, scope.siteId),
        eq(drillEvent.kind, 'drill.ended'),
        gte(drillEvent.at, scope.window.startsAt),
        lt(drillEvent.at, scope.window.endsAt),
      ),
    )
    .orderBy(asc(drillEvent.at), asc(drillEvent.id));
  // Told by two phones it is one drill; the last end counts, as in its own file.
  const last = new Map(ends.map((row) => [row.drill.id, row]));
  if (last.size === 0) return [];
  const evaluations = await tx
    .select({ drillId: drillEvaluation.drillId, result: drillEvaluation.result })
    .from(drillEvaluation)
    .where(and(eq(drillEvaluation.tenantId, tenantId), inArray(drillEvaluation.drillId, [...last.keys()])))
    .orderBy(desc(drillEvaluation.evaluatedAt), desc(drillEvaluation.id));
  return [...last.values()].map(({ event, drill: own }) => ({
    scenario: own.scenario,
    day: dayOf(event.at, scope.zone),
    heads: typeof event.data.headcount === 'number' ? event.data.headcount : null,
    result: evaluations.find((row) => row.drillId === own.id)?.result ?? null,
    isUnannounced: own.isUnannounced,
  }));
}

async function educationOfMonth(
  { tx, tenantId }: UseContext,
  scope: ReportScope,
): Promise<ReadinessReport['education']> {
  const rows = await tx
    .select()
    .from(safetyEducation)
    .where(
      and(
        eq(safetyEducation.tenantId, tenantId),
        eq(safetyEducation.siteId, scope.siteId),
        isNull(safetyEducation.withdrawnAt),
        gte(safetyEducation.heldOn, scope.fromDay),
        lte(safetyEducation.heldOn, scope.toDay),
      ),
    )
    .orderBy(asc(safetyEducation.heldOn), asc(safetyEducation.id));
  return rows.map(({ kind, topic, heldOn, audience, reached }) => ({
    kind,
    topic,
    day: heldOn,
    audience,
    reached,
  }));
}

/** 整改: of drills, incidents and authorities' notices; done in the month, or due by its end and open. */
async function actionsOfMonth({ tx, tenantId }: UseContext, scope: ReportScope): Promise<Action[]> {
  const { siteId, window, toDay } = scope;
  const [fixes, measures, items] = await Promise.all([
    tx
      .select({
        text: drillFix.text,
        dueOn: drillFix.dueOn,
        doneAt: drillFix.doneAt,
        effect: drillFix.effect,
      })
      .from(drillFix)
      .where(
        and(
          eq(drillFix.tenantId, tenantId),
          eq(drillFix.siteId, siteId),
          lt(drillFix.addedAt, window.endsAt),
        ),
      )
      .orderBy(asc(drillFix.dueOn), asc(drillFix.id)),
    tx
      .select({
        fileNo: incident.fileNo,
        dueOn: incidentAction.dueOn,
        doneAt: incidentAction.doneAt,
        effect: incidentAction.effect,
      })
      .from(incidentAction)
      .innerJoin(
        incident,
        and(eq(incident.tenantId, incidentAction.tenantId), eq(incident.id, incidentAction.incidentId)),
      )
      .where(
        and(
          eq(incidentAction.tenantId, tenantId),
          eq(incidentAction.siteId, siteId),
          lt(incidentAction.addedAt, window.endsAt),
        ),
      )
      .orderBy(asc(incidentAction.dueOn), asc(incidentAction.id)),
    tx
      .select({
        noticeNo: rectificationNotice.noticeNo,
        text: rectificationItem.text,
        dueOn: rectificationItem.dueOn,
        doneAt: rectificationItem.doneAt,
      })
      .from(rectificationItem)
      .innerJoin(
        rectificationNotice,
        and(
          eq(rectificationNotice.tenantId, rectificationItem.tenantId),
          eq(rectificationNotice.id, rectificationItem.noticeId),
        ),
      )
      .where(
        and(
          eq(rectificationItem.tenantId, tenantId),
          eq(rectificationItem.siteId, siteId),
          lt(rectificationItem.addedAt, window.endsAt),
        ),
      )
      .orderBy(asc(rectificationItem.dueOn), asc(rectificationItem.id)),
  ]);
  const standing = (
    source: Action['source'],
    what: string,
    row: { dueOn: string; doneAt: Date | null; effect?: string | null },
  ): Action[] => {
    // What was done after the month is open in it; what was done before it is no part of it.
    const doneAt = row.doneAt && row.doneAt < window.endsAt ? row.doneAt : null;
    if (doneAt && doneAt < window.startsAt) return [];
    const doneOn = doneAt ? dayOf(doneAt, scope.zone) : null;
    const effect = doneAt ? (row.effect ?? null) : null;
    return [
      { source, what, dueOn: row.dueOn, doneOn, effect, isOverdue: doneOn === null && row.dueOn <= toDay },
    ];
  };
  return [
    ...fixes.flatMap((row) => standing('drill', row.text, row)),
    // A measure after an incident may tell of people: its file number stands for it.
    ...measures.flatMap((row) => standing('incident', row.fileNo ?? '', row)),
    ...items.flatMap((row) => standing('notice', `${row.noticeNo} ${row.text}`, row)),
  ];
}
