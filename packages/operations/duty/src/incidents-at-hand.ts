import type { Reading } from '@zhiqin/sites';
import type { IncidentAtHand } from './incidents-in-pack.ts';

type Reader = (ctx: Reading, siteId: string) => Promise<IncidentAtHand[]>;
let reader: Reader | undefined;

/** Incidents are a lower package's: it says which are open. */
export function contributeIncidentsAtHand(read: Reader): void {
  reader = read;
}

export async function incidentsAtHand(ctx: Reading, siteId: string): Promise<IncidentAtHand[]> {
  return reader ? reader(ctx, siteId) : [];
}
