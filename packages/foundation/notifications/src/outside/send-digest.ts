import { execute, query, systemActor, wallContextOf } from '@zhiqin/access';
import { timeOf } from '@zhiqin/kernel';
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { listedText } from '../message-text.ts';
import type { NoticeKind } from '../notice-kinds.ts';
import { inboxItem, noticeSetting } from '../schema.ts';
import { accountsOf, findReceivers } from './find-receivers.ts';
import { maskedContact } from './masked-contact.ts';
import { messageIdOf } from './message-id.ts';
import { type JobSurroundings, queueMessage } from './queue-message.ts';

/** The job of the daily summary. */
export const digestTask = 'notifications.digest';
const mostLines = 40;
const dayMs = 24 * 3_600_000;

/** 每日汇总: one mail of what came since the last one, of the kinds he wants so; nothing came, nothing goes. Bears a repeat. */
export async function sendDigest(
  payload: Record<string, unknown>,
  { db, clock }: JobSurroundings,
): Promise<void> {
  const { tenantId, membershipId, dueAt } = payload as Record<string, string>;
  const actor = systemActor(tenantId as string);
  const system = { db, clock, actor, language: 'zh-CN', requestId: 'digest' } as const;
  const membershipIds = [membershipId as string];
  const accounts = await accountsOf(db, actor.tenantId, membershipIds);
  const [receiver] = await execute(findReceivers, system, { membershipIds, accounts });
  if (!receiver?.mail) return;
  const kinds = (Object.keys(receiver.choices) as NoticeKind[]).filter(
    (kind) => receiver.choices[kind]?.mail === 'daily',
  );
  const until = new Date(dueAt ?? clock.now());
  const found = await execute(itemsSince, system, { membershipId, kinds, until: until.toISOString() });
  if (found.length === 0) return;
  const lines = await Promise.all(
    found
      .slice(0, mostLines)
      .map(
        async (item) =>
          `${timeOf(item.createdAt, receiver.zone)} ${
            (await listedText(receiver.language, item.template, item.params as Record<string, unknown>))
              .subject
          }`,
      ),
  );
  const [first] = found;
  if (!first) return;
  await db.write(wallContextOf(actor, false), async (tx) => {
    await queueMessage(
      tx,
      {
        tenantId: actor.tenantId,
        // Of the last notice in it: a repeat makes the same id.
        id: messageIdOf((found.at(-1) ?? first).id, 'digest', membershipId as string),
        channel: 'mail',
        receiver: maskedContact('mail', receiver),
        language: receiver.language,
        template: 'digest',
        params: { count: found.length, lines: lines.join('\n') },
        status: 'waiting',
        attempts: 0,
        createdAt: clock.now(),
        kind: 'office',
        noticeId: null,
        membershipId: receiver.membershipId,
        dueAt: null,
      },
      clock.now(),
    );
    await tx
      .update(noticeSetting)
      .set({ digestedAt: until })
      .where(and(eq(noticeSetting.tenantId, actor.tenantId), eq(noticeSetting.id, receiver.membershipId)));
  });
}

const itemsSince = query({
  action: 'message.deliver',
  input: z.object({ membershipId: z.uuid(), kinds: z.array(z.string()), until: z.string() }),
  async run({ tx, tenantId }, { membershipId, kinds, until }) {
    if (kinds.length === 0) return [];
    const [setting] = await tx
      .select({ digestedAt: noticeSetting.digestedAt })
      .from(noticeSetting)
      .where(and(eq(noticeSetting.tenantId, tenantId), eq(noticeSetting.id, membershipId)));
    const since = setting?.digestedAt ?? new Date(Date.parse(until) - dayMs);
    return tx
      .select()
      .from(inboxItem)
      .where(
        and(
          eq(inboxItem.tenantId, tenantId),
          eq(inboxItem.membershipId, membershipId),
          inArray(inboxItem.kind, kinds),
          gt(inboxItem.createdAt, since),
          lte(inboxItem.createdAt, new Date(until)),
        ),
      )
      .orderBy(asc(inboxItem.id))
      .limit(500);
  },
});
