import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { kindOfTemplate, type NoticeKind, type Urgency } from './notice-kinds.ts';
import { type SpreadJob, spreadTask } from './outside/spread-notice.ts';
import { inboxItem } from './schema.ts';

interface Notice {
  /** Key of the `notifications` words. */
  template: string;
  params: Record<string, string | number>;
  /** Path of the portal it leads to. */
  path?: string;
  /** What it is filed under; without it as its template says. */
  kind?: NoticeKind;
  /** `routine` unless said. */
  urgency?: Urgency;
}

/**
 * Puts a notice into the inboxes of some members, in this transaction, once each; those who have left get none. A job then sends
 * it out of the house as each has chosen, or at once where it is urgent.
 */
export async function notify(
  ctx: UseContext,
  membershipIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const receivers = await membersStill(ctx, membershipIds);
  if (receivers.length === 0) return;
  const kind = notice.kind ?? kindOfTemplate(notice.template);
  await ctx.tx.insert(inboxItem).values(
    receivers.map((receiver) => ({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      membershipId: receiver.id,
      personId: receiver.personId,
      clientId: receiver.clientIds[0] ?? null,
      kind,
      template: notice.template,
      params: notice.params,
      path: notice.path ?? null,
      createdAt: ctx.now,
    })),
  );
  await spread(ctx, receivers, { urgency: 'routine', ...notice, kind });
  await ctx.publish({ siteId: null, topic: 'inbox' });
}

/** A voice call to members who have the notice in their inbox and do not answer. */
export async function callByVoice(
  ctx: UseContext,
  membershipIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const receivers = await membersStill(ctx, membershipIds);
  const kind = notice.kind ?? kindOfTemplate(notice.template);
  if (receivers.length > 0) await spread(ctx, receivers, { ...notice, kind, urgency: 'voice' });
}

async function membersStill({ tx, tenantId }: UseContext, membershipIds: readonly string[]) {
  if (membershipIds.length === 0) return [];
  return tx
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.id, [...membershipIds]),
        isNull(membership.endedAt),
      ),
    );
}

async function spread(
  ctx: UseContext,
  receivers: readonly { id: string }[],
  { template, params, path, kind, urgency }: Notice & { kind: NoticeKind; urgency: Urgency },
): Promise<void> {
  const noticeId = ctx.newId();
  const job: Omit<SpreadJob, 'tenantId'> = {
    ...{ noticeId, template, params, kind, urgency },
    membershipIds: receivers.map((receiver) => receiver.id),
    path: path ?? null,
    at: ctx.now.toISOString(),
  };
  await ctx.enqueue(spreadTask, { ...job }, `notice:${noticeId}`);
}
