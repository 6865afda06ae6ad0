import type { UseContext } from '@zhiqin/access';
import { incidentEvent } from '../schema.ts';

/** What the office itself did, or a clock: the rest of the course comes from the duty log. */
export type OfficeEvent =
  | 'opened'
  | 'told'
  | 'acknowledged'
  | 'silent'
  | 'reclassified'
  | 'clip-held'
  | 'no-camera'
  | 'evidence-added'
  | 'archived'
  | 'written'
  | 'reviewed'
  | 'action-added'
  | 'action-done'
  | 'effect-checked'
  | 'reminded'
  | 'closed'
  | 'reopened';

/** A line of the course, with who did it; nobody for what the clock did. */
export async function recordEvent(
  ctx: UseContext,
  of: { id: string; siteId: string },
  kind: OfficeEvent,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { actor } = ctx;
  const isMember = actor.kind === 'member';
  await ctx.tx.insert(incidentEvent).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId: of.siteId,
    incidentId: of.id,
    at: ctx.now,
    kind,
    entryId: null,
    membershipId: isMember ? actor.membershipId : null,
    personId: null,
    byName: isMember ? actor.displayName : null,
    data,
  });
}
