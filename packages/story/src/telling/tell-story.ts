import '@zhiqin/api';
import { listTenants, systemActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { addDays, addMonths, type Day, dayOf, daysOfMonth, instantAt } from '@zhiqin/kernel';
import { keepLedger } from '@zhiqin/ledger';
import { foundContractor } from '../founding/found-contractor.ts';
import { issueOrders } from '../founding/issue-orders.ts';
import { setDemoPins } from '../founding/set-demo-pins.ts';
import { contractor } from '../world/contractor.ts';
import { placeFaults } from '../world/faults.ts';
import { placeShortOrders } from '../world/short-orders.ts';
import { sitePlans } from '../world/site-plans.ts';
import { doAt } from './environment.ts';
import { loadOn } from './load-on.ts';
import { nextMorning, openSites } from './open-sites.ts';
import { reportToClients } from './report-to-clients.ts';
import { findStory, keepState, type ToldTenant } from './story-state.ts';
import { takeStory } from './take-story.ts';
import type { SiteTelling } from './tell-site.ts';

const { zone } = contractor;
/** The contract is signed and the office at work some days before the first shift. */
const foundedDaysBefore = 5;

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
  /** Length of a new story, in days or in months; without either two months. */
  days?: number;
  months?: number;
  seed?: string;
  /** Sites of a new story; all when absent. */
  siteCodes?: readonly string[];
  /** Nobody goes on with it: it stays at `until` for good. */
  isPinned?: boolean;
  onProgress?(progress: StoryProgress): void;
  signal?: AbortSignal;
  /** Opened with `openBulkDatabase`: the same rows go in by COPY, site after site. The story then stays at `until`. */
  bulk?: Database;
  /** What to do while another process tells: come after it, or (default) refuse. */
  whenTaken?: 'wait' | 'refuse';
}

/**
 * Tells the demo up to an instant: founds the contractor where there is none, else goes on from where the phones'
 * logs end. A story told to a pinned moment is left as it is.
 * @throws DomainError `story.told-elsewhere` while another process tells it; Error when the database holds a demo
 * without a story.
 */
export async function tellStory(options: StoryOptions): Promise<ToldTenant> {
  const turn = await takeStory(options.db, options.whenTaken, options.signal);
  try {
    return await tellAlone(options);
  } finally {
    await turn.release();
  }
}

async function tellAlone(options: StoryOptions): Promise<ToldTenant> {
  const story = (await findStory(options.db)) ?? (await begin(options));
  if (story.state.isPinned && new Date(story.state.toldUntil) >= new Date(story.state.until)) return story;
  const pins = setDemoPins(options.db, story.tenantId, story.state.from);
  // A telling that fails says why itself; what the hashes meet meanwhile comes after it.
  pins.catch(() => undefined);
  if (options.bulk) await loadOn({ ...options, bulk: options.bulk }, story);
  else await tellOn(options, story, await openSites(options.db, story, options.until));
  await pins;
  await keepLedgerUpTo(options.db, story);
  await reportToClients(options.db, story);
  return story;
}

/** The roots of the days that were told. */
async function keepLedgerUpTo(db: Database, { tenantId, state }: ToldTenant): Promise<void> {
  let more: boolean;
  do {
    ({ more } = await doAt(db, new Date(state.toldUntil), systemActor(tenantId), keepLedger, {}));
  } while (more);
}

async function begin({
  db,
  until,
  days,
  months = 2,
  seed = 'anlan',
  siteCodes,
  bulk,
  isPinned = bulk !== undefined,
}: StoryOptions): Promise<ToldTenant> {
  const known = (await listTenants(db)).find((tenant) => tenant.isDemo);
  if (known)
    throw new Error(`the demo ${known.slug} was not founded whole; empty the database and start again`);
  const lastDay = dayOf(until, zone);
  const firstDay = days ? addDays(lastDay, -days) : monthsBefore(lastDay, months);
  const from = instantAt(firstDay, '07:00', zone);
  const codes = siteCodes ?? sitePlans.map((plan) => plan.code);
  const foundedAt = instantAt(addDays(firstDay, -foundedDaysBefore), '10:00', zone);
  const faults = placeFaults({ from, until, siteCodes: codes });
  const founding = { db, seed, foundedAt, firstDay, lastDay, faults, siteCodes: codes };
  const { tenantId } = await foundContractor(founding);
  await issueOrders(db, tenantId, placeShortOrders({ from, until }));
  const [start, end] = [from.toISOString(), until.toISOString()];
  const state = { seed, siteCodes: [...codes], from: start, until: end, toldUntil: start, isPinned };
  const story = { tenantId, state };
  await keepState(db, story);
  return story;
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
      if (!signal?.aborted) await site.finish(until);
    }),
  );
}

/** The same day some months earlier, or that month's last. */
function monthsBefore(day: Day, months: number): Day {
  const days = daysOfMonth(addMonths(day.slice(0, 7), -months));
  return days[Math.min(Number(day.slice(8)), days.length) - 1] as Day;
}
