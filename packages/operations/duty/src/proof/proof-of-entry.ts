import type { UseContext } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import type { EntryLine } from '../log/entry-line.ts';
import { entryProof } from '../schema.ts';
import { ownReasons } from './own-reasons.ts';
import { type Grade, type Proof, proofOf } from './reasons.ts';

/**
 * Grade and reasons of one entry. A reading of a label is graded with its neighbours and kept; every other kind has
 * its own reasons alone, worked out when asked. A reading just received has only its own until the job has run.
 */
export async function proofOfEntry({ tx, tenantId }: UseContext, line: EntryLine): Promise<Proof> {
  const [kept] = await tx
    .select({ grade: entryProof.grade, reasons: entryProof.reasons })
    .from(entryProof)
    .where(and(eq(entryProof.tenantId, tenantId), eq(entryProof.id, line.id)));
  if (kept) return { grade: kept.grade as Grade, reasons: kept.reasons };
  const { flags, link } = line;
  const [at, receivedAt] = [line.occurredAt.getTime(), line.receivedAt.getTime()];
  return proofOf(ownReasons({ at, receivedAt, flags, link }));
}
