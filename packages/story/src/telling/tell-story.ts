import '@zhiqin/api';
import { listTenants } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { addDays, addMonths, type Day, dayOf, daysOfMonth, instantAt } from '@zhiqin/kernel';
import { listSites } from '@zhiqin/sites';
import { foundContractor } from '../founding/found-contractor.ts';
import { setDemoPins } from '../founding/set-demo-pins.ts';
import { contractor } from '../world/contractor.ts';
import { placeFaults } from '../world/faults.ts';
import { sitePlans } from '../world/site-plans.ts';
import { look } from './environment.ts';
import { findStory, keepState, type ToldTenant } from './story-state.ts';
import { SiteTelling } from './tell-site.ts';

const { zone } = contractor;
const recentMs = 36 * 3_600_000;

export interface StoryProgress {
  /** 0 … 1 */
  done: number;
  /** Site-local day being told. */
  day: Day | null;
}

export interface StoryOptions {
  db: Database;
  /** Where the telling ends. */
  until: Date;
  /** Length of a new story; without it two months. */
  days?: number;
  seed?: string;
  /** Sites of a new story; all when absent. */
  siteCodes?: readonly string[];
  /** Nobody goes on with it: it stays at `until` for good. */
  isPinned?: boolean;
  onProgress?(progress: StoryProgress): void;
  signal?: AbortSignal;
}

/**
 * Tells the demo up to an instant: founds the contractor where there is none, else goes on from where the phones'
 * logs end. A story told to a pinned moment is left as it is.
 * @throws Error when the database holds a demo without a story.
 */
export async function tellStory(options: StoryOptions): Promise<ToldTenant> {
  const story = (await findStory(options.db)) ?? (await begin(options));
  if (story.state.isPinned && new Date(story.state.toldUntil) >= new Date(story.state.until)) return story;
  const pins = setDemoPins(options.db, story.tenantId, story.state.from);
  const sites = await openSites(options.db, story, options.until);
  await tellOn(options, story, sites);
  await pins;
  return story;
}

async function begin({
  db,
  until,
  days,
  seed = 'anlan',
  siteCodes,
  isPinned = false,
}: StoryOptions): Promise<ToldTenant> {
  const known = (await listTenants(db)).find((tenant) => tenant.isDemo);
  if (known)
    throw new Error(`the demo ${known.slug} was not founded whole; empty the database and start again`);
  const lastDay = dayOf(until, zone);
  const firstDay = days ? addDays(lastDay, -days) : twoMonthsBefore(lastDay);
  const from = instantAt(firstDay, '07:00', zone);
  const codes = siteCodes ?? sitePlans.map((plan) => plan.code);
  const foundedAt = instantAt(addDays(firstDay, -1), '10:00', zone);
  const { tenantId } = await foundContractor({ db, seed, foundedAt, firstDay, siteCodes: codes });
  const [start, end] = [from.toISOString(), until.toISOString()];
  const state = { seed, siteCodes: [...codes], from: start, until: end, toldUntil: start, isPinned };
  const story = { tenantId, state };
  await keepState(db, story);
  return story;
}

export async function openSites(
  db: Database,
  { tenantId, state }: ToldTenant,
  until: Date,
): Promise<SiteTelling[]> {
  const from = new Date(state.from);
  const faults = placeFaults({ from, until: new Date(state.until), siteCodes: state.siteCodes });
  const known = await look(db, tenantId, listSites, null);
  return Promise.all(
    state.siteCodes.map((siteCode) => {
      const site = known.find((one) => one.code === siteCode);
      if (!site) throw new Error(`site ${siteCode} of the story is gone`);
      return SiteTelling.open({
        db,
        tenantId,
        siteId: site.id,
        siteCode,
        seed: state.seed,
        faults,
        from,
        recentFrom: until.getTime() - recentMs,
      });
    }),
  );
}

/** Sites side by side, each day by day; the story has come as far as the slowest of them. */
async function tellOn(
  { db, until, onProgress, signal }: StoryOptions,
  story: ToldTenant,
  sites: readonly SiteTelling[],
): Promise<void> {
  const { state } = story;
  const from = Date.parse(state.from);
  const span = Math.max(1, until.getTime() - from);
  let told = Date.parse(state.toldUntil);
  await Promise.all(
    sites.map(async (site) => {
      while (site.toldUntil < until.getTime() && !signal?.aborted) {
        await site.tellTo(Math.min(nextMorning(site.toldUntil), until.getTime()), false);
        const slowest = Math.min(...sites.map((one) => one.toldUntil));
        if (slowest <= told) continue;
        told = slowest;
        state.toldUntil = new Date(slowest).toISOString();
        await keepState(db, story);
        onProgress?.({ done: (slowest - from) / span, day: dayOf(new Date(slowest), zone) });
      }
      if (!signal?.aborted) await site.judge(until, [addDays(dayOf(until, zone), -1), dayOf(until, zone)]);
    }),
  );
}

/** 07:30 of the next day: the night's windows have closed and its phones been heard. */
function nextMorning(after: number): number {
  const day = dayOf(new Date(after), zone);
  const today = instantAt(day, '07:30', zone).getTime();
  return today > after ? today : instantAt(addDays(day, 1), '07:30', zone).getTime();
}

/** The same day two months earlier, or that month's last. */
function twoMonthsBefore(day: Day): Day {
  const days = daysOfMonth(addMonths(day.slice(0, 7), -2));
  return days[Math.min(Number(day.slice(8)), days.length) - 1] as Day;
}
