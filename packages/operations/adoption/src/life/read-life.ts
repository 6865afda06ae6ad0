import type { Reading } from '@zhiqin/sites';
import { and, asc, desc, eq } from 'drizzle-orm';
import { regulationAnswer, regulationStep } from '../schema.ts';

/** Steps of a version as taken, and the client's words on it, latest first. */
export async function readLife({ tx, tenantId }: Reading, versionId: string) {
  const steps = await tx
    .select()
    .from(regulationStep)
    .where(and(eq(regulationStep.tenantId, tenantId), eq(regulationStep.versionId, versionId)))
    .orderBy(asc(regulationStep.takenAt), asc(regulationStep.id));
  const answers = await tx
    .select()
    .from(regulationAnswer)
    .where(and(eq(regulationAnswer.tenantId, tenantId), eq(regulationAnswer.versionId, versionId)))
    .orderBy(desc(regulationAnswer.answeredAt), desc(regulationAnswer.id));
  return { steps, answers };
}
