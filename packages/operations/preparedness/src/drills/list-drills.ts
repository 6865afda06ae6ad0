import type { Reading } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import type { ScenarioCode } from '../scenarios.ts';
import { drill, drillEvaluation, drillFix } from '../schema.ts';
import { type DrillEventRow, type DrillRow, type DrillRun, eventsOf, runOf } from './require-drill.ts';

export type DrillState = 'planned' | 'overdue' | 'running' | 'run' | 'evaluated' | 'called-off';

export interface DrillLine extends DrillRow {
  state: DrillState;
  run: DrillRun;
  /** Of the newest evaluation. */
  result: string | null;
  openFixes: { id: string; text: string; dueOn: string }[];
}

/** The newest drills of a site as they stand on a day. */
export async function drillLines(ctx: Reading, siteId: string, today: string): Promise<DrillLine[]> {
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select()
    .from(drill)
    .where(and(eq(drill.tenantId, tenantId), eq(drill.siteId, siteId)))
    .orderBy(desc(drill.plannedAt), desc(drill.id))
    .limit(200);
  const [events, evaluations, fixes] = await Promise.all([
    eventsOf(
      ctx,
      siteId,
      rows.map((row) => row.id),
    ),
    tx
      .select({ drillId: drillEvaluation.drillId, result: drillEvaluation.result })
      .from(drillEvaluation)
      .where(and(eq(drillEvaluation.tenantId, tenantId), eq(drillEvaluation.siteId, siteId)))
      .orderBy(desc(drillEvaluation.evaluatedAt)),
    tx
      .select()
      .from(drillFix)
      .where(and(eq(drillFix.tenantId, tenantId), eq(drillFix.siteId, siteId)))
      .orderBy(drillFix.dueOn, drillFix.id),
  ]);
  const byDrill = Map.groupBy<string, DrillEventRow>(events, (event) => event.drillId);
  return rows.map((row) => {
    const run = runOf(byDrill.get(row.id) ?? []);
    const result = evaluations.find((one) => one.drillId === row.id)?.result ?? null;
    return {
      ...row,
      ...{ run, result, state: drillState({ ...row, run, result }, today) },
      scenario: row.scenario as ScenarioCode,
      openFixes: fixes
        .filter((fix) => fix.drillId === row.id && fix.doneAt === null)
        .map(({ id, text, dueOn }) => ({ id, text, dueOn })),
    };
  });
}

/** Where a drill stands on a day. */
export function drillState(
  line: Pick<DrillLine, 'calledOffAt' | 'result' | 'run' | 'windowUntil'>,
  today: string,
): DrillState {
  if (line.calledOffAt) return 'called-off';
  if (line.result) return 'evaluated';
  if (line.run.endedAt) return 'run';
  if (line.run.startedAt) return 'running';
  return line.windowUntil !== null && line.windowUntil < today ? 'overdue' : 'planned';
}
