import type { UseContext } from '@zhiqin/access';
import { monthOf } from '@zhiqin/kernel';
import { and, eq, inArray, isNotNull, like, notInArray } from 'drizzle-orm';
import { disciplineScore, isRung, type MeasureKind } from '../discipline/measure-ladder.ts';
import { conductMeasure, conductWithdrawal } from '../discipline/schema.ts';
import { examSitting } from '../exams/schema.ts';
import type { FactScore, ItemKey } from './assessment-items.ts';

export interface SiteMonthOfGuards {
  siteId: string;
  /** "2026-10" */
  month: string;
  guardIds: readonly string[];
}

/** What records say of an item of the month's assessment: counted, and what it suggests, by guard; nobody is a must. */
export interface AssessmentFact {
  item: ItemKey;
  load(ctx: UseContext, of: SiteMonthOfGuards): Promise<Map<string, FactScore>>;
}

const contributed = new Map<ItemKey, AssessmentFact>();

/** Contributed by packages above; assembled in `api`. One fact an item: the last one holds. */
export function contributeAssessmentFact(fact: AssessmentFact): void {
  contributed.set(fact.item, fact);
}

/** Everything known of these guards' month, by guard and item. */
export async function assessmentFacts(
  ctx: UseContext,
  of: SiteMonthOfGuards,
): Promise<Map<string, Partial<Record<ItemKey, FactScore>>>> {
  const facts = new Map<string, Partial<Record<ItemKey, FactScore>>>(of.guardIds.map((id) => [id, {}]));
  for (const fact of [examFact, disciplineFact, ...contributed.values()]) {
    for (const [guardId, score] of await fact.load(ctx, of)) {
      const own = facts.get(guardId);
      if (own) own[fact.item] = score;
    }
  }
  return facts;
}

/** The best sitting closed in the month. */
const examFact: AssessmentFact = {
  item: 'exam',
  async load({ tx, tenantId }, { month, guardIds }) {
    if (guardIds.length === 0) return new Map();
    const rows = await tx
      .select({ guardId: examSitting.guardId, percent: examSitting.percent })
      .from(examSitting)
      .where(
        and(
          eq(examSitting.tenantId, tenantId),
          inArray(examSitting.guardId, [...guardIds]),
          isNotNull(examSitting.closedAt),
          like(examSitting.closedOn, `${month}-%`),
        ),
      );
    const scores = new Map<string, FactScore>();
    for (const [guardId, own] of Map.groupBy(rows, (row) => row.guardId)) {
      const best = Math.max(...own.map((row) => row.percent ?? 0));
      scores.set(guardId, { values: { sittings: own.length, best }, score: best });
    }
    return scores;
  },
};

/** Measures of the month that stand: the only thing a breach takes is points (S9A-12, 13). */
const disciplineFact: AssessmentFact = {
  item: 'discipline',
  async load({ tx, tenantId }, { month, guardIds }) {
    if (guardIds.length === 0) return new Map();
    const withdrawn = tx
      .select({ id: conductWithdrawal.measureId })
      .from(conductWithdrawal)
      .where(eq(conductWithdrawal.tenantId, tenantId));
    const rows = await tx
      .select({ guardId: conductMeasure.guardId, kind: conductMeasure.kind })
      .from(conductMeasure)
      .where(
        and(
          eq(conductMeasure.tenantId, tenantId),
          inArray(conductMeasure.guardId, [...guardIds]),
          like(conductMeasure.happenedOn, `${month}-%`),
          notInArray(conductMeasure.id, withdrawn),
        ),
      );
    const byGuard = Map.groupBy(rows, (row) => row.guardId);
    return new Map(
      guardIds.map((guardId) => {
        const kinds = (byGuard.get(guardId) ?? []).map((row) => row.kind as MeasureKind);
        const breaches = kinds.filter(isRung).length;
        const values = { breaches, rewards: kinds.length - breaches };
        return [guardId, { values, score: disciplineScore(kinds) }];
      }),
    );
  },
};

/** Whether a month has begun where the site is. */
export const hasBegun = (month: string, now: Date, zone: string): boolean => month <= monthOf(now, zone);
