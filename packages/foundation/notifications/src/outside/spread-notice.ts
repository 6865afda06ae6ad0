import { execute, setDeadline, systemActor, wallContextOf } from '@zhiqin/access';
import type { Tx } from '@zhiqin/db';
import { and, arrayContains, eq, isNull } from 'drizzle-orm';
import type { NoticeKind, Urgency } from '../notice-kinds.ts';
import { unsaidOf } from '../own/notice-choices.ts';
import { nextAt, planOutside } from '../own/plan-outside.ts';
import { outsideChannel } from '../schema.ts';
import { accountsOf, findReceivers, type Receiver } from './find-receivers.ts';
import { maskedContact } from './masked-contact.ts';
import { messageIdOf } from './message-id.ts';
import { type JobSurroundings, type NewMessage, queueMessage } from './queue-message.ts';
import { digestTask } from './send-digest.ts';

/** The job that sends a notice out of the house. */
export const spreadTask = 'notifications.spread';
/** What is older tells nobody anything any more: it stays in the inbox. */
const freshHours = 24;

export interface SpreadJob {
  tenantId: string;
  noticeId: string;
  membershipIds: string[];
  template: string;
  params: Record<string, string | number>;
  path: string | null;
  kind: NoticeKind;
  urgency: Urgency;
  /** When it came about, ISO. */
  at: string;
}

/**
 * One row in the outbox for each receiver and way, each with its own job, or held until his quiet hours are over; and one
 * for each webhook and robot that asked for the kind. Run again it adds nothing.
 */
export async function spreadNotice(
  payload: Record<string, unknown>,
  { db, clock }: JobSurroundings,
): Promise<void> {
  const job = payload as unknown as SpreadJob;
  const { tenantId } = job;
  const now = clock.now();
  if (now.getTime() - Date.parse(job.at) > freshHours * 3_600_000) return;
  const actor = systemActor(tenantId);
  const accounts = await accountsOf(db, tenantId, job.membershipIds);
  const receivers = await execute(
    findReceivers,
    { db, clock, actor, language: 'zh-CN', requestId: 'spread' },
    { membershipIds: job.membershipIds, accounts },
  );
  await db.write(wallContextOf(actor, false), async (tx) => {
    const personal = receivers.flatMap((receiver) => messagesTo(receiver, job, now));
    const rows = [...personal, ...(await messagesOutside(tx, job))];
    for (const row of rows) await queueMessage(tx, { ...row, createdAt: now }, now);
    for (const receiver of receivers)
      if (planFor(receiver, job, now).daily)
        await setDeadline(
          { tx, tenantId },
          {
            task: digestTask,
            key: receiver.membershipId,
            payload: { membershipId: receiver.membershipId },
            dueAt: nextAt(receiver.digestAt, now, receiver.zone),
          },
        );
  });
}

const planFor = (receiver: Receiver, { urgency, kind }: SpreadJob, now: Date) =>
  planOutside(
    urgency,
    receiver.choices[kind] ?? unsaidOf(kind),
    {
      hasPhone: receiver.phone !== null,
      hasMail: receiver.mail !== null,
      hasPush: receiver.subscriptionIds.length > 0,
    },
    receiver,
    now,
    receiver.zone,
  );

type Planned = Omit<NewMessage, 'createdAt'>;

function messagesTo(receiver: Receiver, job: SpreadJob, now: Date): Planned[] {
  const { membershipId, language } = receiver;
  return planFor(receiver, job, now).ways.flatMap(({ way, heldUntil }) => {
    const targets = way === 'push' ? receiver.subscriptionIds : [null];
    return targets.map((targetId) => ({
      ...common(job),
      id: messageIdOf(job.noticeId, way, membershipId, targetId ?? ''),
      channel: way,
      receiver: maskedContact(way, receiver),
      language,
      membershipId,
      targetId,
      dueAt: heldUntil,
    }));
  });
}

async function messagesOutside(tx: Tx, job: SpreadJob): Promise<Planned[]> {
  if (job.urgency === 'voice') return [];
  const channels = await tx
    .select()
    .from(outsideChannel)
    .where(
      and(
        eq(outsideChannel.tenantId, job.tenantId),
        isNull(outsideChannel.removedAt),
        arrayContains(outsideChannel.noticeKinds, [job.kind]),
      ),
    );
  return channels.map((channel) => ({
    ...common(job),
    id: messageIdOf(job.noticeId, channel.kind, channel.id),
    channel: channel.kind,
    receiver: channel.addressHint,
    language: 'zh-CN',
    targetId: channel.id,
    dueAt: null,
  }));
}

const common = ({ tenantId, template, params, kind, noticeId, path }: SpreadJob) => ({
  ...{ tenantId, template, params, kind, noticeId, path },
  status: 'waiting',
  attempts: 0,
});
