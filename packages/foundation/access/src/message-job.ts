import { enqueue, type Tx } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';

/** The job that `notifications` handles. Named here because access, below it, has messages to send too. */
export const sendMessageTask = 'notifications.send';

export interface MessageJob {
  /** The message's own id: sent once, however often the job runs. */
  messageId: string;
  /** Null for what concerns an account and no tenant: such messages are in no tenant's list. */
  tenantId: string | null;
  channel: 'sms' | 'mail' | 'voice';
  /** Number in E.164 or e-mail address. */
  to: string;
  language: 'zh-CN' | 'en';
  /** Key of the `notifications` words. */
  template: string;
  params: Record<string, string | number>;
  /**
   * What the tenant's list says instead, where what goes out would tell the tenant something that is the receiver's
   * own business. Without values: only what both of two such messages would say.
   */
  listedAs?: { template: string; params: Record<string, string | number> };
  /** Params that must not be kept once the message is out (codes); listings show dots. */
  secrets?: string[];
}

/** Queues a message in this transaction; it is written to the outbox by the job. Returns the message's id. */
export async function enqueueMessage(tx: Tx, job: Omit<MessageJob, 'messageId'>): Promise<string> {
  const messageId = uuidv7();
  await enqueue(tx, sendMessageTask, { ...job, messageId }, `message:${messageId}`);
  return messageId;
}
