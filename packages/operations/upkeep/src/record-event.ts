import type { UseContext } from '@zhiqin/access';
import { upkeepEvent } from './schema.ts';

/** What the office itself did, or a clock: the rest of a course comes from the duty log. */
export type OfficeEvent =
  | 'opened'
  | 'repeated'
  | 'found-again'
  | 'classified'
  | 'assigned'
  | 'noted'
  | 'done'
  | 'verified'
  | 'reopened'
  | 'handed'
  | 'answered'
  | 'released'
  | 'overdue'
  | 'item-added'
  | 'item-done'
  | 'replied'
  | 'closed'
  | 'reminded'
  | 'granted'
  | 'ended'
  | 'withdrawn';

/** A line of a course, with who did it; nobody for what the clock did. */
export async function recordEvent(
  ctx: UseContext,
  of: { id: string; siteId: string },
  kind: OfficeEvent,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { actor } = ctx;
  const member = actor.kind === 'member' ? actor : null;
  await ctx.tx.insert(upkeepEvent).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId: of.siteId,
    subjectId: of.id,
    at: ctx.now,
    kind,
    entryId: null,
    membershipId: member?.membershipId ?? null,
    personId: member?.personId ?? null,
    byName: member?.displayName ?? null,
    data,
  });
}
