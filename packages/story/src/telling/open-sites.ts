import type { Database } from '@zhiqin/db';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { listSites } from '@zhiqin/sites';
import { placeConsultation } from '../world/consultation.ts';
import { contractor } from '../world/contractor.ts';
import { placeFaults } from '../world/faults.ts';
import { look } from './environment.ts';
import { loadByCommands } from './load-by-commands.ts';
import type { LoadedSite, Loader } from './loader.ts';
import type { ToldTenant } from './story-state.ts';
import { SiteTelling } from './tell-site.ts';

const { zone } = contractor;
const recentMs = 36 * 3_600_000;

/** Every site of the story at the point where its phones' logs end, told by commands. */
export async function openSites(db: Database, story: ToldTenant, until: Date): Promise<SiteTelling[]> {
  const open = await siteOpener(db, story, until, (site) => loadByCommands(db, site));
  return Promise.all(story.state.siteCodes.map(open));
}

/** Opens the story's sites one by one. @param loaderOf how a site's rows are to get into the database */
export async function siteOpener(
  db: Database,
  { tenantId, state }: ToldTenant,
  until: Date,
  loaderOf: (site: LoadedSite) => Loader,
): Promise<(siteCode: string) => Promise<SiteTelling>> {
  const from = new Date(state.from);
  const faults = placeFaults({ from, until: new Date(state.until), siteCodes: state.siteCodes });
  const span = { from, until: new Date(state.until) };
  const consultation = placeConsultation(span);
  const known = await look(db, tenantId, listSites, null);
  return async (siteCode) => {
    const site = known.find((one) => one.code === siteCode);
    if (!site) throw new Error(`site ${siteCode} of the story is gone`);
    return SiteTelling.open({
      db,
      tenantId,
      siteId: site.id,
      siteCode,
      seed: state.seed,
      faults,
      consultation: consultation?.siteCode === siteCode ? consultation : null,
      from,
      recentFrom: until.getTime() - recentMs,
      loader: loaderOf({ tenantId, siteId: site.id }),
    });
  };
}

/** 07:30 of the next day: the night's windows have closed and its phones been heard. */
export function nextMorning(after: number): number {
  const day = dayOf(new Date(after), zone);
  const today = instantAt(day, '07:30', zone).getTime();
  return today > after ? today : instantAt(addDays(day, 1), '07:30', zone).getTime();
}
