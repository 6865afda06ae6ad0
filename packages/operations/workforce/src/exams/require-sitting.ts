import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { ownPersonId } from '../own-person.ts';
import { exam, examSitting } from './schema.ts';

/** A sitting with its exam and the site's zone. */
export type SittingRow = Awaited<ReturnType<typeof requireSitting>>;

/** @throws DomainError `not-found` */
export async function requireSitting({ tx, tenantId }: Reading, sittingId: string) {
  const [row] = await tx
    .select({ sitting: examSitting, exam, zone: site.zone })
    .from(examSitting)
    .innerJoin(exam, and(eq(exam.tenantId, examSitting.tenantId), eq(exam.id, examSitting.examId)))
    .innerJoin(site, and(eq(site.tenantId, examSitting.tenantId), eq(site.id, examSitting.siteId)))
    .where(and(eq(examSitting.tenantId, tenantId), eq(examSitting.id, sittingId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

/** His own alone: another's looks like none. @throws DomainError `not-found` */
export async function requireOwnSitting(ctx: UseContext, sittingId: string): Promise<SittingRow> {
  const personId = ownPersonId(ctx);
  const row = await requireSitting(ctx, sittingId);
  if (row.sitting.guardId !== personId) throw new DomainError('not-found');
  return row;
}
