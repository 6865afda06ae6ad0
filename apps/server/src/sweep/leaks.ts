import { type Asker, eyesOf } from './actors.ts';
import { type Canary, ownPlace } from './places.ts';
import { readVisibility, sees, toldInIssuedReports, toldInReports } from './row-visibility.ts';
import type { World } from './world.ts';

const rules = readVisibility();

/**
 * What of the canaries in a page, file or message is not the reader's to see, in words.
 * A page of one's own site may name what reports tell, and who did a thing; accounts and sessions are of one person.
 */
export function leaksTo(
  world: World,
  canaries: readonly Canary[],
  asker: Asker,
  isIssuedReport = false,
): string[] {
  const told = isIssuedReport ? toldInIssuedReports : toldInReports;
  const eyes = eyesOf(asker);
  return canaries
    .filter(({ table, place }) => {
      const rule = rules.get(table);
      const own = place.tenant === ownPlace.tenant && place.site === ownPlace.site;
      if (own && (rule?.staff === 'nothing' || told.has(table) || table === 'membership')) return false;
      return !rule || !sees(rule, world.rowAt(table, place), eyes);
    })
    .map(({ table, place }) => `${asker.name}: ${table} ${place.tenant}${place.site}${place.person}`);
}
