import type { UseContext } from '@zhiqin/access';

export interface SiteMonth {
  siteId: string;
  /** "2026-10" */
  month: string;
}

/** Something that must be settled before a month may be closed, e.g. breaches nobody has reviewed. */
export interface MonthBlocker {
  /** Key of its words: i18n context `compliance`, `month.blockers.<key>`. */
  key: string;
  /** How many are still open; 0 lets the month close. */
  count(context: UseContext, siteMonth: SiteMonth): Promise<number>;
}

const blockers = new Map<string, MonthBlocker>();

/** Contributed by packages above; assembled in `api`. Adding the same key again changes nothing. */
export function contributeMonthBlocker(blocker: MonthBlocker): void {
  blockers.set(blocker.key, blocker);
}

/** Every blocker's open count, in the order they were contributed. */
export async function openBlockers(
  context: UseContext,
  siteMonth: SiteMonth,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const blocker of blockers.values()) counts[blocker.key] = await blocker.count(context, siteMonth);
  return counts;
}
