import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { statement, statementRevision, statementStep } from './schema.ts';

export type StatementRow = typeof statement.$inferSelect;
export type RevisionRow = typeof statementRevision.$inferSelect;

export const statementStates = ['draft', 'agreed', 'sent', 'disputed', 'accepted', 'superseded'] as const;
export type StatementState = (typeof statementStates)[number];

export const stepKinds = [
  'drafted',
  'deduction-decided',
  'agreed',
  'sent',
  'disputed',
  'answered',
  'accepted',
  'superseded',
] as const;
export type StepKind = (typeof stepKinds)[number];
/** What the client reads of the course. */
const clientSteps: readonly StepKind[] = ['sent', 'disputed', 'answered', 'accepted'];

/**
 * A statement with the newest revision the actor may see; locked where it is to be changed.
 * @throws DomainError `not-found`
 */
export async function requireStatement(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  statementId: string,
  how: 'read' | 'change' = 'read',
): Promise<{ head: StatementRow; revision: RevisionRow }> {
  const wanted = tx
    .select()
    .from(statement)
    .where(and(eq(statement.tenantId, tenantId), eq(statement.id, statementId)));
  const [head] = how === 'change' ? await wanted.for('update') : await wanted;
  const [revision] = await tx
    .select()
    .from(statementRevision)
    .where(and(eq(statementRevision.tenantId, tenantId), eq(statementRevision.statementId, statementId)))
    .orderBy(desc(statementRevision.number))
    .limit(1);
  if (!head || !revision) throw new DomainError('not-found');
  return { head, revision };
}

/**
 * The revision somebody acts on: the newest, the one he saw, in a state that allows it.
 * @throws DomainError `not-found`, `statement.changed`, `statement.state` ({state})
 */
export async function requireAt(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  { statementId, digest }: { statementId: string; digest: string },
  ...states: StatementState[]
): Promise<{ head: StatementRow; revision: RevisionRow }> {
  const found = await requireStatement(ctx, statementId, 'change');
  if (found.revision.digest !== digest) throw new DomainError('statement.changed');
  if (!states.includes(found.revision.state as StatementState))
    throw new DomainError('statement.state', { state: found.revision.state });
  return found;
}

export async function moveRevision(
  ctx: UseContext,
  revision: RevisionRow,
  state: StatementState,
  more: Partial<typeof statementRevision.$inferInsert> = {},
): Promise<void> {
  await ctx.tx
    .update(statementRevision)
    .set({ ...more, state })
    .where(and(eq(statementRevision.tenantId, ctx.tenantId), eq(statementRevision.id, revision.id)));
}

export async function recordStep(
  ctx: UseContext,
  revision: Pick<RevisionRow, 'id' | 'statementId' | 'siteId' | 'clientId'>,
  kind: StepKind,
  more: Partial<
    Pick<typeof statementStep.$inferInsert, 'note' | 'lineKey' | 'fileId' | 'fileSha256' | 'dataDigest'>
  > = {},
): Promise<string> {
  const by = signedBy(ctx);
  const { id: revisionId, statementId, siteId, clientId } = revision;
  const id = ctx.newId();
  await ctx.tx.insert(statementStep).values({
    ...{ tenantId: ctx.tenantId, id, statementId, revisionId, siteId, clientId, kind },
    ...{ note: more.note || null, fileId: more.fileId ?? null, lineKey: more.lineKey || null },
    ...{ fileSha256: more.fileSha256 ?? null, dataDigest: more.dataDigest ?? null },
    ...{ takenBy: by.id, takerName: by.name, takenAt: ctx.now, isForClient: clientSteps.includes(kind) },
  });
  return id;
}
