import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Hold } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';

const askAgainMs = 2000;

/**
 * The right to tell this database's story, for one process at a time: two tellers would each give the same phones
 * their next numbers.
 * @throws DomainError `story.told-elsewhere` when it is taken and not waited for, or the signal ends the waiting.
 */
export async function takeStory(
  db: Database,
  whenTaken: 'wait' | 'refuse' = 'refuse',
  signal?: AbortSignal,
): Promise<Hold> {
  for (;;) {
    const hold = await db.holdAlone('story');
    if (hold) return hold;
    if (whenTaken === 'refuse' || signal?.aborted) throw new DomainError('story.told-elsewhere');
    await pause(askAgainMs, undefined, { signal }).catch(() => undefined);
  }
}
