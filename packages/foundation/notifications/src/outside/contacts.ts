import type { Tx } from '@zhiqin/db';

/** Telephone numbers (E.164) of people who have no account of their own, by person. Asked with the tenant's keys at hand. */
export type ContactSource = (
  ask: { tx: Tx; tenantId: string },
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

const sources: ContactSource[] = [];

/** Whoever keeps people's telephone numbers lends them for notices. */
export function contributeContacts(source: ContactSource): void {
  if (!sources.includes(source)) sources.push(source);
}

export async function phonesOf(
  ask: { tx: Tx; tenantId: string },
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (personIds.length === 0) return found;
  for (const source of sources)
    for (const [personId, phone] of await source(ask, personIds)) found.set(personId, phone);
  return found;
}
