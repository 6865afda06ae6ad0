import type { Reading } from '@zhiqin/sites';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { guard } from '../schema.ts';
import type { MeasureCategory, MeasureKind } from './measure-ladder.ts';
import { conductMeasure, conductReply, conductWithdrawal } from './schema.ts';

const newest = 500;

/** Measures with replies and whether they were taken back, newest first, as the actor's walls show them. */
export async function measuresOf(
  { tx, tenantId }: Reading,
  { siteId, guardId }: { siteId?: string | null; guardId?: string | null },
) {
  const rows = await tx
    .select({ measure: conductMeasure, name: guard.name, staffNo: guard.staffNo })
    .from(conductMeasure)
    .innerJoin(guard, and(eq(guard.tenantId, conductMeasure.tenantId), eq(guard.id, conductMeasure.guardId)))
    .where(
      and(
        eq(conductMeasure.tenantId, tenantId),
        siteId ? eq(conductMeasure.siteId, siteId) : undefined,
        guardId ? eq(conductMeasure.guardId, guardId) : undefined,
      ),
    )
    .orderBy(desc(conductMeasure.happenedOn), desc(conductMeasure.id))
    .limit(newest);
  const ids = rows.map((row) => row.measure.id);
  if (ids.length === 0) return [];
  const [replies, withdrawals] = await Promise.all([
    tx
      .select()
      .from(conductReply)
      .where(and(eq(conductReply.tenantId, tenantId), inArray(conductReply.measureId, ids)))
      .orderBy(asc(conductReply.repliedAt)),
    tx
      .select()
      .from(conductWithdrawal)
      .where(and(eq(conductWithdrawal.tenantId, tenantId), inArray(conductWithdrawal.measureId, ids))),
  ]);
  return rows.map(({ measure: { tenantId: _, recordedBy: __, ...row }, name, staffNo }) => {
    const back = withdrawals.find((one) => one.measureId === row.id);
    return {
      ...row,
      kind: row.kind as MeasureKind,
      category: row.category as MeasureCategory,
      name,
      staffNo,
      replies: replies
        .filter((one) => one.measureId === row.id)
        .map(({ id, text, repliedAt }) => ({ id, text, repliedAt })),
      withdrawn: back ? { reason: back.reason, name: back.withdrawerName, at: back.withdrawnAt } : null,
    };
  });
}
