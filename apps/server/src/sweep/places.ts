import { createHash } from 'node:crypto';

/** Where a row belongs: contractor, site and person. Site 1 serves client 1, site 2 client 2. */
export interface Place {
  tenant: 'A' | 'B';
  site: 1 | 2;
  person: 1 | 2;
}

export const places: readonly Place[] = (['A', 'B'] as const).flatMap((tenant) =>
  ([1, 2] as const).flatMap((site) => ([1, 2] as const).map((person) => ({ tenant, site, person }))),
);

/** Whose side the sweep is on. */
export const ownPlace: Place = { tenant: 'A', site: 1, person: 1 };

/** A contractor's one row, which bears its id. */
const oncePerTenant = new Set(['tenant', 'tenant_standing', 'subscription', 'online_payment']);
const oncePerSite = new Set(['site', 'client', 'rate_limit', 'client_account']);

/** The place a table's row stands for: contractors and sites are not repeated for each person. */
export function placeIn(table: string, place: Place): Place {
  if (oncePerTenant.has(table)) return { ...place, site: 1, person: 1 };
  return oncePerSite.has(table) ? { ...place, person: 1 } : place;
}

const nameOf = ({ tenant, site, person }: Place) => `${tenant}${site}${person}`;
const digest = (text: string) => createHash('sha256').update(`zhiqin-sweep:${text}`).digest('hex');

/** A row that is another's continued, and is named by that one's id. */
const continued: Record<string, string> = {
  tenant_standing: 'tenant',
  subscription: 'tenant',
  online_payment: 'tenant',
  incident: 'duty_entry',
  hazard_file: 'duty_entry',
  hot_work_seen: 'duty_entry',
};

/** The id of a table's row at a place: the same in every run, so that a failure can be looked up. */
export function idAt(table: string, place: Place): string {
  const hex = digest(`${continued[table] ?? table}:${nameOf(placeIn(table, place))}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An id of the same form that no row has. */
export const absentId = '0191f0de-ad00-7000-8000-00000000dead';

export interface Canary {
  table: string;
  place: Place;
}

/** 16 bytes that stand in the texts of one row and nowhere else. */
export function canaryAt(table: string, place: Place): string {
  return `zq${digest(`canary:${table}:${nameOf(placeIn(table, place))}`).slice(0, 32)}`;
}

/** Finds canaries in an answer. */
export function canaryFinder(tables: readonly string[]): (text: string) => Canary[] {
  const known = new Map<string, Canary>();
  for (const table of tables) {
    for (const place of places) known.set(canaryAt(table, place), { table, place: placeIn(table, place) });
  }
  return (text) => [...new Set(text.match(/zq[0-9a-f]{32}/g) ?? [])].flatMap((word) => known.get(word) ?? []);
}

/** When a thing was shown to its client; the second of a first site was not. */
export const releasedAt = ({ site, person }: Place): string | null =>
  site === 1 && person === 2 ? null : '2026-11-05T03:00:00Z';
