import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { assessmentItems, type Grade, scoresInForce, totalsOf } from './assessment-items.ts';
import type { Stage, StepKind } from './assessment-stages.ts';
import { type assessment, assessmentStep } from './schema.ts';
import { scoresByScorer } from './take-step.ts';

type Sheet = typeof assessment.$inferSelect;

/** Sheets as people read them: each item with what the facts, the guard, the captain and the office say of it. */
export async function sheetsOf({ tx, tenantId }: Reading, rows: readonly Sheet[]) {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [steps, people] = await Promise.all([
    tx
      .select()
      .from(assessmentStep)
      .where(and(eq(assessmentStep.tenantId, tenantId), inArray(assessmentStep.assessmentId, ids)))
      .orderBy(asc(assessmentStep.takenAt), asc(assessmentStep.id)),
    tx
      .select({ id: guard.id, name: guard.name, staffNo: guard.staffNo, pinyin: guard.pinyin })
      .from(guard)
      .where(
        and(eq(guard.tenantId, tenantId), inArray(guard.id, [...new Set(rows.map((row) => row.guardId))])),
      ),
  ]);
  const byId = new Map(people.map((one) => [one.id, one]));
  const stepsOf = Map.groupBy(steps, (step) => step.assessmentId);
  return rows.map(({ tenantId: _, ...row }) => {
    const own = stepsOf.get(row.id) ?? [];
    const [captain, manager] = scoresByScorer(own);
    const self = own.findLast((step) => step.kind === 'self');
    const inForce = scoresInForce(row.facts, captain, manager);
    return {
      ...row,
      stage: row.stage as Stage,
      // Until somebody scores it, what the facts alone would say.
      ...(row.total === null ? totalsOf(inForce) : { grade: row.grade as Grade | null }),
      name: byId.get(row.guardId)?.name ?? '',
      staffNo: byId.get(row.guardId)?.staffNo ?? '',
      pinyin: byId.get(row.guardId)?.pinyin ?? '',
      items: assessmentItems.map(({ key, dimension, share }) => ({
        key,
        dimension,
        share,
        fact: row.facts[key] ?? null,
        self: self?.scores[key] ?? null,
        captain: captain?.[key] ?? null,
        manager: manager?.[key] ?? null,
        inForce: inForce[key] ?? null,
      })),
      steps: own.map(({ kind, scores, reasons, text, takerName, takenAt, id }) => ({
        id,
        kind: kind as StepKind,
        scores,
        reasons,
        text,
        takerName,
        takenAt,
      })),
    };
  });
}
