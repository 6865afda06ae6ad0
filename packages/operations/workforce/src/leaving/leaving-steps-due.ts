import type { UseContext } from '@zhiqin/access';
import type { Day } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { guard, guardLeaving } from '../schema.ts';
import { type LeavingStep, stepsOpenOf } from './leaving-of.ts';

export interface LeavingStepDue {
  guardId: string;
  name: string;
  step: LeavingStep;
  dueOn: Day;
}

/** What the law asks for of everybody who is leaving and is not done yet, whenever it is due. */
export async function leavingStepsDue({ tx, tenantId }: UseContext): Promise<LeavingStepDue[]> {
  const rows = await tx
    .select({ row: guardLeaving, name: guard.name })
    .from(guardLeaving)
    .innerJoin(guard, and(eq(guard.tenantId, guardLeaving.tenantId), eq(guard.id, guardLeaving.guardId)))
    .where(
      and(
        eq(guardLeaving.tenantId, tenantId),
        isNull(guardLeaving.takenBackAt),
        isNull(guardLeaving.closedAt),
      ),
    );
  return rows.flatMap(({ row, name }) =>
    stepsOpenOf(row).map((one) => ({ guardId: row.guardId, name, ...one })),
  );
}
