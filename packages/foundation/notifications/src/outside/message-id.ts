import { createHash } from 'node:crypto';

/**
 * The id of what goes out of one notice by one way: the same whenever it is worked out, so that a job that runs again queues
 * nothing twice. Sorts like the notice's own (UUIDv7).
 */
export function messageIdOf(noticeId: string, ...way: readonly string[]): string {
  const hash = createHash('sha256')
    .update([noticeId, ...way].join(' '))
    .digest('hex');
  return `${noticeId.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
