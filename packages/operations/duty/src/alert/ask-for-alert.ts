import type { UseContext } from '@zhiqin/access';
import type { EntryContent } from '../entry-format.ts';

export const alertTask = 'duty.alert';

/** Why headquarters is told at once. */
export type AlertReason = 'panic' | 'need-help' | 'fire' | 'not-eligible';

/**
 * Tells headquarters of what cannot wait for somebody to look: a call for help, a check call answered with "needs
 * help", a fire found at the panel, somebody on a post against whom something stands. A trial is recorded and told to nobody. One job for each entry.
 */
export async function askForAlert(
  ctx: UseContext,
  siteId: string,
  entries: readonly EntryContent[],
): Promise<void> {
  for (const content of entries) {
    const reason = reasonOf(content);
    if (reason) await ctx.enqueue(alertTask, { siteId, entryId: content.id, reason }, `alert:${content.id}`);
  }
}

function reasonOf({ kind, body }: EntryContent): AlertReason | null {
  if (kind === 'panic') return body.trial === true ? null : 'panic';
  if (kind === 'check-call') return body.callState === 'need-help' ? 'need-help' : null;
  // Any kind by which somebody comes to a post says so alike.
  if (body.unfit != null) return 'not-eligible';
  return kind === 'panel.verify' && body.found === 'fire' ? 'fire' : null;
}
