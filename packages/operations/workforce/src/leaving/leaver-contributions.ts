import type { UseContext } from '@zhiqin/access';

export interface Leaver {
  guardId: string;
  lastDay: string;
  /** From when he is planned nowhere any more: now, or the end of his last day. */
  freeFrom: Date;
}

/** Something of his that is not settled: a key out, a shift he never signed off from. */
export interface OpenItem {
  id: string;
  /** What it is, as a person reads it: a key's number, a post and a time. */
  label: string;
  since: Date | null;
}

/** What a package above does when somebody leaves, and what of his it knows to be open. */
export interface LeaverContribution {
  /** Words: i18n context `portalPeople`, `leaving.items.<key>`. */
  key: string;
  onLeaving?(context: UseContext, leaver: Leaver): Promise<void>;
  openItems?(context: UseContext, leaver: Leaver): Promise<OpenItem[]>;
}

const contributions = new Map<string, LeaverContribution>();

/** Contributed by packages above; assembled in `api`. Adding the same key again changes nothing. */
export function contributeLeaver(contribution: LeaverContribution): void {
  contributions.set(contribution.key, contribution);
}

/** Everything that happens elsewhere when somebody leaves, in the order it was contributed. */
export async function tellLeaving(context: UseContext, leaver: Leaver): Promise<void> {
  for (const one of contributions.values()) await one.onLeaving?.(context, leaver);
}

/** Open items of all packages above, each under `<key>:<id>`. */
export async function contributedItems(
  context: UseContext,
  leaver: Leaver,
): Promise<{ key: string; source: string; label: string; since: Date | null }[]> {
  const found = [];
  for (const one of contributions.values()) {
    const items = (await one.openItems?.(context, leaver)) ?? [];
    found.push(
      ...items.map((item) => ({
        key: `${one.key}:${item.id}`,
        source: one.key,
        label: item.label,
        since: item.since,
      })),
    );
  }
  return found;
}
