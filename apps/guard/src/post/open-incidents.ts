import type { SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';

/** A report this phone has made is offered until its site says what became of it. */
const ownForMs = 72 * 3_600_000;

export interface OpenIncident {
  id: string;
  fileNo: string | null;
  incidentType: string;
  at: string;
}

/** What is in hand at the site, newest first: what the site knows, and what this phone has reported itself. */
export function openIncidents(
  pack: Pick<SitePack, 'incidents'>,
  entries: readonly StoredEntry[],
  now: Date,
): OpenIncident[] {
  const known = pack.incidents ?? [];
  const own = entries
    .filter(({ settled }) => settled !== 'rejected')
    .map(({ entry }) => entry.content)
    .filter(
      (content) =>
        content.kind === 'incident.report' &&
        now.getTime() - Date.parse(content.at) < ownForMs &&
        known.every((one) => one.id !== content.id),
    )
    .map((content) => ({
      id: content.id,
      fileNo: null,
      incidentType: String((content.body as { incidentType?: unknown }).incidentType),
      at: content.at,
    }));
  return [...known, ...own].sort((a, b) => b.at.localeCompare(a.at));
}
