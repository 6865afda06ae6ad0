import type { UseContext } from '@zhiqin/access';
import { askForAlert } from '../alert/ask-for-alert.ts';
import type { EntryContent } from '../entry-format.ts';

/** What newly accepted entries ask for, in their own transaction: jobs, never rows of another site. */
export type FollowUp = (ctx: UseContext, siteId: string, entries: readonly EntryContent[]) => Promise<void>;

const followUps: FollowUp[] = [askForAlert];

/** Contributing the same again changes nothing. */
export function contributeFollowUp(followUp: FollowUp): void {
  if (!followUps.includes(followUp)) followUps.push(followUp);
}

export async function followUp(...[ctx, siteId, entries]: Parameters<FollowUp>): Promise<void> {
  for (const one of followUps) await one(ctx, siteId, entries);
}
