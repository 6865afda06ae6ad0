import type { Database } from '@zhiqin/db';
import { dayOf } from '@zhiqin/kernel';
import { contractor } from '../world/contractor.ts';
import { loadByCopy } from './load-by-copy.ts';
import { nextMorning, siteOpener } from './open-sites.ts';
import { keepState, type ToldTenant } from './story-state.ts';
import type { StoryOptions } from './tell-story.ts';

const { zone } = contractor;
/** While the server stores one site's weeks, the next site's are being made. */
const sitesAtOnce = 3;

/**
 * The same days, mornings and syncs as in the telling, site after site, each a month's load at a time. Stopped and
 * started again it goes on from where each site's phones' logs end.
 */
export async function loadOn(
  { db, bulk, until, onProgress, signal }: StoryOptions & { bulk: Database },
  story: ToldTenant,
): Promise<void> {
  const { state } = story;
  const open = await siteOpener(db, story, until, (site) => loadByCopy({ db, bulk }, site));
  const [from, to] = [Date.parse(state.from), until.getTime()];
  const codes = [...state.siteCodes];
  let loaded = 0;
  const work = async () => {
    for (let code = codes.shift(); code && !signal?.aborted; code = codes.shift()) {
      const site = await open(code);
      let told = Math.max(site.toldUntil, from);
      loaded += told - from;
      while (site.toldUntil < to && !signal?.aborted) {
        await site.tellTo(Math.min(nextMorning(site.toldUntil), to), false);
        loaded += site.toldUntil - told;
        told = site.toldUntil;
        onProgress?.({
          done: loaded / (state.siteCodes.length * Math.max(1, to - from)),
          day: dayOf(new Date(told), zone),
        });
      }
      if (!signal?.aborted) await site.finish(until);
    }
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, work));
  if (signal?.aborted) return;
  state.toldUntil = until.toISOString();
  await keepState(db, story);
}
